import { canonicalJson } from '../../kernel/canonical-json.ts'
import { type Ballot, type Choices, isCast } from './ballot.ts'
import { FEWEST_SHOWN } from './breakdown.ts'
import { countVotes } from './counts.ts'
import type { Method } from './method.ts'
import type { Poll } from './poll.ts'
import type { RecordedVotes } from './record.ts'
import type { WeightingUsed } from './result.ts'

/**
 * V14, V17. The votes as a record lists them: ballots without their voters, by municipality only where that is how
 * they were weighed. Null when any part that could be told apart, the ballots or the tables of a list, comes from one
 * to four people.
 */
export function recordedVotes(
  method: Method,
  weighting: WeightingUsed,
  poll: Pick<Poll, 'ballots' | 'tables'>,
): readonly RecordedVotes[] | null {
  const keyOf = (it: { readonly municipality: string | null }) =>
    weighting.used === 'municipality' ? it.municipality : null
  const cast = poll.ballots.filter((it) => isCast(it.ballot))
  const keys = [...new Set([...cast, ...poll.tables].map(keyOf))].sort((a, b) =>
    String(a) < String(b) ? -1 : 1,
  )
  const lists = keys.map((key): RecordedVotes => {
    const ballots = cast.filter((it) => keyOf(it) === key).map((it) => withoutReasons(it.ballot))
    const tables = poll.tables.filter((it) => keyOf(it) === key)
    return { municipality: key, ballots: inContentOrder(ballots), tables: together(method, tables) }
  })
  const isLarge = (people: number) => people === 0 || people >= FEWEST_SHOWN
  const isSafe = lists.every((list) => isLarge(list.ballots.length) && isLarge(list.tables?.people ?? 0))
  return isSafe ? lists : null
}

/** By what they say, and so by nothing that was before. */
export const inContentOrder = (ballots: readonly Choices[]): readonly Choices[] =>
  ballots
    .map((choices) => [canonicalJson(choices), choices] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, choices]) => choices)

/** A reason in somebody's own words could give the rest of the ballot away; reasons stand with the totals alone. */
function withoutReasons(ballot: Ballot): Choices {
  if (ballot.kind !== 'consent') return ballot.choices
  const choices = Object.entries(ballot.choices).map(
    ([id, { answer }]) => [id, { answer, reason: '' }] as const,
  )
  return Object.fromEntries(choices)
}

/** The sheets of several tables as one, so that none can be told from the others. */
function together(method: Method, tables: Poll['tables']): RecordedVotes['tables'] {
  if (tables.length === 0) return null
  const ids = [...new Set(tables.flatMap(({ values }) => Object.keys(values)))].sort()
  const options = ids.map((id) => ({ id, number: 0, title: '', body: '', rev: 0 }))
  const counts = countVotes(method, options, [], tables)
  return {
    people: tables.reduce((sum, { people }) => sum + people, 0),
    values: Object.fromEntries([...counts].map(([id, { values }]) => [id, values])),
  }
}
