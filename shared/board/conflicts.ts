import type { OptionConflict } from '../domain/voting/round.ts'
import { shownWith } from './merged.ts'
import type { Board } from './records.ts'

/**
 * LK6. What each challenge of a board is said to conflict with, each once. What was said of a card that was merged into
 * another goes for that one, unless it was said of two that are one card now.
 */
export function conflictsOn({
  challenges,
  merged,
  relations,
}: Pick<Board, 'challenges' | 'merged' | 'relations'>): (id: string) => readonly OptionConflict[] {
  const top = shownWith({ merged })
  const named = new Map(challenges.map((card) => [card.id as string, card]))
  const byCard = new Map<string, Map<string, OptionConflict>>()
  const add = (id: string, other: string, why: string) => {
    const card = named.get(other)
    if (!card || id === other) return
    const known = byCard.get(id) ?? new Map<string, OptionConflict>()
    const before = known.get(other)?.why ?? ''
    known.set(other, { number: card.number, title: card.title, why: before === '' ? why : before })
    byCard.set(id, known)
  }
  for (const { meaning, from, to, why } of relations) {
    if (meaning !== 'conflicts') continue
    const [a, b] = [top.get(from) ?? from, top.get(to) ?? to]
    add(a, b, why)
    add(b, a, why)
  }
  return (id) => [...(byCard.get(id)?.values() ?? [])]
}
