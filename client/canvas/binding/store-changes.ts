import type { TLBinding, TLBindingId, TLShape, TLShapeId } from 'tldraw'
import { deleteWithLinks, removeAim } from '#shared/board/actors.ts'
import { deleteChallenge } from '#shared/board/commands.ts'
import type { BoardEdit } from '#shared/board/edit.ts'
import { endsOfAim } from '#shared/board/joinings.ts'
import { orderAtEnd } from '#shared/board/order.ts'
import type { Board } from '#shared/board/records.ts'
import { isId } from '#shared/kernel/ids.ts'
import type { Deed } from '../may.ts'
import { isLineType } from '../shapes/types.ts'
import { isSameJson } from './free-props.ts'
import {
  bindingRecord,
  kindOfType,
  PREFIX_OF_KIND,
  patchFor,
  recordFor,
  type ShownKind,
} from './to-record.ts'
import type { View } from './view.ts'

/** What of the changes made on the canvas could not be stored, and is to be taken back from the view. */
export interface Refused {
  readonly tooLarge: readonly TLShapeId[]
  readonly notAllowed: readonly (TLShapeId | TLBindingId)[]
}

interface Writing {
  readonly view: View
  readonly edit: BoardEdit
  readonly board: Board
  readonly may: (deed: Deed, kind: ShownKind | 'binding', id: string) => boolean
  readonly tooLarge: TLShapeId[]
  readonly notAllowed: (TLShapeId | TLBindingId)[]
  order: number
}

/**
 * Writes what was done on the canvas into the records, as one transaction: for each shape and binding in
 * `touched` the difference between what the view was given for it and what the store has now.
 */
export function storeChanges(
  view: View,
  edit: BoardEdit,
  board: Board,
  touched: ReadonlySet<TLShapeId | TLBindingId>,
  may: Writing['may'],
): Refused {
  const { challenges, themes, actors, activities } = board
  const order = Math.max(...[challenges, themes, actors, activities].map(orderAtEnd))
  const writing: Writing = { view, edit, board, may, tooLarge: [], notAllowed: [], order }
  edit.batch(() => {
    for (const id of touched) if (!isBindingId(id)) storeShape(writing, id)
    for (const id of touched) if (isBindingId(id)) storeBinding(writing, id)
  })
  return writing
}

export const isBindingId = (id: TLShapeId | TLBindingId): id is TLBindingId => id.startsWith('binding:')

function storeShape(writing: Writing, id: TLShapeId): void {
  const { view, edit, may } = writing
  const before = view.shapes.get(id)
  const after = view.editor.store.unsafeGetWithoutCapture(id)
  if (after && !before) createRecord(writing, after)
  const kind = before && kindOfType(before.type)
  const record = before && view.ids.recordOf(id)
  if (!before || !kind || record === undefined) return
  if (!after) {
    if (may('delete', kind, record)) removeRecord(writing, record)
    else writing.notAllowed.push(id)
    return
  }
  const patch = patchFor(before, after, parentRecord(writing, after))
  if (patch === null) writing.tooLarge.push(id)
  if (!patch) return
  const isMove = Object.keys(patch).every((field) => field === 'place' || field === 'size' || field === 'z')
  if (may(isMove ? 'move' : 'edit', kind, record)) edit.change(record, patch)
  else writing.notAllowed.push(id)
}

function createRecord(writing: Writing, shape: TLShape): void {
  const { view, edit, may } = writing
  const kind = kindOfType(shape.type)
  // what joins is made by its command, never by copying its line; what cannot be read cannot be copied as a shape
  if (!kind || isLineType(kind) || shape.type === 'unreadable') {
    writing.notAllowed.push(shape.id)
    return
  }
  const id = view.ids.nameFor(shape.id, PREFIX_OF_KIND[kind])
  if (!may('create', kind, id)) {
    writing.notAllowed.push(shape.id)
    return
  }
  const record = recordFor(shape, id, parentRecord(writing, shape), writing.order++)
  if (record) edit.create(record)
  else writing.tooLarge.push(shape.id)
}

/** Deleting a theme leaves its cards: they have been taken out of it before (see the deletion of shapes). */
function removeRecord({ edit, board }: Writing, record: string): void {
  const aim = endsOfAim(record)
  if (isId('chl', record)) deleteChallenge(edit, record, board)
  else if (isId('acr', record) || isId('act', record)) deleteWithLinks(edit, record, board)
  else if (aim) removeAim(edit, aim)
  else edit.remove(record)
}

function parentRecord({ view }: Writing, { parentId }: TLShape): string | null {
  if (!parentId.startsWith('shape:')) return null
  const parent = view.editor.store.unsafeGetWithoutCapture(parentId as TLShapeId)
  const kind = parent && kindOfType(parent.type)
  return kind && !isLineType(kind) ? view.ids.nameFor(parent.id, PREFIX_OF_KIND[kind]) : null
}

function storeBinding(writing: Writing, id: TLBindingId): void {
  const { view, edit, may } = writing
  const before = view.bindings.get(id)
  const after = view.editor.store.unsafeGetWithoutCapture(id)
  const isSame = before && after && isSameTie(before, after)
  if (isSame || (!before && !after)) return
  const record = view.ids.nameFor(id, 'bnd')
  if (!may(before ? (after ? 'edit' : 'delete') : 'create', 'binding', record)) {
    writing.notAllowed.push(id)
    return
  }
  const from = after && view.ids.recordOf(after.fromId)
  const to = after && view.ids.recordOf(after.toId)
  if (!after) edit.remove(record)
  else if (from === undefined || to === undefined) writing.notAllowed.push(id)
  else if (before && before.toId === after.toId) edit.change(record, { props: toJson(after.props) })
  else if (before) edit.change(record, { props: toJson(after.props), to })
  else edit.create(bindingRecord(after, record, from, to))
}

const toJson = (props: TLBinding['props']) => JSON.parse(JSON.stringify(props))

const isSameTie = (a: TLBinding, b: TLBinding) =>
  a === b || (a.fromId === b.fromId && a.toId === b.toId && isSameJson(a.props, b.props))
