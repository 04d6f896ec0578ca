import { useTexts } from '#client/session/language.ts'
import { Notice } from '#client/ui/notice.tsx'
import type { Seat } from '#shared/domain/seat.ts'
import { votesHow } from '#shared/domain/voting/electorate.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'
import type { OwnBallot } from '../own-ballots.ts'
import { CheckNotice } from './check-notice.tsx'
import type { Remembered } from './check-record.ts'
import { useRecordCheck } from './use-record-check.ts'
import './record.css'

interface ReceiptPartProps {
  readonly workshopId: string
  readonly round: StageRound
  readonly stage: Stage
  readonly own: OwnBallot | undefined
}

/** Screen 14, V17. Whether this device's ballot was counted as it stands; for those who could have one here. */
export function ReceiptPart({ workshopId, round, stage, own }: ReceiptPartProps) {
  const words = useTexts().results.receipt
  const remembered = own && own.code !== null ? ({ ...own, code: own.code } as Remembered) : undefined
  const { state, ask } = useRecordCheck(workshopId, round, remembered)
  if (!remembered && !couldVoteHere(round, stage.me)) return null
  return (
    <section className="stack record-part">
      <h3 className="ds-heading" data-size="2xs">
        {words.heading}
      </h3>
      {!remembered && <Notice title={words.lost}>{words.lostHow}</Notice>}
      <div role="status">
        <CheckNotice state={state} onRetry={ask} />
      </div>
    </section>
  )
}

/** Whether a seat had a ballot on a screen, as far as can be said without knowing when it joined. */
const couldVoteHere = ({ electorate, openedAt }: StageRound, seat: Seat): boolean =>
  votesHow(electorate, openedAt, {
    ...seat,
    groups: seat.group === null ? [] : [seat.group],
    joinedAt: openedAt,
    onPaper: seat.paperVoter,
  }) === 'screen'
