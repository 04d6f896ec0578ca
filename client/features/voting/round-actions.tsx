import { api } from '#client/api/request.ts'
import { useTexts } from '#client/session/language.ts'
import { Notice } from '#client/ui/notice.tsx'
import { paths } from '#shared/api/paths.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { ActionFailure } from './action-failure.tsx'
import { useAction } from './use-action.ts'

interface RoundActionsProps {
  readonly workshopId: string
  readonly round: StageRound
  readonly onAgain: () => void
}

/** What a facilitator does with a closed round: show it to everyone, or vote again. */
export function RoundActions({ workshopId, round, onAgain }: RoundActionsProps) {
  const t = useTexts()
  const action = useAction()
  const isHidden = round.state === 'closed'
  return (
    <div className="stack">
      {isHidden && <Notice>{t.setup.run.notShown}</Notice>}
      <ActionFailure action={action} />
      <div className="row">
        {isHidden && (
          <button
            type="button"
            className="ds-button"
            data-variant="primary"
            aria-busy={action.isBusy}
            onClick={() => void action.run(() => api.post(paths.showRound(workshopId, round.id)))}
          >
            {action.isBusy ? t.setup.run.showing : t.setup.run.show}
          </button>
        )}
        <button type="button" className="ds-button" data-variant="secondary" onClick={onAgain}>
          {t.setup.run.again}
        </button>
      </div>
    </div>
  )
}
