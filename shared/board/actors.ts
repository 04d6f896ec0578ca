import { type Id, newId } from '../kernel/ids.ts'
import { actorLinkId } from './actor-link-id.ts'
import { cardSizeFor } from './card-size.ts'
import type { BoardEdit } from './edit.ts'
import { freePlace } from './layout.ts'
import { orderAtEnd, zInFront } from './order.ts'
import { readBoard } from './read.ts'
import type { Activity, Actor, ActorLink, Place } from './records.ts'

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
