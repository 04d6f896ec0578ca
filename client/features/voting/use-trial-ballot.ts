import { useState, useSyncExternalStore } from 'react'
import type { MethodKind } from '#shared/domain/voting/method.ts'
import { ok } from '#shared/kernel/result.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { createBallotSession } from './ballot-session.ts'
import type { HeldBallot } from './use-ballot.ts'

/** A ballot that is kept by this page alone: to try one, or to copy one from paper. */
export function useTrialBallot(round: StageRound): HeldBallot {
  const [session] = useState(() =>
    createBallotSession<MethodKind>({
      roundId: round.id,
      ballot: null,
      send: async (ballot) => ok({ ...ballot, code: null }),
      remember: () => {},
    }),
  )
  const view = useSyncExternalStore(session.view.subscribe, session.view.get)
  return { kind: round.method.kind, round, session, view } as HeldBallot
}
