import type { Id } from '../kernel/ids.ts'
import type { BoardEdit } from './edit.ts'
import { VALUE_LIMITS } from './limits.ts'
import { readBoard } from './read.ts'
import type { Relation, RelationMeaning } from './records.ts'
import { inOrder, type RelationEnds, relationId } from './relation-id.ts'

export interface RelationDraft extends RelationEnds {
  readonly why?: string
}

/**
 * Says what two challenges have to do with each other. What has been said already gets the new reason. Undefined
 * when it may not be: with itself, with a challenge that is gone, or when one of the two has five of that meaning.
 */
export function relate(
  edit: BoardEdit,
  { why = '', ...draft }: RelationDraft,
  board = readBoard(edit.doc),
): Id<'rel'> | undefined {
  const ends = inOrder(draft)
  const id = relationId(ends)
  if (!id || hasTooMany(board.relations, ends, VALUE_LIMITS.relations)) return undefined
  if (board.relations.some((relation) => relation.id === id)) {
    edit.change(id, { why })
    return id
  }
  const there = [...board.challenges, ...board.merged].filter(
    (card) => card.id === ends.from || card.id === ends.to,
  )
  if (there.length < 2) return undefined
  edit.create({ kind: 'relation', id, ...ends, why })
  return id
}

/** Makes another relation of one: with a new meaning it is a new one, at the same ends and for the same reason. */
export function changeMeaning(
  edit: BoardEdit,
  id: Id<'rel'>,
  meaning: RelationMeaning,
  board = readBoard(edit.doc),
): Id<'rel'> | undefined {
  const relation = board.relations.find((candidate) => candidate.id === id)
  if (!relation || relation.meaning === meaning) return relation?.id
  const { from, to, why } = relation
  let made: Id<'rel'> | undefined
  edit.batch(() => {
    made = relate(edit, { meaning, from, to, why }, board)
    if (made) edit.remove(id)
  })
  return made
}

/** Whether a challenge has `max` relations of one meaning, not counting this one. */
export function hasTooMany(relations: readonly Relation[], ends: RelationEnds, max: number): boolean {
  const isOther = (other: Relation) => other.from !== ends.from || other.to !== ends.to
  const same = relations.filter((other) => other.meaning === ends.meaning && isOther(other))
  return [ends.from, ends.to].some(
    (card) => same.filter(({ from, to }) => from === card || to === card).length >= max,
  )
}
