import { shownWith } from '#shared/board/merged.ts'
import type { Board } from '#shared/board/records.ts'

/** How much is said of a card, with what was said of the cards that were merged into it. */
export interface Said {
  readonly comments: number
  readonly open: number
  readonly reactions: number
}

export interface SaidOf {
  readonly of: Pick<Board, 'comments' | 'reactions' | 'merged'>
  readonly cards: ReadonlyMap<string, Said>
}

export const NOTHING_SAID: SaidOf = { of: { comments: [], reactions: [], merged: [] }, cards: new Map() }

/**
 * Counts what is said, by card. Gives `before` when nothing was said meanwhile, and keeps the counts of each card that
 * are the same, so that cards of which nothing new is said are not drawn again.
 */
export function saidOf(board: Board, before: SaidOf): SaidOf {
  const { comments, reactions, merged } = board
  const { of, cards: known } = before
  if (of.comments === comments && of.reactions === reactions && of.merged === merged) return before
  const top = shownWith(board)
  const cards = new Map<string, Said>()
  const add = (card: string, more: Partial<Said>) => {
    const id = top.get(card) ?? card
    const said = cards.get(id) ?? { comments: 0, open: 0, reactions: 0 }
    cards.set(id, {
      comments: said.comments + (more.comments ?? 0),
      open: said.open + (more.open ?? 0),
      reactions: said.reactions + (more.reactions ?? 0),
    })
  }
  for (const { card, resolved } of comments) add(card, { comments: 1, open: resolved ? 0 : 1 })
  for (const { card } of reactions) add(card, { reactions: 1 })
  for (const [id, said] of cards) {
    const was = known.get(id)
    const isSame =
      was?.comments === said.comments && was.open === said.open && was.reactions === said.reactions
    if (was && isSame) cards.set(id, was)
  }
  return { of: { comments, reactions, merged }, cards }
}
