import { WORKSHOP_LIMITS } from '../domain/workshop.ts'
import type { Board, RecordKind } from './records.ts'

/** How many records of each kind a board may have. */
export const CAPACITY: Readonly<Record<RecordKind, number>> = {
  challenge: WORKSHOP_LIMITS.challenges,
  theme: WORKSHOP_LIMITS.themes,
  link: WORKSHOP_LIMITS.links,
  relation: WORKSHOP_LIMITS.relations,
  comment: WORKSHOP_LIMITS.comments,
  reaction: WORKSHOP_LIMITS.reactions,
  actor: WORKSHOP_LIMITS.actors,
  actorLink: WORKSHOP_LIMITS.actorLinks,
  activity: WORKSHOP_LIMITS.activities,
  image: WORKSHOP_LIMITS.images,
  shape: WORKSHOP_LIMITS.shapes,
  binding: WORKSHOP_LIMITS.shapes,
}

/** How many records of a kind a board has, with those that are merged into others. */
export function countOf(board: Board, kind: RecordKind): number {
  switch (kind) {
    case 'challenge':
      return board.challenges.length + board.merged.length
    case 'activity':
      return board.activities.length
    default:
      return board[`${kind}s`].length
  }
}
