import { shownWith } from '#shared/board/merged.ts'
import type { Board, Challenge, IndicatorLink, Mark, RelationMeaning, Stamp } from '#shared/board/records.ts'
import { MARKS } from '#shared/board/records.ts'

/** A relation as one of its two challenges sees it. */
export interface SeenRelation {
  readonly id: string
  readonly meaning: RelationMeaning | 'affectedBy'
  readonly other: Pick<Challenge, 'id' | 'number' | 'title'>
  readonly why: string
}

/** A challenge that was merged into another, with the verdicts that it brought along. */
export interface Source {
  readonly challenge: Challenge
  readonly links: readonly IndicatorLink[]
}

/** What is said of a card beside its own words, with what was said of the cards that were merged into it. */
export interface Said {
  readonly stamps: readonly Stamp[]
  readonly sources: readonly Source[]
  readonly relations: readonly SeenRelation[]
  readonly comments: number
  readonly open: number
  readonly marks: readonly { readonly mark: Mark; readonly count: number }[]
}

export const NOTHING_SAID: Said = {
  stamps: [],
  sources: [],
  relations: [],
  comments: 0,
  open: 0,
  marks: [],
}

export type SaidOf = ReadonlyMap<string, Said>

/**
 * By challenge or theme, where anything is said. Takes over what is the same in `before`, so that rows whose own did
 * not change need not be drawn again.
 */
export function saidOf(board: Board, before?: SaidOf): SaidOf {
  const top = shownWith(board)
  const home = (id: string): string => top.get(id) ?? id
  const comments = grouped(board.comments, ({ card }) => home(card))
  const reactions = grouped(board.reactions, ({ card }) => home(card))
  const sources = grouped(board.merged, ({ id }) => home(id))
  const links = grouped(board.links, ({ from }) => from)
  const cards = new Map([...board.challenges, ...board.merged].map((card) => [card.id as string, card]))
  const relations = new Map<string, SeenRelation[]>()
  const see = (id: string, meaning: SeenRelation['meaning'], at: string, otherId: string, why: string) => {
    const other = cards.get(otherId)
    if (!other || at === otherId) return
    const { number, title } = other
    const list = relations.get(at) ?? []
    list.push({ id, meaning, other: { id: other.id, number, title }, why })
    relations.set(at, list)
  }
  for (const { id, meaning, from, to, why } of board.relations) {
    see(id, meaning, home(from), home(to), why)
    see(id, meaning === 'affects' ? 'affectedBy' : meaning, home(to), home(from), why)
  }
  const said = new Map<string, Said>()
  for (const card of [...board.challenges, ...board.themes]) {
    const about = comments.get(card.id) ?? []
    const counted = MARKS.map((mark) => ({
      mark,
      count: (reactions.get(card.id) ?? []).filter((reaction) => reaction.mark === mark).length,
    }))
    const now: Said = {
      stamps: card.kind === 'challenge' ? card.stamps : [],
      sources: (sources.get(card.id) ?? []).map((challenge) => ({
        challenge,
        links: links.get(challenge.id) ?? [],
      })),
      relations: relations.get(card.id) ?? [],
      comments: about.length,
      open: about.filter(({ resolved }) => !resolved).length,
      marks: counted.filter(({ count }) => count > 0),
    }
    if (isSame(now, NOTHING_SAID)) continue
    const known = before?.get(card.id)
    said.set(card.id, known && isSame(known, now) ? known : now)
  }
  return said
}

const isSame = (a: Said, b: Said) => JSON.stringify(a) === JSON.stringify(b)

function grouped<T>(list: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
