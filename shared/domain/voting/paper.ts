import { fail, ok, type Result } from '../../kernel/result.ts'
import { countWidth, PER_AXIS } from './counts.ts'
import type { Method } from './method.ts'
import type { Round } from './round.ts'

/**
 * V16. What one table came to on paper: how many people, and for each option the numbers of a `Count`: their dots,
 * or how many gave each answer. It tells nothing about any one of them, so it has no supporters.
 */
export interface TableSheet {
  readonly people: number
  readonly municipality: string | null
  readonly values: Readonly<Record<string, readonly number[]>>
}

export type SheetRefusal =
  | 'roundClosed'
  | 'onlySingleBallots'
  | 'unknownOption'
  | 'notWholeNumber'
  | 'notAnAnswer'
  | 'overMaximum'
  | 'overBudget'

/** People on one sheet at most: as many as a workshop has seats. */
const MOST_PEOPLE = 300

/**
 * V16. Checks the numbers of a table, whatever was sent, and returns them in canonical form: options in the round's
 * order, those with zeros alone left out. Refused whole when they cannot come from so many people; a rank round
 * takes single ballots alone.
 */
export function checkTableSheet(
  round: Pick<Round, 'state' | 'method' | 'options'>,
  people: unknown,
  sent: unknown,
): Result<Pick<TableSheet, 'people' | 'values'>, SheetRefusal> {
  const { method } = round
  if (round.state !== 'open' && round.state !== 'counting') return fail('roundClosed')
  if (method.kind === 'rank') return fail('onlySingleBallots')
  if (!isCount(people) || people < 1) return fail('notWholeNumber')
  if (people > MOST_PEOPLE) return fail('overMaximum')
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return fail('notAnAnswer')
  const given = new Map<string, unknown>(Object.entries(sent))
  const known = new Set(round.options.map((option) => option.id))
  for (const id of given.keys()) if (!known.has(id)) return fail('unknownOption')
  const values: Record<string, readonly number[]> = {}
  let total = 0
  for (const { id } of round.options) {
    if (!given.has(id)) continue
    const numbers = readNumbers(given.get(id), countWidth(method))
    if (!numbers.ok) return numbers
    if (!fitsPeople(method, people, numbers.value)) return fail('overMaximum')
    total += numbers.value[0]!
    if (numbers.value.some((number) => number > 0)) values[id] = numbers.value
  }
  if (method.kind === 'dots' && total > people * method.budget) return fail('overBudget')
  return ok({ people, values })
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0

function readNumbers(sent: unknown, width: number): Result<readonly number[], SheetRefusal> {
  if (!Array.isArray(sent) || sent.length !== width) return fail('notAnAnswer')
  const numbers = Array.from<unknown>(sent)
  return numbers.every(isCount) ? ok(numbers) : fail('notWholeNumber')
}

/** Whether so many people can have said this of one option. */
function fitsPeople(method: Method, people: number, numbers: readonly number[]): boolean {
  if (method.kind === 'dots') return numbers[0]! <= people * method.maxPerOption
  const perAnswer = method.kind === 'score' ? PER_AXIS : numbers.length
  for (let from = 0; from < numbers.length; from += perAnswer) {
    const answers = numbers.slice(from, from + perAnswer).reduce((sum, number) => sum + number, 0)
    if (answers > people) return false
  }
  return true
}

/**
 * V16. How many people could vote: those with a ballot on a screen, and those who vote on paper. The latter are the
 * seats that said so, or the people whose paper was counted, whichever are more: not everybody on paper has a seat,
 * and not everybody with one hands something in.
 */
export const eligibleWithPaper = (people: {
  readonly screen: number
  readonly paperSeats: number
  readonly paperCounted: number
}): number => people.screen + Math.max(people.paperSeats, people.paperCounted)
