import { matches, matchesText } from '#client/features/board-list/filter.ts'
import { outlineOf } from '#client/features/board-list/outline.ts'
import { shownWith } from '#shared/board/merged.ts'
import type { Board, Challenge } from '#shared/board/records.ts'
import { textOf } from '#shared/board/shape-text.ts'

/**
 * The ids of what has these words in it, in the order of the list: challenges, themes, actors,
 * activities, then what is free. A card that
 * was merged into another is found as that one. Nothing when there is nothing to look for.
 */
export function findOnBoard(board: Board, text: string): readonly string[] {
  if (text.trim() === '') return []
  const challenges = new Map<string, Challenge>(board.challenges.map((card) => [card.id, card]))
  const isHit = (card: Challenge) => matches(card, { text, goal: null })
  const shown = shownWith(board)
  const merged = new Set(board.merged.filter(isHit).map(({ id }) => shown.get(id)))
  const hits: string[] = []
  for (const { theme, ids } of outlineOf(board)) {
    const name = board.themes.find(({ id }) => id === theme)?.name ?? ''
    if (theme !== null && matchesText(name, text)) hits.push(theme)
    for (const id of ids) {
      const card = challenges.get(id)
      if (card && (isHit(card) || merged.has(card.id))) hits.push(id)
    }
  }
  const free = board.shapes.filter(({ props }) => matchesText(textOf(props), text))
  const helps = [
    ...board.actors.filter(({ name, offers, needs }) => matchesText(`${name}\n${offers}\n${needs}`, text)),
    ...board.activities.filter(({ title, who, where, owner }) =>
      matchesText([title, who, where, owner].join('\n'), text),
    ),
  ]
  return [...hits, ...[...helps, ...free].map(({ id }) => id)]
}
