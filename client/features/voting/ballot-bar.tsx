import { useTexts } from '#client/session/language.ts'
import type { DotsStageRound } from '#shared/wire/stage.ts'
import type { SavePhase } from './latest-saver.ts'
import { TimeLeft } from './time-left.tsx'

interface BallotBarProps {
  readonly left: number
  readonly round: DotsStageRound
  readonly phase: SavePhase
  readonly clockOffset: number
}

/** Always in view: votes left, time left, and whether the last tap is on the server's disk. */
export function BallotBar({ left, round, phase, clockOffset }: BallotBarProps) {
  const t = useTexts()
  const { budget } = round.method
  return (
    <div className="ballot-bar">
      <p className="strong">{t.voting.ballot.left({ left, budget })}</p>
      <p className="row small ballot-state">
        {left === 0 && <span>{t.voting.ballot.usedAll}</span>}
        {round.closesAt !== null && <TimeLeft until={round.closesAt} clockOffset={clockOffset} />}
        <SaveText phase={phase} />
      </p>
    </div>
  )
}

/** Only what goes wrong is read out: a word at every tap would drown what the tap did. */
function SaveText({ phase }: { readonly phase: SavePhase }) {
  const t = useTexts()
  const { ballot } = t.voting
  const unsaved = typeof navigator !== 'undefined' && !navigator.onLine ? ballot.offline : ballot.unsaved
  return (
    <>
      <span className="ballot-save" data-phase={phase}>
        {phase === 'saving' && ballot.saving}
        {phase === 'saved' && ballot.saved}
      </span>
      <span role="status" className="ballot-unsaved">
        {(phase === 'waiting' || phase === 'refused') && unsaved}
      </span>
    </>
  )
}
