import type { Role } from '../role.ts'
import { type Ballot, isCast } from './ballot.ts'
import type { TableSheet } from './paper.ts'
import type { Turnout } from './result.ts'

/** A ballot at closing, with what may be known of its voter when it is counted (V14), and where it came from. */
export interface CastBallot {
  readonly ballot: Ballot
  readonly source: 'screen' | 'paperBallot'
  readonly municipality: string | null
  readonly role: Role | null
}

/** Everything that is counted when a round closes. */
export interface Poll {
  /** Every ballot that was saved; those that are not cast count for nothing. */
  readonly ballots: readonly CastBallot[]
  readonly tables: readonly TableSheet[]
  readonly eligible: number
  readonly withdrawn: number
  /** Municipalities of all who had a ballot, null for people without one, also those that nobody voted from. */
  readonly municipalities: readonly (string | null)[]
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

/** People who voted, ballots and table sheets taken together, by what `of` says of them. */
export function castBy<K>(
  { ballots, tables }: Pick<Poll, 'ballots' | 'tables'>,
  of: { readonly ballot: (ballot: CastBallot) => K; readonly table: (table: TableSheet) => K },
): ReadonlyMap<K, number> {
  const cast = new Map<K, number>()
  const add = (key: K, people: number) => cast.set(key, (cast.get(key) ?? 0) + people)
  for (const it of ballots) if (isCast(it.ballot)) add(of.ballot(it), 1)
  for (const it of tables) add(of.table(it), it.people)
  return cast
}
