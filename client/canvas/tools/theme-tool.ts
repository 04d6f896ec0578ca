import { FrameShapeTool, type TLShape } from 'tldraw'
import { hostOf } from '../host.ts'
import { editCard } from './add-card.ts'

/** Draws a theme around what is to lie in it, behind the cards, and opens its name. */
export class ThemeTool extends FrameShapeTool {
  override onCreate(shape: TLShape | null): void {
    super.onCreate(shape)
    if (!shape) return
    this.editor.sendToBack([shape.id])
    editCard(this.editor, shape.id)
  }

  /** A click without drawing makes one too, of which the library does not tell `onCreate`. */
  override onExit(): void {
    const { editor } = this
    const shape = editor.inputs.isDragging ? null : editor.getOnlySelectedShape()
    const isNew = shape?.type === 'frame' && hostOf(editor)?.recordOf(shape.id) === ''
    if (isNew) queueMicrotask(() => this.onCreate(editor.getShape(shape.id) ?? null))
  }
}
