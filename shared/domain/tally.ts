import { type Ballot, isCast, spentDots } from './ballot.ts'
import type { Round, RoundOption, TieRule } from './round.ts'

export interface Turnout {
  /** Seats with a ballot, ballots cast (V8), voters who said *done*. */
  readonly eligible: number
  readonly cast: number
  readonly done: number
}

export interface OptionResult {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly points: number
  /** Voters with at least one dot on it. */
  readonly supporters: number
  /** Competition ranking: 1, 2, 2, 4. */
  readonly place: number
}

/** What a closed round says. It carries its own rules, so that it can be read without the round. */
export interface Result {
  readonly options: readonly OptionResult[]
  readonly turnout: Turnout & { readonly blank: number; readonly withdrawn: number }
  readonly tieRule: TieRule
}

/**
 * V11. Turnout of a set of ballots. `eligible` is the number of seats that have a ballot in the round.
 */
export function countTurnout(ballots: readonly Ballot[], eligible: number): Turnout {
  return {
    eligible,
    cast: ballots.filter(isCast).length,
    done: ballots.filter((ballot) => ballot.done).length,
  }
}

/**
 * V11, V12. Tally of a dots round in integers, best first. With the tie rule `supporters`, equal points are
 * placed by number of supporters; what is still equal shares a place. Equal places are listed by number.
 */
export function tally(
  round: Pick<Round, 'options' | 'tieRule'>,
  ballots: readonly Ballot[],
  seats: { readonly eligible: number; readonly withdrawn: number },
): Result {
  const counted = round.options.map((option) => countOption(option, ballots))
  const order = (a: OptionResult, b: OptionResult) =>
    b.points - a.points || (round.tieRule === 'supporters' ? b.supporters - a.supporters : 0)
  const sorted = counted.toSorted((a, b) => order(a, b) || a.number - b.number)
  const placed: OptionResult[] = []
  for (const [index, option] of sorted.entries()) {
    const before = placed[index - 1]
    placed.push({ ...option, place: before && order(before, option) === 0 ? before.place : index + 1 })
  }
  const turnout = countTurnout(ballots, seats.eligible)
  const blank = ballots.filter((ballot) => isCast(ballot) && spentDots(ballot.choices) === 0).length
  return {
    options: placed,
    turnout: { ...turnout, blank, withdrawn: seats.withdrawn },
    tieRule: round.tieRule,
  }
}

function countOption(option: RoundOption, ballots: readonly Ballot[]): OptionResult {
  let points = 0
  let supporters = 0
  for (const ballot of ballots) {
    const dots = Object.hasOwn(ballot.choices, option.id) ? (ballot.choices[option.id] ?? 0) : 0
    points += dots
    if (dots > 0) supporters += 1
  }
  return { id: option.id, number: option.number, title: option.title, points, supporters, place: 0 }
}

/** Options that got equally many points, best first; those without points left out. For saying so in words. */
export const equalPoints = (result: Result) => groupsOf(result, (option) => option.points)

/** Groups of options that share a place: ties that the tie rule did not settle. */
export const ties = (result: Result) => groupsOf(result, (option) => option.place)

function groupsOf(
  result: Result,
  key: (option: OptionResult) => number,
): readonly (readonly OptionResult[])[] {
  const groups = new Map<number, OptionResult[]>()
  for (const option of result.options) {
    if (option.points === 0) continue
    groups.set(key(option), [...(groups.get(key(option)) ?? []), option])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}
