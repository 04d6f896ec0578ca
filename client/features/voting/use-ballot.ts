import { useEffect, useState, useSyncExternalStore } from 'react'
import { api } from '#client/api/request.ts'
import { paths } from '#shared/api/paths.ts'
import type { Ballot } from '#shared/domain/ballot.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'
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
  const round = stage.rounds.find((candidate) => candidate.state === 'open' && candidate.mayVote)
  const seat = stage.me.id
  const [session, setSession] = useState(() => round && open(workshopId, round, seat))
  if (round && session?.roundId !== round.id) setSession(open(workshopId, round, seat))
  useEffect(() => () => session?.close(), [session])
  useEffect(() => {
    if (round && session?.roundId === round.id) session.follow(round.ballot)
  }, [round, session])
  const view = useSyncExternalStore(session?.view.subscribe ?? never, () => session?.view.get())
  useLeaveWarning(round !== undefined && view?.phase === 'waiting')
  return session && view && { session, view }
}

const never = () => () => {}

const open = (workshopId: string, round: StageRound, seat: string): BallotSession =>
  createBallotSession({
    round,
    ballot: round.ballot,
    send: (ballot) => api.put<Ballot>(paths.ballot(workshopId, round.id), ballot),
    remember: (ballot) => rememberOwnBallot(round.id, seat, ballot.choices),
  })
