import { type Id, newId } from '../kernel/ids.ts'
import { cardSizeFor } from './card-size.ts'
import type { BoardEdit } from './edit.ts'
import { VALUE_LIMITS } from './limits.ts'
import { zInFront } from './order.ts'
import { readBoard } from './read.ts'
import type { Challenge } from './records.ts'

export interface MergeDraft {
  readonly cards: readonly Id<'chl'>[]
  /** What the merged card says; without it, what the first one says. */
  readonly title?: string
  readonly body?: string
}

/**
 * Merges challenges into a new one that stands where the first one stood. They keep id, number, text and all that
 * was said of them, and leave the board's cards until the new one is taken apart. Undefined when there are not two.
 */
export function mergeChallenges(
  edit: BoardEdit,
  draft: MergeDraft,
  board = readBoard(edit.doc),
): Id<'chl'> | undefined {
  const wanted = new Set<string>(draft.cards)
  const found = board.challenges.filter(({ id }) => wanted.has(id))
  const first = found.find(({ id }) => id === draft.cards[0])
  if (!first || found.length < 2) return undefined
  const sources = [first, ...found.filter((card) => card !== first)]
  const id = newId('chl')
  const { place, colour, order } = first
  const title = draft.title ?? first.title
  const body = draft.body ?? first.body
  const goals = firstOf(sources, 'goals', VALUE_LIMITS.goals)
  const targets = firstOf(sources, 'targets', VALUE_LIMITS.targets)
  const size = cardSizeFor(title, body)
  edit.batch(() => {
    const z = zInFront(board)
    edit.create({ kind: 'challenge', id, title, body, goals, targets, place, colour, order, size, z })
    for (const source of sources) edit.change(source.id, { mergedInto: id })
  })
  return id
}

function firstOf<K extends 'goals' | 'targets'>(
  sources: readonly Challenge[],
  field: K,
  max: number,
): Challenge[K] {
  const all = sources.flatMap((source): readonly (string | number)[] => source[field])
  return [...new Set(all)].slice(0, max) as unknown as Challenge[K]
}
