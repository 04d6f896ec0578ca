import { isDots } from '#shared/domain/voting/round.ts'
import type { Stage } from '#shared/wire/stage.ts'

/** Votes by challenge in the newest round whose result may be seen; nothing while there is none. */
export function votesOf({ rounds }: Pick<Stage, 'rounds'>): { readonly votes?: ReadonlyMap<string, number> } {
  const newest = rounds
    .filter(isDots)
    .filter((round) => round.result !== null && !round.trial)
    .at(-1)
  if (!newest?.result) return {}
  return { votes: new Map(newest.result.options.map(({ id, points }) => [id, points])) }
}
