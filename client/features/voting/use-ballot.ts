import { useEffect, useState, useSyncExternalStore } from 'react'
import { api } from '#client/api/request.ts'
import { paths } from '#shared/api/paths.ts'
import type { BallotOf } from '#shared/domain/voting/ballot.ts'
import { isDots } from '#shared/domain/voting/round.ts'
import type { DotsStageRound, Stage } from '#shared/wire/stage.ts'
import { type BallotSession, type BallotView, createBallotSession } from './ballot-session.ts'
import { rememberOwnBallot } from './own-ballots.ts'
import { useLeaveWarning } from './use-leave-warning.ts'

export interface HeldBallot {
  readonly session: BallotSession
  readonly view: BallotView
}

/**
 * The ballot of the seat in the round that it may vote in. It is held on to after the round has closed, until
 * another one opens, so that what came too late can be told.
 */
export function useBallot(workshopId: string, stage: Stage): HeldBallot | undefined {
  const round = stage.rounds
    .filter(isDots)
    .find((candidate) => candidate.state === 'open' && candidate.mayVote)
  const seat = stage.me.id
  const [session, setSession] = useState(() => round && open(workshopId, round, seat))
  if (round && session?.roundId !== round.id) setSession(open(workshopId, round, seat))
  useEffect(() => () => session?.close(), [session])
  useEffect(() => {
    if (round && session?.roundId === round.id) session.follow(ownBallot(round))
  }, [round, session])
  const view = useSyncExternalStore(session?.view.subscribe ?? never, () => session?.view.get())
  useLeaveWarning(round !== undefined && view?.phase === 'waiting')
  return session && view && { session, view }
}

const never = () => () => {}

const ownBallot = ({ ballot }: DotsStageRound) => (ballot?.kind === 'dots' ? ballot : null)

const open = (workshopId: string, round: DotsStageRound, seat: string): BallotSession =>
  createBallotSession({
    round,
    ballot: ownBallot(round),
    send: (ballot) => api.put<BallotOf<'dots'>>(paths.ballot(workshopId, round.id), ballot),
    remember: (ballot) => rememberOwnBallot(round.id, seat, ballot.choices),
  })
