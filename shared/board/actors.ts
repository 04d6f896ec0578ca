import { type Id, newId } from '../kernel/ids.ts'
import { actorLinkId } from './actor-link-id.ts'
import { cardSizeFor } from './card-size.ts'
import type { BoardEdit } from './edit.ts'
import type { Aim } from './joinings.ts'
import { freePlace } from './layout.ts'
import { VALUE_LIMITS } from './limits.ts'
import { shownWith } from './merged.ts'
import { orderAtEnd, zInFront } from './order.ts'
import { readBoard } from './read.ts'
import type { Activity, Actor, ActorLink, Board, Place } from './records.ts'

/* Commands on actors and change activities, as those of `commands.ts`. */

export interface ActorDraft
  extends Pick<Actor, 'name' | 'category'>,
    Partial<Pick<Actor, 'offers' | 'needs'>> {
  readonly id?: Id<'acr'>
  readonly place?: Place
}

export function addActor(edit: BoardEdit, draft: ActorDraft, board = readBoard(edit.doc)): Id<'acr'> {
  const { id = newId('acr'), name, category, offers = '', needs = '', place } = draft
  const size = cardSizeFor(name, '')
  edit.create({
    kind: 'actor',
    id,
    name,
    category,
    offers,
    needs,
    colour: 'blue',
    size,
    place: place ?? freePlace(board, null, size),
    z: zInFront(board),
    order: orderAtEnd(board.actors),
  })
  return id
}

export interface ActivityDraft
  extends Pick<Activity, 'title' | 'challenges'>,
    Partial<Pick<Activity, 'who' | 'where' | 'owner' | 'due'>> {
  readonly id?: Id<'act'>
  readonly place?: Place
}

export function addActivity(edit: BoardEdit, draft: ActivityDraft, board = readBoard(edit.doc)): Id<'act'> {
  const { id = newId('act'), place, ...said } = draft
  const size = cardSizeFor(draft.title, '')
  edit.create({
    kind: 'activity',
    id,
    ...said,
    colour: 'green',
    size,
    place: place ?? freePlace(board, null, size),
    z: zInFront(board),
    order: orderAtEnd(board.activities),
  })
  return id
}

/**
 * Says what an actor has to do with something; what has been said already is replaced. Undefined when it may not be:
 * with itself, or with what is gone.
 */
export function linkActor(
  edit: BoardEdit,
  { from, to, stake, note = '' }: Pick<ActorLink, 'from' | 'to' | 'stake'> & { readonly note?: string },
  board = readBoard(edit.doc),
): Id<'acl'> | undefined {
  const id = actorLinkId({ from, to })
  const others = [...board.challenges, ...board.merged, ...board.activities, ...board.actors]
  if (!id || ![from, to].every((end) => others.some((card) => card.id === end))) return undefined
  if (!edit.change(id, { stake, note })) edit.create({ kind: 'actorLink', id, from, to, stake, note })
  return id
}

/** Deletes an actor or an activity, and what joins it to others. */
export function deleteWithLinks(
  edit: BoardEdit,
  id: Id<'acr'> | Id<'act'>,
  board = readBoard(edit.doc),
): void {
  edit.batch(() => {
    for (const link of board.actorLinks) if (link.from === id || link.to === id) edit.remove(link.id)
    edit.remove(id)
  })
}

/** Says that an activity is about a challenge; false when it was, or may be about no more. */
export function addAim(
  edit: BoardEdit,
  { from, to }: Pick<Aim, 'from' | 'to'>,
  board = readBoard(edit.doc),
): boolean {
  const activity = board.activities.find(({ id }) => id === from)
  const { length = 0 } = activity?.challenges ?? {}
  if (!activity || shownChallenges(activity, board).includes(to) || length >= VALUE_LIMITS.activityChallenges)
    return false
  return edit.change(from, { challenges: [...activity.challenges, to] })
}

/** Takes back that an activity is about a challenge, and about what was merged into that. */
export function removeAim(
  edit: BoardEdit,
  { from, to }: Pick<Aim, 'from' | 'to'>,
  board = readBoard(edit.doc),
): void {
  const activity = board.activities.find(({ id }) => id === from)
  if (!activity) return
  const shown = shownChallenges(activity, board)
  edit.change(from, { challenges: activity.challenges.filter((_, index) => shown[index] !== to) })
}

function shownChallenges({ challenges }: Activity, board: Board): readonly Id<'chl'>[] {
  const shown = shownWith(board)
  return challenges.map((id) => shown.get(id) ?? id)
}
