import { useEffect, useState } from 'react'
import { useBoardOf } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { challengeName } from '#client/ui/card-names.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { LinkPanel, type LinkPanelProps } from './link-panel.tsx'

interface LinkDialogProps extends LinkPanelProps {
  readonly onClose: () => void
}

/** Links a challenge to indicators, over the page. It gives the focus back before it is gone. */
export function LinkDialog({ onClose, ...panel }: LinkDialogProps) {
  const t = useTexts()
  const [isOpen, setOpen] = useState(true)
  const challenge = useBoardOf(panel.session).challenges.find(({ id }) => id === panel.challengeId)
  useEffect(() => {
    if (!isOpen) onClose()
  }, [isOpen, onClose])
  const close = () => setOpen(false)
  return (
    <Dialog
      open={isOpen}
      onClose={close}
      title={t.indicators.link.heading({ name: challenge ? challengeName(challenge, t.list) : '' })}
      width="44rem"
      actions={
        <button type="button" className="ds-button" data-variant="secondary" onClick={close}>
          {t.common.close}
        </button>
      }
    >
      <LinkPanel {...panel} />
    </Dialog>
  )
}
