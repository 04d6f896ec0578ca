import { useLanguage, useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { isFacilitating } from '#shared/domain/role.ts'
import type { Step } from '#shared/domain/step.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { AgendaList } from './agenda-list.tsx'
import { useLeaving } from './use-leaving.tsx'

interface AgendaDialogProps {
  readonly stage: Stage
  readonly open: boolean
  readonly onClose: () => void
}

/** The whole agenda. Facilitators go to any step from here. */
export function AgendaDialog({ stage, open, onClose }: AgendaDialogProps) {
  const t = useTexts().workshop.steps
  const language = useLanguage()
  const { isBusy, go, asking } = useLeaving(stage, onClose)
  const { agenda, me, workshop } = stage
  const mayMove = isFacilitating(me.role) && workshop.status === 'live'
  const action = (step: Step) =>
    step.state !== 'active' && (
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        aria-label={t.goTo({ title: step.title[language] })}
        aria-busy={isBusy}
        onClick={() => go(step)}
      >
        {t.goToShort}
      </button>
    )
  return (
    <Dialog open={open} onClose={onClose} title={t.agenda} width="40rem">
      <AgendaList agenda={agenda} language={language} {...(mayMove && { actionOf: action })} />
      {asking}
    </Dialog>
  )
}
