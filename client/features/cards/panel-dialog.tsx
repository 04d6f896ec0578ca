import { type ReactNode, useLayoutEffect } from 'react'
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

/** A panel over the page, as long as it is drawn. */
export function PanelDialog({ title, isGone = false, closing, onClose, children }: PanelDialogProps) {
  const t = useTexts()
  useLayoutEffect(() => {
    if (isGone) onClose()
  }, [isGone, onClose])
  return (
    <Dialog
      open={!isGone}
      onClose={onClose}
      title={title}
      width="42rem"
      actions={
        <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
          {closing ?? t.common.close}
        </button>
      }
    >
      {children}
    </Dialog>
  )
}
