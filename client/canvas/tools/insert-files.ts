import type { Editor } from 'tldraw'
import { type Insert, insertOf } from '#client/features/insert/insert.ts'
import type { CanvasHost } from '../host.ts'
import { showNew } from '../navigate/go.ts'

type Point = NonNullable<Insert['at']>

/** Opens the window that takes in what was pasted or dropped, at a point of the page. */
export const insertFiles = (
  editor: Editor,
  host: CanvasHost,
  files: readonly File[],
  at: Point = editor.getViewportPageBounds().center,
): void => openInsert(editor, host, insertOf(files), at)

/** Opens the window with nothing chosen yet. */
export const askForFiles = (editor: Editor, host: CanvasHost, kind: 'image' | 'table'): void =>
  openInsert(editor, host, { kind, files: [] }, editor.getViewportPageBounds().center)

function openInsert(editor: Editor, host: CanvasHost, insert: Insert, { x, y }: Point): void {
  if (!host.rights.get().mayWrite) return
  host.insert.set({ ...insert, at: { x, y }, onDone: (ids) => showBrought(editor, host, ids) })
}

/** Selects what has come in, and goes there when it is not in view. */
function showBrought(editor: Editor, host: CanvasHost, ids: readonly string[]): void {
  host.flush()
  const shapes = ids.map((id) => host.ids.shapeOf(id)).filter((id) => editor.getShape(id))
  if (shapes.length === 0) return
  editor.setCurrentTool('select')
  editor.setSelectedShapes(shapes)
  showNew(editor)
}
