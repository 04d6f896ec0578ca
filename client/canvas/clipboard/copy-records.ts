import type { Editor } from 'tldraw'
import type { CanvasHost } from '../host.ts'
import { type Clip, copyRecords, pasteRecords, rootsOf } from './clip.ts'
import { COPY_OFFSET } from './clip-text.ts'

/** What is selected, with what lies in it. */
export function clipOfSelection(editor: Editor, host: CanvasHost): Clip {
  const ids = editor.getSelectedShapeIds().map((id) => host.recordOf(id))
  return copyRecords(host.session.watch.current(), ids)
}

/** Makes a copy of what is selected beside it, and selects the copy. */
export function duplicateSelection(editor: Editor, host: CanvasHost): void {
  editor.markHistoryStoppingPoint('duplicate')
  pasteClip(editor, host, clipOfSelection(editor, host), { x: COPY_OFFSET, y: COPY_OFFSET })
}

/** Adds the records of a clip to the board, moved by `by`, as far as this person may, and selects them. */
export function pasteClip(
  editor: Editor,
  host: CanvasHost,
  clip: Clip,
  by: { readonly x: number; readonly y: number },
): void {
  const { edit, watch } = host.session
  const records = pasteRecords(clip, watch.current(), by)
  if (records.length === 0) return
  if (!records.every((record) => host.may('create', record.kind))) {
    if (host.rights.get().mayWrite) host.notice.set('boardFull')
    return
  }
  edit.batch(() => {
    for (const record of records) edit.create(record)
  })
  host.flush()
  const roots = records.filter((record) => 'place' in record && record.place.parent === null)
  editor.setCurrentTool('select')
  editor.setSelectedShapes(roots.map(({ id }) => host.ids.shapeOf(id)).filter((id) => editor.getShape(id)))
}

/** How far a clip has to be moved for its middle to come to a point of the page. */
export function offsetTo(clip: Clip, point: { readonly x: number; readonly y: number }) {
  const boxes = rootsOf(clip).map(({ place, ...record }) => ({
    ...place,
    ...('size' in record ? record.size : { w: 200, h: 120 }),
  }))
  const left = Math.min(...boxes.map(({ x }) => x))
  const top = Math.min(...boxes.map(({ y }) => y))
  const right = Math.max(...boxes.map(({ x, w }) => x + w))
  const bottom = Math.max(...boxes.map(({ y, h }) => y + h))
  return { x: Math.round(point.x - (left + right) / 2), y: Math.round(point.y - (top + bottom) / 2) }
}
