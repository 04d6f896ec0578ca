import {
  isRanking,
  type OptionVotes,
  type OutcomeRound,
  type OutcomeVotes,
  type RankingRound,
} from './round-type.ts'

/** Where the votes put one option. */
export interface Standing {
  /** Place in its vote after repeat votes; equal ones share it. */
  readonly rank: number
  /** Position in the one list of all options that were ever voted on, for sorting. */
  readonly position: number
  /** What its newest round says, of those that rank. */
  readonly votes: OutcomeVotes
}

interface Entry {
  readonly id: string
  readonly votes: OutcomeVotes
}

/**
 * V10, V12. One order of everything that was ranked, from closed rounds of any method by number. A consent round places
 * nothing, and one about the workshop itself is about something else.
 *
 * Newer votes come first. A repeat vote (a round with a `parent`) reorders the options that it had among the
 * positions which these held before: a run-off between two that shared third place settles who is third, and
 * does not lift them above the first. A repeat of the whole vote replaces its order.
 */
export function standings(rounds: readonly OutcomeRound[]): ReadonlyMap<string, Standing> {
  const votes = new Map<number, Entry[]>()
  const rootOf = new Map<number, number>()
  for (const round of rounds.filter(isRanking)) {
    const root = (round.parent !== null && rootOf.get(round.parent)) || round.number
    rootOf.set(round.number, root)
    const before = votes.get(root) ?? []
    votes.delete(root) // what is repeated is what was voted on last
    votes.set(root, reordered(before, entriesOf(round)))
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

function entriesOf(round: RankingRound): Entry[] {
  const { screen, paperBallot, paperTable } = round.sources
  return optionVotes(round).map(([id, votes]) => ({
    id,
    votes: {
      round: round.number,
      cast: screen + paperBallot,
      ...(paperTable > 0 && { onTables: paperTable }),
      ...votes,
    },
  }))
}

function optionVotes(round: RankingRound): readonly (readonly [string, OptionVotes])[] {
  switch (round.kind) {
    case 'dots':
    case 'rank':
      return round.options.map(({ id, number: _, title: __, ...votes }) => [
        id,
        { kind: round.kind, ...votes },
      ])
    case 'agree':
      return round.options.map(({ id, number: _, title: __, ...votes }) => [id, { kind: 'agree', ...votes }])
    case 'score':
      return round.options.map(({ id, number: _, title: __, ...votes }) => [
        id,
        { kind: 'score', axisNames: round.axes, ...votes },
      ])
  }
}

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
