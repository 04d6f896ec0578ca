import { PanelDialog } from '#client/features/cards/panel-dialog.tsx'
import { useBoardOf } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { challengeName } from '#client/ui/card-names.ts'
import { LinkPanel, type LinkPanelProps } from './link-panel.tsx'

interface LinkDialogProps extends LinkPanelProps {
  readonly onClose: () => void
}

/** Links a challenge to indicators, over the page. It gives the focus back before it is gone. */
export function LinkDialog({ onClose, ...panel }: LinkDialogProps) {
  const t = useTexts()
  const challenge = useBoardOf(panel.session).challenges.find(({ id }) => id === panel.challengeId)
  return (
    <PanelDialog
      title={t.indicators.link.heading({ name: challenge ? challengeName(challenge, t.names) : '' })}
      isGone={!challenge}
      onClose={onClose}
    >
      <LinkPanel {...panel} />
    </PanelDialog>
  )
}
