import { type Id, idFromText } from '../kernel/ids.ts'
import type { Relation } from './records.ts'

export type RelationEnds = Pick<Relation, 'meaning' | 'from' | 'to'>

/** The ends of a relation in the order in which it is kept: what goes both ways has the lower id first. */
export function inOrder({ meaning, from, to }: RelationEnds): RelationEnds {
  return meaning === 'affects' || from < to ? { meaning, from, to } : { meaning, from: to, to: from }
}

/** The id of a relation; undefined when it may not be: of a challenge with itself, or ends the wrong way round. */
export function relationId(ends: RelationEnds): Id<'rel'> | undefined {
  const { meaning, from, to } = ends
  if (from === to || inOrder(ends).from !== from) return undefined
  return idFromText('rel', `${meaning} ${from} ${to}`)
}
