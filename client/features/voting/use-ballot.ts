import { useEffect, useState, useSyncExternalStore } from 'react'
import { api } from '#client/api/request.ts'
import { paths } from '#shared/api/paths.ts'
import type { BallotReply } from '#shared/api/replies.ts'
import type { MethodKind, MethodOf } from '#shared/domain/voting/method.ts'
import type { Round } from '#shared/domain/voting/round.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'
import {
  type BallotSession,
  type BallotView,
  createBallotSession,
  type SavedVotes,
} from './ballot-session.ts'
import { type OwnBallot, rememberOwnBallot } from './own-ballots.ts'
import { useLeaveWarning } from './use-leave-warning.ts'

/** The ballot of this device's seat in a round of one method, with the round as it is now. */
export interface HeldBallotOf<K extends MethodKind> {
  readonly kind: K
  readonly round: StageRound & Round<MethodOf<K>>
  readonly session: BallotSession<K>
  readonly view: BallotView<K>
}

export type HeldBallot = { [K in MethodKind]: HeldBallotOf<K> }[MethodKind]

/**
 * The ballot of the seat in the round that it may vote in. It is held on to after the round has closed, until
 * another one opens, so that what came too late can be told.
 */
export function useBallot(workshopId: string, stage: Stage): HeldBallot | undefined {
  const open = stage.rounds.find((candidate) => candidate.state === 'open' && candidate.mayVote)
  const seat = stage.me.id
  const [session, setSession] = useState(() => open && start(workshopId, open, seat))
  if (open && session?.roundId !== open.id) setSession(start(workshopId, open, seat))
  useEffect(() => () => session?.close(), [session])
  useEffect(() => {
    if (open && session?.roundId === open.id) session.follow(savedOf(open))
  }, [open, session])
  const view = useSyncExternalStore(session?.view.subscribe ?? never, () => session?.view.get())
  useLeaveWarning(open !== undefined && view?.phase === 'waiting')
  const round = stage.rounds.find((candidate) => candidate.id === session?.roundId)
  // the session was made for this round, so that its choices are of the round's method
  return session && view && round && ({ kind: round.method.kind, round, session, view } as HeldBallot)
}

const never = () => () => {}

const savedOf = ({ ballot, code }: StageRound): SavedVotes<MethodKind> | null => ballot && { ...ballot, code }

const start = (workshopId: string, round: StageRound, seat: string): BallotSession =>
  createBallotSession<MethodKind>({
    roundId: round.id,
    ballot: savedOf(round),
    send: (ballot) => api.put<BallotReply>(paths.ballot(workshopId, round.id), ballot, { query: { seat } }),
    remember: ({ choices, code }) =>
      rememberOwnBallot(round.id, seat, { kind: round.method.kind, choices, code } as OwnBallot),
  })
