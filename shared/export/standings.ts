import type { DotsMethod } from '../domain/voting/method.ts'
import type { Round } from '../domain/voting/round.ts'
import type { OutcomeVotes } from './outcomes-type.ts'

/** Where the votes put one option. */
export interface Standing {
  /** Place in its vote after repeat votes; equal ones share it. */
  readonly rank: number
  /** Position in the one list of all options that were ever voted on, for sorting. */
  readonly position: number
  /** What its newest round says. */
  readonly votes: OutcomeVotes
}

interface Entry {
  readonly id: string
  readonly votes: OutcomeVotes
}

/**
 * V10, V12. One order of everything that was voted on, from closed rounds by number.
 *
 * Newer votes come first. A repeat vote (a round with a `parent`) reorders the options that it had among the
 * positions which these held before: a run-off between two that shared third place settles who is third, and
 * does not lift them above the first. A repeat of the whole vote replaces its order.
 */
export function standings(rounds: readonly Round<DotsMethod>[]): ReadonlyMap<string, Standing> {
  const votes = new Map<string, Entry[]>()
  const rootOf = new Map<string, string>()
  for (const round of rounds) {
    const root = (round.parent !== null && rootOf.get(round.parent)) || round.id
    rootOf.set(round.id, root)
    votes.set(root, reordered(votes.get(root) ?? [], entriesOf(round)))
  }
  const standing = new Map<string, Standing>()
  for (const entries of [...votes.values()].reverse()) {
    for (const [index, entry] of entries.entries()) {
      if (standing.has(entry.id)) continue // a newer vote had it too
      standing.set(entry.id, {
        rank: rankAt(entries, index),
        position: standing.size,
        votes: entry.votes,
      })
    }
  }
  return standing
}

const entriesOf = (round: Round<DotsMethod>): Entry[] =>
  round.result!.options.map(({ id, points, supporters, place }) => ({
    id,
    votes: { round: round.number, points, supporters, place, cast: round.result!.turnout.cast },
  }))

function reordered(before: readonly Entry[], repeat: readonly Entry[]): Entry[] {
  const repeated = new Set(repeat.map((entry) => entry.id))
  const held = before.flatMap((entry, index) => (repeated.has(entry.id) ? [index] : []))
  const after = [...before]
  for (const [i, entry] of repeat.entries()) {
    const position = held[i]
    if (position === undefined)
      after.push(entry) // new in the repeat vote: behind what was there
    else after[position] = entry
  }
  return after
}

/** Competition ranking: neighbours share a rank when the same round gave them the same place. */
function rankAt(entries: readonly Entry[], index: number): number {
  let first = index
  while (first > 0 && isTied(entries[first - 1]!, entries[first]!)) first -= 1
  return first + 1
}

const isTied = (a: Entry, b: Entry): boolean =>
  a.votes.round === b.votes.round && a.votes.place === b.votes.place
