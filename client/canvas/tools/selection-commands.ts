import type { Editor, TLShape } from 'tldraw'
import type { Colour } from '#shared/board/records.ts'
import { isCardType } from '../binding/to-record.ts'
import type { CanvasHost } from '../host.ts'
import { isFreeType } from '../shapes/types.ts'

/** Deletes what is selected. The cards of a theme stay (see the guard). */
export function deleteSelection(editor: Editor): void {
  editor.markHistoryStoppingPoint('delete')
  editor.deleteShapes(editor.getSelectedShapeIds())
  // the bar beside them goes too, and may have had the focus
  editor.getContainer().focus()
}

/** Gives cards, themes and notes another colour. Those of cards and themes are written to the record directly. */
export function setColour(
  editor: Editor,
  host: CanvasHost,
  shapes: readonly TLShape[],
  colour: Colour,
): void {
  editor.markHistoryStoppingPoint('colour')
  host.session.edit.batch(() => {
    for (const { id, type } of shapes) {
      if (isCardType(type) || type === 'frame') host.session.edit.change(host.recordOf(id), { colour })
    }
  })
  const notes = shapes.filter(({ type }) => type === 'memo')
  editor.updateShapes(notes.map(({ id, type }) => ({ id, type, props: { colour } })))
}

/**
 * Whether what is selected can be grouped, or is a group: shapes that the domain does not interpret. Cards belong
 * to themes, and a group would take them out.
 */
export function isGroupable(shapes: readonly TLShape[]): boolean {
  if (shapes.length === 1) return shapes[0]?.type === 'group'
  return shapes.length > 1 && shapes.every(({ type }) => isFreeType(type))
}

/** Groups what is selected, or takes the selected group apart. */
export function groupSelection(editor: Editor): void {
  const shapes = editor.getSelectedShapes()
  if (!isGroupable(shapes)) return
  editor.markHistoryStoppingPoint('group')
  if (shapes.length === 1) editor.ungroupShapes(shapes)
  else editor.groupShapes(shapes)
}
