import { countVotes } from './counts.ts'
import { castBy, type Poll } from './poll.ts'
import type { Round } from './round.ts'

/** V14. With fewer ballots than this, a group could be read as the votes of its members. */
export const FEWEST_SHOWN = 5

/** V14. What the voters of one group said, or that it is hidden. */
export type GroupVotes<K> =
  | { readonly group: K; readonly hidden: true }
  | {
      readonly group: K
      readonly hidden: false
      readonly cast: number
      /** Numbers of a `Count` by option id. */
      readonly values: Readonly<Record<string, readonly number[]>>
    }

/**
 * V14. Which groups must not be shown, given how many ballots each cast: those with fewer than five, and of the
 * others the smallest, until at least two groups that voted, with five ballots or more together, are hidden. Less
 * would let a hidden group be computed by taking what is shown from the whole.
 */
export function hiddenGroups<K>(cast: ReadonlyMap<K, number>): ReadonlySet<K> {
  const smallestFirst = [...cast].sort(([a, m], [b, n]) => m - n || (String(a) < String(b) ? -1 : 1))
  const hidden = new Set<K>()
  let voting = 0
  let ballots = 0
  for (const [group, count] of smallestFirst) {
    const isSafe = hidden.size === 0 || (voting >= 2 && ballots >= FEWEST_SHOWN)
    if (count >= FEWEST_SHOWN && isSafe) continue
    hidden.add(group)
    if (count > 0) voting += 1
    ballots += count
  }
  return hidden
}

/**
 * V14. What each role, or each municipality, said: null with under five ballots in all, when totals alone are shown.
 * A round has one of the two at most, settled before it opens: crossed with each other they would give groups away
 * that neither does alone. `groups` are all those of the electorate, also those that did not vote; people of whom it
 * is not known (on table sheets, or without a municipality) are the group null.
 */
export function breakdown<By extends 'role' | 'municipality'>(
  round: Pick<Round, 'method' | 'options'>,
  poll: Pick<Poll, 'ballots' | 'tables'>,
  by: By,
  groups: readonly (string | null)[],
): readonly GroupVotes<string | null>[] | null {
  const groupOf = {
    ballot: (it: Poll['ballots'][number]): string | null => it[by],
    table: (it: Poll['tables'][number]): string | null => (by === 'municipality' ? it.municipality : null),
  }
  const voted = castBy(poll, groupOf)
  const cast = new Map([...groups.map((group) => [group, 0] as const), ...voted])
  if ([...cast.values()].reduce((sum, count) => sum + count, 0) < FEWEST_SHOWN) return null
  const hidden = hiddenGroups(cast)
  return [...cast]
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
    .map(([group, count]): GroupVotes<string | null> => {
      if (hidden.has(group)) return { group, hidden: true }
      const own = poll.ballots.filter((it) => groupOf.ballot(it) === group).map((it) => it.ballot)
      const sheets = poll.tables.filter((it) => groupOf.table(it) === group)
      const counts = countVotes(round.method, round.options, own, sheets)
      const values = Object.fromEntries([...counts].map(([id, count]) => [id, count.values]))
      return { group, hidden: false, cast: count, values }
    })
}
