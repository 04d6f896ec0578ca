import { useTexts } from '#client/session/language.ts'
import type { Round } from '#shared/domain/voting/round.ts'
import type { SavePhase } from './latest-saver.ts'
import { TimeLeft } from './time-left.tsx'

interface BallotBarProps {
  /** What is left to do, in words. */
  readonly left: string
  /** Said besides when nothing is left. */
  readonly full: string | undefined
  readonly round: Round
  readonly phase: SavePhase
  readonly clockOffset: number
}

/** Always in view: what is left, the time, and whether the last tap is on the server's disk. */
export function BallotBar({ left, full, round, phase, clockOffset }: BallotBarProps) {
  return (
    <div className="ballot-bar">
      <p className="strong">{left}</p>
      <p className="row small ballot-state">
        {full && <span>{full}</span>}
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
