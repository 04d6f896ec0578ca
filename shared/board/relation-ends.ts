import { shownWith } from './merged.ts'
import type { Board, Relation } from './records.ts'

/** A relation as it is drawn: the cards that its line goes between, and how far beside the middle, in lines. */
export interface RelationEnds {
  readonly relation: Relation
  readonly from: string
  readonly to: string
  readonly lane: number
}

/**
 * Where the lines of relations go. What was said of a card that has been merged is shown at the one that it went into;
 * what comes to join a card with itself that way is left out. Lines between the same two lie on both sides of the middle.
 */
export function relationEnds(board: Pick<Board, 'relations' | 'merged'>): readonly RelationEnds[] {
  const shown = shownWith(board)
  const cardOf = (id: string): string => shown.get(id) ?? id
  const byPair = new Map<string, Omit<RelationEnds, 'lane'>[]>()
  for (const relation of board.relations) {
    const [from, to] = [cardOf(relation.from), cardOf(relation.to)]
    if (from === to) continue
    const key = from < to ? `${from} ${to}` : `${to} ${from}`
    byPair.set(key, [...(byPair.get(key) ?? []), { relation, from, to }])
  }
  return [...byPair.values()].flatMap((among) =>
    among.map((ends, place) => ({ ...ends, lane: place - (among.length - 1) / 2 })),
  )
}
