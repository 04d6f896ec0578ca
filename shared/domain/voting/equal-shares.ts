import { type Exact, toExact } from '../../kernel/fraction.ts'
import { supports } from './counts.ts'
import type { LotOrder } from './lot.ts'
import type { Poll } from './poll.ts'
import type { RoundOption } from './round.ts'
import { type Backed, buyShares, inTieOrder, type Purchase, type ShareTie } from './share-run.ts'

/** V18. So many priorities are chosen at most. */
export const MOST_SHARES = 10

/** How far the voters' budgets are raised: until together they could pay for so many times what is to be chosen. */
const MOST_RAISED = 10

export interface ShareChoice {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly supporters: number
  /** Supporters who had none of those chosen before it. */
  readonly newlyHeard: number
  /** The most that any one of its supporters paid; null when it was filled up. */
  readonly price: Exact | null
  /** Chosen by most supporters, because nobody had enough left to pay for another. */
  readonly filledUp: boolean
  readonly tie: ShareTie | null
}

export interface EqualShares {
  /** Ballots that support at least one option: each had the same budget. */
  readonly voters: number
  /** What all budgets came to together, in options that cost 1 each. */
  readonly budget: number
  /** In the order in which they were chosen; fewer than asked for when no more have any supporter. */
  readonly chosen: readonly ShareChoice[]
  /** V16. People on table sheets, of whom it is not known who supports what. They are left out. */
  readonly leftOut: number
}

/**
 * V18. `k` priorities that represent all groups: the method of equal shares with unit costs, completed by raising the
 * budgets, then by most supporters. In exact fractions. `k` is a whole number from 1 to 10.
 */
export function equalShares(
  options: readonly RoundOption[],
  poll: Pick<Poll, 'ballots' | 'tables'>,
  k: number,
  lot: LotOrder | null = null,
): EqualShares {
  if (!Number.isInteger(k) || k < 1 || k > MOST_SHARES) throw new RangeError('Between 1 and 10 are chosen')
  const { backed, voters } = backing(options, poll)
  const run = completedRun(backed, voters, k, lot)
  const filled = fillUp(backed, run.bought, k, lot)
  const heard = new Set<number>()
  const chosen = [...run.bought, ...filled].map(({ option, price, tie }): ShareChoice => {
    const newlyHeard = option.voters.filter((voter) => !heard.has(voter)).length
    for (const voter of option.voters) heard.add(voter)
    const { id, number, title, voters: supporters } = option
    const filledUp = price === null
    return {
      id,
      number,
      title,
      supporters: supporters.length,
      newlyHeard,
      price: price && toExact(price),
      filledUp,
      tie,
    }
  })
  const leftOut = poll.tables.reduce((people, table) => people + table.people, 0)
  return { voters, budget: run.budget, chosen, leftOut }
}

/** Options with their supporters, who are numbered from zero; those with none are left out. */
function backing(options: readonly RoundOption[], { ballots }: Pick<Poll, 'ballots'>) {
  const voters = ballots
    .map(({ ballot }) => options.filter(({ id }) => supports(ballot, id)).map(({ id }) => id))
    .filter((supported) => supported.length > 0)
  const backers = new Map<string, number[]>(options.map(({ id }) => [id, []]))
  for (const [voter, supported] of voters.entries()) for (const id of supported) backers.get(id)!.push(voter)
  const backed = options.flatMap(({ id, number, title }): Backed[] => {
    const own = backers.get(id)!
    return own.length === 0 ? [] : [{ id, number, title, voters: own }]
  })
  return { backed, voters: voters.length }
}

/** Steps 1 to 4: the run whose budgets choose `k`, or the last one before a run that chooses more. */
function completedRun(backed: readonly Backed[], voters: number, k: number, lot: LotOrder | null) {
  let kept = { budget: k, bought: buyShares(backed, voters, k, lot) }
  for (let budget = k + 1; budget <= MOST_RAISED * k && kept.bought.length < k; budget++) {
    const bought = buyShares(backed, voters, budget, lot)
    if (bought.length > k) break
    kept = { budget, bought }
  }
  return kept
}

/** Step 5. */
function fillUp(
  backed: readonly Backed[],
  bought: readonly Purchase[],
  k: number,
  lot: LotOrder | null,
): readonly Purchase[] {
  const taken = new Set(bought.map(({ option }) => option.id))
  const rest = backed
    .filter(({ id }) => !taken.has(id))
    .sort((a, b) => b.voters.length - a.voters.length || inTieOrder(a, b, lot))
  return rest.slice(0, k - bought.length).map((option, index): Purchase => {
    const equal = rest.slice(index + 1).filter((other) => other.voters.length === option.voters.length)
    const tie =
      equal.length === 0 ? null : ({ with: equal.map(({ id }) => id), by: lot ? 'lot' : 'number' } as const)
    return { option, price: null, tie }
  })
}
