import { ownBallot } from '#client/features/voting/own-ballots.ts'
import { isDots } from '#shared/domain/voting/round.ts'
import type { Stage } from '#shared/wire/stage.ts'

/** What cards show of votes. */
interface ShownVotes {
  /** Votes by challenge in the newest round whose result may be seen. */
  readonly votes?: ReadonlyMap<string, number>
  /** What this seat has voted for in the newest round of dots or places, as far as this device knows. */
  readonly ownVotes: ReadonlySet<string>
}

export function votesOf({ rounds, me }: Pick<Stage, 'rounds' | 'me'>): ShownVotes {
  const counting = rounds.filter((round) => !round.trial && round.state !== 'cancelled')
  const last = counting.findLast(({ method: { kind } }) => kind === 'dots' || kind === 'rank')
  const own = last && (last.ballot ?? ownBallot(last.id, me.id))
  const ownVotes = new Set(Object.keys(own?.choices ?? {}))
  const newest = counting.filter(isDots).findLast((round) => round.result !== null)
  if (!newest?.result) return { ownVotes }
  return { ownVotes, votes: new Map(newest.result.options.map(({ id, points }) => [id, points])) }
}
