import type { Editor } from 'tldraw'
import { CAPACITY, countOf } from '#shared/board/capacity.ts'
import type { NewRecord } from '#shared/board/edit.ts'
import type { RecordKind } from '#shared/board/records.ts'
import type { CanvasHost } from '../host.ts'
import { type Clip, clearMove, copyRecords, laidInThemes, pasteRecords, rootsOf } from './clip.ts'
import { fitsOneMessage } from './one-message.ts'

/** What is selected, with what lies in it. */
export function clipOfSelection(editor: Editor, host: CanvasHost): Clip {
  const ids = editor.getSelectedShapeIds().map((id) => host.recordOf(id))
  return copyRecords(host.session.watch.current(), ids)
}

/** Makes a copy of what is selected beside it, and selects the copy. */
export function duplicateSelection(editor: Editor, host: CanvasHost): void {
  editor.markHistoryStoppingPoint('duplicate')
  pasteClip(editor, host, clipOfSelection(editor, host), { x: 0, y: 0 })
}

/**
 * Adds the records of a clip to the board, moved by `by` and clear of what they would hide, as far as this person may,
 * and selects them. What comes to lie over a theme belongs to it.
 */
export function pasteClip(
  editor: Editor,
  host: CanvasHost,
  clip: Clip,
  by: { readonly x: number; readonly y: number },
): void {
  const { edit, watch } = host.session
  const rights = host.rights.get()
  const mayRelate = rights.mayLink || rights.mayEdit !== 'none'
  const board = watch.current()
  const copies = pasteRecords(
    mayRelate ? clip : { ...clip, relations: [] },
    board,
    clearMove(clip, board, by),
  )
  const records = laidInThemes(copies, board, (theme) => !host.isClosed(theme))
  if (records.length === 0 || !rights.mayWrite) return
  const refusal = hasRoom(host, records) ? (fitsOneMessage(records) ? undefined : 'tooLarge') : 'boardFull'
  host.notice.set(refusal)
  if (refusal) return
  edit.batch(() => {
    for (const record of records) edit.create(record)
  })
  host.flush()
  const made = new Set<string>(records.map(({ id }) => id))
  const isRoot = (parent: string | null) => parent === null || !made.has(parent)
  const roots = records.filter((record) => 'place' in record && isRoot(record.place.parent))
  editor.setCurrentTool('select')
  editor.setSelectedShapes(roots.map(({ id }) => host.ids.shapeOf(id)).filter((id) => editor.getShape(id)))
}

/** Whether the board has room for all of these. */
function hasRoom(host: CanvasHost, records: readonly NewRecord[]): boolean {
  const board = host.session.watch.current()
  const added = new Map<RecordKind, number>()
  for (const { kind } of records) added.set(kind, (added.get(kind) ?? 0) + 1)
  return [...added].every(([kind, count]) => countOf(board, kind) + count <= CAPACITY[kind])
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
