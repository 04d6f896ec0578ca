import { type ReactNode, useEffect, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'

interface PanelDialogProps {
  readonly title: string
  /** Closes by itself, because what it is about is gone. */
  readonly isGone?: boolean
  /** What the button says that closes it. */
  readonly closing?: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A panel over the page. It gives the focus back before it is gone. */
export function PanelDialog({ title, isGone = false, closing, onClose, children }: PanelDialogProps) {
  const t = useTexts()
  const [isOpen, setOpen] = useState(true)
  const isShown = isOpen && !isGone
  useEffect(() => {
    if (!isShown) onClose()
  }, [isShown, onClose])
  const close = () => setOpen(false)
  return (
    <Dialog
      open={isShown}
      onClose={close}
      title={title}
      width="42rem"
      actions={
        <button type="button" className="ds-button" data-variant="secondary" onClick={close}>
          {closing ?? t.common.close}
        </button>
      }
    >
      {children}
    </Dialog>
  )
}
