import { AGREE_ANSWERS, type Ballot, CONSENT_ANSWERS } from './ballot.ts'
import { METHOD_LIMITS, type Method } from './method.ts'
import type { RoundOption } from './round.ts'

/**
 * V11. What was said about one option, added up. `values` are whole numbers whose meaning the method gives:
 * dots and rank `[points]`, agree `[agree, pass, disagree]`, consent `[ok, live, objections]`, score for each axis
 * `[1, 2, 3, 4, 5, unknown]`. Adding is all that is ever done with them, so that groups add up to the whole.
 */
export interface Count {
  readonly values: readonly number[]
  readonly supporters: number
}

/** Numbers that a score axis takes: five scores and *do not know*. */
export const PER_AXIS = METHOD_LIMITS.highestScore + 1

/** How many numbers a count of this method has. */
export function countWidth(method: Method): number {
  if (method.kind === 'score') return method.axes.length * PER_AXIS
  return method.kind === 'agree' || method.kind === 'consent' ? 3 : 1
}

/** V18. From this score on the first axis, a voter supports the option. */
const SUPPORTING_SCORE = 4

/**
 * V18. Whether the ballot supports the option: a dot, a place, *agree*, or 4 and more on the first axis. A consent
 * round has no supporters.
 */
export function supports(ballot: Ballot, option: string): boolean {
  if (!Object.hasOwn(ballot.choices, option)) return false
  switch (ballot.kind) {
    case 'dots':
    case 'rank':
      return (ballot.choices[option] ?? 0) > 0
    case 'agree':
      return ballot.choices[option] === 'agree'
    case 'score':
      return isSupporting(ballot.choices[option]?.[0])
    case 'consent':
      return false
  }
}

const isSupporting = (score: unknown): boolean => typeof score === 'number' && score >= SUPPORTING_SCORE

/** Sheets that say numbers for several people, without ballots (V16). */
interface Summed {
  readonly values: Readonly<Record<string, readonly number[]>>
}

/** V5, V11. Counts of the round's options, and of nothing else that a ballot may hold; by option id. */
export function countVotes(
  method: Method,
  options: readonly RoundOption[],
  ballots: readonly Ballot[],
  sheets: readonly Summed[],
): ReadonlyMap<string, Count> {
  const width = countWidth(method)
  const counts = new Map(
    options.map(({ id }) => [id, { values: Array<number>(width).fill(0), supporters: 0 }]),
  )
  for (const ballot of ballots) {
    for (const id of Object.keys(ballot.choices)) {
      const count = counts.get(id)
      if (!count) continue
      addChoice(count.values, method, ballot, id)
      if (supports(ballot, id)) count.supporters += 1
    }
  }
  for (const { values } of sheets) {
    for (const [id, numbers] of Object.entries(values)) {
      const count = counts.get(id)
      for (let i = 0; count && i < width; i++) count.values[i]! += numbers[i] ?? 0
    }
  }
  return counts
}

function addChoice(into: number[], method: Method, ballot: Ballot, id: string): void {
  for (const [index, amount] of said(method, ballot, id)) into[index]! += amount
}

/** What a ballot says of an option that is on it: which numbers of its count grow, and by how much. */
function said(method: Method, ballot: Ballot, id: string): readonly (readonly [number, number])[] {
  switch (ballot.kind) {
    case 'dots':
      return [[0, ballot.choices[id]!]]
    case 'rank':
      return [[0, method.kind === 'rank' ? method.places - ballot.choices[id]! + 1 : 0]]
    case 'agree':
      return [[AGREE_ANSWERS.indexOf(ballot.choices[id]!), 1]]
    case 'consent':
      return [[CONSENT_ANSWERS.indexOf(ballot.choices[id]!.answer), 1]]
    case 'score':
      return ballot.choices[id]!.flatMap((answer, axis) =>
        answer === null
          ? []
          : [[axis * PER_AXIS + (answer === 'unknown' ? PER_AXIS : answer) - 1, 1] as const],
      )
  }
}

/** What an option is ranked by where points are: the whole number that its counts come to. */
export const pointsOf = (method: Method, values: readonly number[]): number =>
  method.kind === 'agree' ? values[0]! - values[2]! : values[0]!
