import { fail, ok, type Result } from '../../kernel/result.ts'
import type { Ballot, BallotOf } from './ballot.ts'
import type { LotOrder } from './lot.ts'
import type { DotsMethod, RankMethod } from './method.ts'
import type { Poll } from './poll.ts'
import type { ResultFor } from './result.ts'
import type { RoundOption } from './round.ts'
import { type CountingRules, tally } from './tally.ts'

/** Options of a round that are one card now. */
export interface MergedOptions {
  readonly into: Pick<RoundOption, 'id' | 'number' | 'title'>
  readonly from: readonly string[]
}

/** Why there is no such view: no single ballots were kept, or some votes came as numbers of a table. */
export type DerivedRefusal = 'noBallots' | 'tableSheets'

/**
 * V15. What the round would have come to had the options been one before it. The record stands; this is another view
 * of the same ballots, combined one by one: dots add up to the most that an option may get, of places the best one
 * counts, and a supporter of several is one supporter. Other methods have no such view, for their answers do not add
 * up.
 */
export function derivedView<M extends DotsMethod | RankMethod>(
  rules: CountingRules<M>,
  poll: Poll,
  merges: readonly MergedOptions[],
  lot: LotOrder | null = null,
): Result<ResultFor<M>, DerivedRefusal> {
  if (poll.tables.length > 0) return fail('tableSheets')
  if (poll.ballots.length === 0) return fail('noBallots')
  const target = new Map(merges.flatMap(({ into, from }) => from.map((id) => [id, into] as const)))
  const options = new Map<string, RoundOption>()
  for (const option of rules.options) {
    const into = target.get(option.id)
    options.set(into?.id ?? option.id, { ...option, ...into })
  }
  const combined = poll.ballots.map((it) => ({
    ...it,
    ballot: combine(rules.method, it.ballot, (id) => target.get(id)?.id ?? id),
  }))
  return ok(tally({ ...rules, options: [...options.values()] }, { ...poll, ballots: combined }, lot))
}

function combine(method: DotsMethod | RankMethod, ballot: Ballot, targetOf: (id: string) => string): Ballot {
  if (ballot.kind !== 'dots' && ballot.kind !== 'rank') return ballot
  const choices: Record<string, number> = {}
  for (const [id, value] of Object.entries(ballot.choices)) {
    const into = targetOf(id)
    const before = choices[into]
    choices[into] = before === undefined ? value : join(method, before, value)
  }
  return { ...ballot, choices } as BallotOf<'dots'> | BallotOf<'rank'>
}

const join = (method: DotsMethod | RankMethod, a: number, b: number): number =>
  method.kind === 'dots' ? Math.min(method.maxPerOption, a + b) : Math.min(a, b)
