import { useTexts } from '#client/session/language.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { CheckNotice } from './check-notice.tsx'
import { RecordFiles } from './record-files.tsx'
import { useRecordCheck } from './use-record-check.ts'
import './record.css'

interface RecordPartProps {
  readonly workshopId: string
  readonly round: StageRound
}

/** V17. The signed record of a round: to be checked here, to be taken along, to be checked by anybody elsewhere. */
export function RecordPart({ workshopId, round }: RecordPartProps) {
  const words = useTexts().results.record
  const { state, ask } = useRecordCheck(workshopId, round, undefined)
  return (
    <section className="stack record-part">
      <h3 className="ds-heading" data-size="2xs">
        {words.heading}
      </h3>
      <p className="small">{words.intro}</p>
      <div role="status">
        <CheckNotice state={state} onRetry={ask} />
      </div>
      {state.kind !== 'checked' && (
        <div>
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            aria-busy={state.kind === 'checking'}
            onClick={() => state.kind !== 'checking' && ask()}
          >
            {words.check}
          </button>
        </div>
      )}
      <RecordFiles workshopId={workshopId} round={round} />
    </section>
  )
}
