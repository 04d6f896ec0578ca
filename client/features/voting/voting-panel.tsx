import { useEffect } from 'react'
import { useTexts } from '#client/session/language.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { isFacilitating } from '#shared/domain/role.ts'
import { isDots } from '#shared/domain/voting/round.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'
import { BallotForm } from './ballot-form.tsx'
import { LateNotice } from './late-notice.tsx'
import { useBallot } from './use-ballot.ts'
import './voting.css'

/** Phones of voters never load what only facilitators use. */
const FacilitatorVoting = lazyPart(
  () => import('./facilitator-voting.tsx').then((module) => module.FacilitatorVoting),
  'setup',
)

/* What comes after the vote is fetched while people vote, so that it is there when a result is shown. */
const FileLinks = lazyPart(() =>
  import('#client/features/outcomes/file-links.tsx').then((module) => module.FileLinks),
)
const RoundResult = lazyPart(() => import('./round-result.tsx').then((module) => module.RoundResult))
const EarlierRounds = lazyPart(() => import('./earlier-rounds.tsx').then((module) => module.EarlierRounds))
const AFTER_THE_VOTE = [FileLinks, RoundResult, EarlierRounds]

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
  const ballot = useBallot(workshopId, stage)
  const open = stage.rounds.find((round) => round.state === 'open')
  const closed = stage.rounds.findLast((round) => round.state === 'closed' || round.state === 'shown')
  const isRunning = isFacilitating(stage.me.role)
  const hasPast = stage.rounds.some(({ result, state }) => result !== null || state === 'cancelled')
  useEffect(() => {
    for (const part of AFTER_THE_VOTE) part.load()
  }, [])
  const hasVote = open !== undefined && ballot?.session.roundId === open.id
  return (
    <section className="voting stack" aria-label={t.voting.heading}>
      {isRunning && <FacilitatorVoting workshopId={workshopId} stage={stage} clockOffset={clockOffset} />}
      {open && isDots(open) && hasVote && (
        <BallotForm round={open} seatId={stage.me.id} ballot={ballot} clockOffset={clockOffset} />
      )}
      {!isRunning && open && !hasVote && <Watching round={open} />}
      {!open && ballot && closed?.id === ballot.session.roundId && (
        <LateNotice round={closed} view={ballot.view} />
      )}
      {!isRunning && !open && !closed && <p role="status">{t.voting.before}</p>}
      {!isRunning && !open && closed && (
        <>
          <p role="status" className="strong">
            {t.voting.closed}
          </p>
          {closed.result ? (
            <>
              <RoundResult round={closed} stage={stage} />
              <FileLinks workshopId={workshopId} />
            </>
          ) : (
            <p>{t.voting.waitForResult}</p>
          )}
        </>
      )}
      {!isRunning && hasPast && <EarlierRounds stage={stage} except={open ? undefined : closed} />}
    </section>
  )
}

/** For those without a ballot: what is asked, and how many have answered. */
function Watching({ round }: { readonly round: StageRound }) {
  const t = useTexts()
  return (
    <div className="stack">
      <p>{t.voting.watching}</p>
      <h2 className="ds-heading" data-size="xs">
        {round.question}
      </h2>
      <p role="status">{t.voting.turnout(round.turnout)}</p>
    </div>
  )
}
