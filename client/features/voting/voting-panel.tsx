import { useEffect } from 'react'
import { useTexts } from '#client/session/language.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { isFacilitating } from '#shared/domain/role.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { EarlierRounds, FileLinks, LateNotice, loadWhatComesAfter, RoundResult } from './after-the-vote.ts'
import { BallotForm } from './ballot-form.tsx'
import { useBallot } from './use-ballot.ts'
import './voting.css'

/** Phones of voters never load what only facilitators use. */
const FacilitatorVoting = lazyPart(
  () => import('./facilitator-voting.tsx').then((module) => module.FacilitatorVoting),
  'methods',
  'setup',
)

/** For those who have no ballot here, or none any more. */
const Waiting = lazyPart(() => import('./waiting.tsx').then((module) => module.Waiting), 'ballots')

export interface VotingPanelProps {
  readonly workshopId: string
  readonly stage: Stage
  /** Server time minus this device's, milliseconds. */
  readonly clockOffset: number
}

/**
 * Everything about voting for one seat: the ballot while a round is open, what to wait for otherwise, results when
 * they are shown, and for facilitators the running of it. Needs the stage alone, not the board.
 */
export function VotingPanel({ workshopId, stage, clockOffset }: VotingPanelProps) {
  const t = useTexts()
  const held = useBallot(workshopId, stage)
  const { rounds } = stage
  const ballot = held?.round.state === 'open' && held.round.mayVote ? held : undefined
  const underWay = rounds.findLast(({ state }) => state === 'open' || state === 'counting')
  const last = rounds.findLast(
    ({ state }) => state === 'closed' || state === 'shown' || state === 'cancelled',
  )
  const closed = underWay ? undefined : last
  const isRunning = isFacilitating(stage.me.role)
  const hasPast = rounds.some(({ result, state }) => result !== null || state === 'cancelled')
  const hasRounds = rounds.length > 0
  useEffect(() => {
    if (hasRounds) loadWhatComesAfter()
  }, [hasRounds])
  return (
    <section className="voting stack" aria-label={t.voting.heading}>
      {isRunning && <FacilitatorVoting workshopId={workshopId} stage={stage} clockOffset={clockOffset} />}
      {ballot && <BallotForm ballot={ballot} stage={stage} clockOffset={clockOffset} />}
      {!isRunning && !ballot && underWay && <Waiting stage={stage} round={underWay} />}
      {!ballot && held && held.round.state !== 'open' && <LateNotice ballot={held} isQuiet />}
      {!isRunning && !underWay && !closed && <p role="status">{t.voting.before}</p>}
      {!isRunning && closed?.state === 'cancelled' && <Waiting stage={stage} round={closed} />}
      {!isRunning && closed && closed.state !== 'cancelled' && (
        <>
          <p role="status" className="strong">
            {t.voting.closed}
          </p>
          {closed.result ? (
            <>
              <RoundResult workshopId={workshopId} round={closed} stage={stage} />
              <FileLinks workshopId={workshopId} />
            </>
          ) : (
            <p>{t.voting.waitForResult}</p>
          )}
        </>
      )}
      {!isRunning && hasPast && <EarlierRounds workshopId={workshopId} stage={stage} except={closed} />}
    </section>
  )
}
