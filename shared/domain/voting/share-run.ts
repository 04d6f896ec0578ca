import {
  compare,
  divide,
  type Fraction,
  fraction,
  least,
  multiply,
  ONE,
  subtract,
  toExact,
  ZERO,
} from '../../kernel/fraction.ts'
import type { LotOrder } from './lot.ts'

/** An option with the voters who support it, one at least. */
export interface Backed {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly voters: readonly number[]
}

/** What decided between options that were equally good to choose next. */
export interface ShareTie {
  readonly with: readonly string[]
  readonly by: 'supporters' | 'lot' | 'number'
}

export interface Purchase {
  readonly option: Backed
  readonly price: Fraction | null
  readonly tie: ShareTie | null
}

/**
 * V18, steps 1 to 3. Every voter has `total / voters` to spend and every option costs 1, shared as evenly as its
 * supporters' budgets allow. The option that asks least of any one supporter is bought next, until none can be paid.
 *
 * Only few different budgets occur at a time, so voters are kept by level rather than one by one; and as budgets only
 * shrink, the price of an option only rises, so that one that was too dear before need not be looked at again.
 */
export function buyShares(
  options: readonly Backed[],
  voters: number,
  total: number,
  lot: LotOrder | null,
): readonly Purchase[] {
  const bought: Purchase[] = []
  let levels: readonly Fraction[] = voters === 0 ? [] : [fraction(total, voters)]
  const levelOf = new Array<number>(voters).fill(0)
  let left = options.map((option) => ({ option, atLeast: ZERO }))
  for (;;) {
    const offers: { readonly option: Backed; readonly price: Fraction }[] = []
    const unpayable = new Set<Backed>()
    left = left.toSorted((a, b) => compare(a.atLeast, b.atLeast))
    for (const [index, { option, atLeast }] of left.entries()) {
      if (offers[0] && compare(atLeast, offers[0].price) > 0) break
      const price = priceOf(option, levels, levelOf)
      if (price === undefined) {
        unpayable.add(option)
        continue
      }
      left[index] = { option, atLeast: price }
      const difference = offers[0] ? compare(price, offers[0].price) : -1
      if (difference < 0) offers.length = 0
      if (difference <= 0) offers.push({ option, price })
    }
    const choice = choose(offers, lot)
    if (!choice) return bought
    bought.push(choice)
    left = left.filter(({ option }) => option !== choice.option && !unpayable.has(option))
    levels = pay(choice.option, offers[0]!.price, levels, levelOf)
  }
}

/** The least that its supporters must each be ready to pay, or undefined when all they have is not enough. */
function priceOf(
  option: Backed,
  levels: readonly Fraction[],
  levelOf: readonly number[],
): Fraction | undefined {
  const at = new Array<number>(levels.length).fill(0)
  for (const voter of option.voters) at[levelOf[voter]!]! += 1
  let missing = ONE
  let payers = option.voters.length
  for (const [level, budget] of levels.entries()) {
    if (at[level] === 0) continue
    const share = divide(missing, fraction(payers))
    if (compare(share, budget) <= 0) return share
    missing = subtract(missing, multiply(budget, fraction(at[level]!)))
    payers -= at[level]!
  }
  return undefined
}

/** Levels after the supporters have paid `price` or all they have, sorted from the poorest; voters are moved along. */
function pay(
  option: Backed,
  price: Fraction,
  levels: readonly Fraction[],
  levelOf: number[],
): readonly Fraction[] {
  const payers = new Set(option.voters)
  const poorer = levels.map((budget) => subtract(budget, least(budget, price)))
  const budgets = levelOf.map((level, voter) => (payers.has(voter) ? poorer : levels)[level]!)
  const distinct = new Map(budgets.map((budget) => [toExact(budget), budget]))
  const sorted = [...distinct].sort(([, a], [, b]) => compare(a, b))
  const places = new Map(sorted.map(([text], index) => [text, index]))
  for (const [voter, budget] of budgets.entries()) levelOf[voter] = places.get(toExact(budget))!
  return sorted.map(([, budget]) => budget)
}

/** Of the cheapest offers the one with more supporters, then by lot or else by number; and whether that mattered. */
function choose(
  offers: readonly { readonly option: Backed; readonly price: Fraction }[],
  lot: LotOrder | null,
): Purchase | undefined {
  const most = Math.max(...offers.map(({ option }) => option.voters.length))
  const first = offers
    .filter(({ option }) => option.voters.length === most)
    .toSorted((a, b) => inTieOrder(a.option, b.option, lot))
  const winner = first[0]
  if (!winner) return undefined
  const others = offers.flatMap(({ option }) => (option === winner.option ? [] : [option.id])).sort()
  const by = first.length === 1 ? 'supporters' : lot ? 'lot' : 'number'
  return { ...winner, tie: others.length === 0 ? null : { with: others, by } }
}

/** Which of two options with equally many supporters goes first. */
export const inTieOrder = (a: Backed, b: Backed, lot: LotOrder | null): number =>
  lot ? (lot(a.id) < lot(b.id) ? -1 : 1) : a.number - b.number
