import type { RecordsDiff, TLBinding, TLBindingId, TLRecord, TLShape, TLShapeId } from 'tldraw'
import type { Joining } from '#shared/board/joinings.ts'
import type { Binding, Board } from '#shared/board/records.ts'
import { type Placed, parentOf } from './parents.ts'
import { readableBinding, readableShape } from './readable.ts'
import { linesOf, linesToPut } from './show-lines.ts'
import { isSameShape, withKnownProps } from './to-record.ts'
import { bindingFor, shapeFor, unreadableFor } from './to-shape.ts'
import { unknownAmong } from './unknown.ts'
import type { View } from './view.ts'

/** The part of the board that the canvas shows. */
function shownOf(view: View, board: Board): ReadonlyMap<string, Placed | Binding | Joining> {
  const all = new Map<string, Placed | Binding | Joining>()
  for (const list of [
    board.themes,
    board.challenges,
    board.actors,
    board.activities,
    board.images,
    board.shapes,
    unknownAmong(board.faults),
    board.bindings,
    ...linesOf(view, board),
  ]) {
    for (const record of list) all.set(record.id, record)
  }
  return all
}

/**
 * Brings the editor's store to what the board says; only what changed since the last time is looked at. Never
 * enters the editor's history. What somebody has done here has to be stored before this is called. With `only`, what
 * has been shown before and is not among these records stays as it was, until this is called without.
 */
export function showBoard(view: View, board: Board, only?: ReadonlySet<string>): void {
  const next = shownOf(view, board)
  const waits = (id: string) => only !== undefined && !only.has(id)
  const changed = [...next.values()].filter((record) => {
    const before = view.shown.get(record.id)
    return before !== record && !(before && waits(record.id))
  })
  const gone = [...view.shown.keys()].filter((id) => !next.has(id) && !waits(id))
  if (changed.length === 0 && gone.length === 0) return

  const find = (id: string) => {
    const record = next.get(id)
    return record && isPlaced(record) && !view.unreadable.has(id) ? record : undefined
  }
  const shapes: TLShape[] = []
  const bindings: Binding[] = []
  for (const record of changed) {
    view.shown.set(record.id, record)
    if (record.kind === 'binding') bindings.push(record)
    else if (isPlaced(record)) shapes.push(...shapesToPut(view, record, parentOf(record, find)))
  }
  shapes.push(...linesToPut(view, board))
  const removed = gone.flatMap((id) => forget(view, id))
  apply(view, shapes, bindings, removed)
}

const isPlaced = (record: Placed | Binding | Joining): record is Placed =>
  record.kind !== 'binding' &&
  record.kind !== 'relation' &&
  record.kind !== 'actorLink' &&
  record.kind !== 'aim'

/** The shape that has to be put into the store for a record: none when it is there already. */
function shapesToPut(view: View, record: Placed, parent: string | null): readonly TLShape[] {
  const { editor, shapes, unreadable } = view
  const readable = readableShape(editor, shapeFor(record, parent, view.ids))
  if (readable) unreadable.delete(record.id)
  else unreadable.add(record.id)
  const isFree = record.kind === 'shape'
  const shape =
    readable ?? (isFree ? readableShape(editor, unreadableFor(record, parent, view.ids)) : undefined)
  if (!shape) return []
  const current = editor.store.unsafeGetWithoutCapture(shape.id)
  const isThere = current !== undefined && isSameShape(current, shape)
  const kept = isThere ? current : withKnownProps(shape, current)
  shapes.set(shape.id, kept)
  return isThere ? [] : [kept]
}

function forget(view: View, id: string): readonly (TLShapeId | TLBindingId)[] {
  const wasBinding = view.shown.get(id)?.kind === 'binding'
  view.shown.delete(id)
  view.unreadable.delete(id)
  const key = wasBinding ? view.ids.bindingOf(id) : view.ids.shapeOf(id)
  if (wasBinding) view.bindings.delete(key as TLBindingId)
  else view.shapes.delete(key as TLShapeId)
  return [key]
}

function apply(
  view: View,
  shapes: readonly TLShape[],
  bindings: readonly Binding[],
  removed: readonly (TLShapeId | TLBindingId)[],
): void {
  const { editor } = view
  const { store } = editor
  const toRemove = removed.filter((id) => store.has(id))
  asShown(view, () => {
    if (shapes.length > 0) store.put([...shapes])
    if (toRemove.length > 0) store.remove([...toRemove])
    const ties = bindings.flatMap((record) => bindingsToPut(view, record))
    if (ties.length > 0) store.put(ties)
  })
}

function bindingsToPut(view: View, record: Binding): readonly TLBinding[] {
  const { editor, bindings, unreadable } = view
  const binding = readableBinding(editor, bindingFor(record, view.ids))
  if (!binding || !editor.store.has(binding.fromId) || !editor.store.has(binding.toId)) {
    unreadable.add(record.id)
    return []
  }
  unreadable.delete(record.id)
  bindings.set(binding.id, binding)
  return [binding]
}

/**
 * Changes the store as if the change had come from outside: nothing of it counts as done here. What the library
 * does in answer (it follows arrows and empties groups) is for those who made the change to store; here it is
 * taken back, so that every canvas shows exactly what the records say.
 */
export function asShown(view: View, change: () => void): void {
  const { editor } = view
  if (view.isShowing) {
    change()
    return
  }
  view.isShowing = true
  view.reacted.clear()
  try {
    editor.run(() => editor.store.mergeRemoteChanges(change), { history: 'ignore', ignoreShapeLock: true })
    takeBack(view)
  } finally {
    view.isShowing = false
    view.reacted.clear()
  }
}

function takeBack(view: View): void {
  const { store } = view.editor
  const diff: RecordsDiff<TLRecord> = { added: {}, updated: {}, removed: {} }
  for (const id of view.reacted) {
    const isBinding = id.startsWith('binding:')
    const wanted = isBinding ? view.bindings.get(id as TLBindingId) : view.shapes.get(id as TLShapeId)
    const current = store.unsafeGetWithoutCapture(id)
    if (!wanted || wanted === current) continue
    if (isBinding && !hasBothEnds(view, wanted as TLBinding)) continue
    if (current) diff.updated[id] = [current, wanted]
    else diff.added[id] = wanted
  }
  if (Object.keys(diff.added).length + Object.keys(diff.updated).length === 0) return
  view.editor.run(() => store.applyDiff(diff, { runCallbacks: false }), { history: 'ignore' })
}

const hasBothEnds = ({ editor }: View, { fromId, toId }: TLBinding) =>
  editor.store.has(fromId) && editor.store.has(toId)
