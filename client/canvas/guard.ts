import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { kindOfType } from './binding/to-record.ts'
import type { View } from './binding/view.ts'
import type { CanvasHost } from './host.ts'
import { isLineType, type ThemeShape } from './shapes/types.ts'
import { isLockedItself } from './tools/toggle-lock.ts'

/**
 * Holds what people do on the canvas to what they may: refuses it as it happens, so that nothing moves that the
 * server would put back. Also lets go of a theme's cards before the theme is deleted, which the library would
 * delete with it, and makes the library's steps of history those of the board's undo.
 */
export function guardEditor(view: View, host: CanvasHost): () => void {
  const { editor } = view
  guardDeletion(view, host)
  guardCreation(editor, host)
  followHistory(editor, host)
  dropOnThemes(editor, host)
  keepOutOfLocked(view, host)
  return editor.sideEffects.registerBeforeChangeHandler('shape', (before, after, source) => {
    if (source === 'remote' || view.isShowing) return after
    if (isLineType(after.type)) return before
    const kind = kindOfType(after.type)
    const record = view.ids.recordOf(after.id)
    if (!kind || record === undefined || !view.shapes.has(after.id)) return after
    if (after.parentId !== before.parentId && isClosedTheme(host, after.parentId)) return before
    const deed = !isMove(before, after) ? 'edit' : isGrowth(before, after) ? 'grow' : 'move'
    // as in the list, what is locked is unlocked first, also by who may move it all the same
    if (deed === 'move' && host.locked.get().has(record) && isLockedItself(host, record)) return before
    return host.may(deed, kind, record) ? after : before
  })
}

/** Whether a change is one of place, size or depth alone. Cards' other properties are not changed by the library. */
function isMove(before: TLShape, after: TLShape): boolean {
  if (before.opacity !== after.opacity) return false
  if (before.props === after.props) return true
  const { w: _w, h: _h, ...was } = before.props as { w?: number; h?: number }
  const { w: _w2, h: _h2, ...is } = after.props as { w?: number; h?: number }
  return kindOfType(after.type) !== 'shape' && JSON.stringify(was) === JSON.stringify(is)
}

/** Whether a theme has only become larger, to hold what was put into it. */
function isGrowth(before: TLShape, after: TLShape): boolean {
  if (after.type !== 'frame' || before.x !== after.x || before.y !== after.y) return false
  const [was, is] = [before.props as ThemeShape['props'], after.props as ThemeShape['props']]
  return is.w >= was.w && is.h >= was.h && (is.w > was.w || is.h > was.h)
}

function guardDeletion(view: View, host: CanvasHost): void {
  const { editor } = view
  const deleteShapes = editor.deleteShapes.bind(editor)
  editor.deleteShapes = (given: readonly (TLShapeId | TLShape)[]) => {
    const ids = given.map((shape) => (typeof shape === 'string' ? shape : shape.id))
    const allowed = ids.filter((id) => mayDelete(view, host, id))
    for (const id of allowed) freeChildren(editor, id, allowed)
    return deleteShapes(allowed)
  }
}

function mayDelete({ editor, ids, shapes }: View, host: CanvasHost, id: TLShapeId): boolean {
  const shape = editor.getShape(id)
  const kind = shape && kindOfType(shape.type)
  const record = ids.recordOf(id)
  if (!kind || record === undefined || !shapes.has(id)) return true
  return host.may('delete', kind, record)
}

function freeChildren(editor: Editor, id: TLShapeId, deleted: readonly TLShapeId[]): void {
  const shape = editor.getShape(id)
  if (shape?.type !== 'frame') return
  const children = editor.getSortedChildIdsForParent(id).filter((child) => !deleted.includes(child))
  if (children.length > 0) editor.reparentShapes(children, shape.parentId)
}

function guardCreation(editor: Editor, host: CanvasHost): void {
  const createShapes = editor.createShapes.bind(editor)
  editor.createShapes = (shapes) => {
    const kinds = new Set(shapes.map((shape) => kindOfType(shape.type)))
    for (const kind of kinds) {
      if (kind && host.may('create', kind)) continue
      if (kind && host.rights.get().mayWrite) host.notice.set('boardFull')
      return editor
    }
    return createShapes(shapes)
  }
}

/** More steps than this are not kept by the library, which uses them to cancel what is going on and nothing else. */
const HISTORY_STEPS = 100

function followHistory(editor: Editor, host: CanvasHost): void {
  const mark = editor.markHistoryStoppingPoint.bind(editor)
  let marks = 0
  editor.markHistoryStoppingPoint = (name) => {
    host.flush()
    host.session.undo.stopCapturing()
    if (++marks > HISTORY_STEPS && !editor.inputs.isPointing) {
      editor.clearHistory()
      marks = 0
    }
    return mark(name)
  }
  editor.undo = () => {
    host.flush()
    host.session.undo.undo()
    return editor
  }
  editor.redo = () => {
    host.flush()
    host.session.undo.redo()
    return editor
  }
}

const isClosedTheme = (host: CanvasHost, parent: string): boolean => {
  const record = host.recordOf(parent as TLShapeId)
  return record !== '' && host.isClosed(record)
}

/** F17. What is drawn over a locked theme lies on the open board instead of in it. */
function keepOutOfLocked(view: View, host: CanvasHost): void {
  const { editor } = view
  editor.sideEffects.registerBeforeCreateHandler('shape', (shape, source) => {
    if (source === 'remote' || view.isShowing || !isClosedTheme(host, shape.parentId)) return shape
    const corner = editor.getShapePageTransform(shape.parentId as TLShapeId).applyToPoint(shape)
    return { ...shape, x: corner.x, y: corner.y, parentId: editor.getCurrentPageId() }
  })
}

/** Only themes take what is dropped on them. The library asks every shape of the board, sixteen times a second. */
function dropOnThemes(editor: Editor, host: CanvasHost): void {
  editor.getDraggingOverShape = (point, dropped) => {
    const ids = new Set(dropped.map(({ id }) => id))
    return editor
      .getCurrentPageShapesSorted()
      .findLast(
        (shape) =>
          shape.type === 'frame' &&
          !ids.has(shape.id) &&
          !isClosedTheme(host, shape.id) &&
          editor.getShapePageBounds(shape)?.containsPoint(point),
      )
  }
}
