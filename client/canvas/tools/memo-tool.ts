import { createShapeId, StateNode } from 'tldraw'
import type { MemoShape } from '../shapes/types.ts'
import { editCard } from './add-card.ts'

const SIZE = { w: 200, h: 120 } as const

/** Lays a free note where one points, and opens it. */
export class MemoTool extends StateNode {
  static override readonly id = 'memo'

  override onEnter(): void {
    this.editor.setCursor({ type: 'cross', rotation: 0 })
  }

  override onPointerUp(): void {
    const { editor } = this
    const { x, y } = editor.inputs.currentPagePoint
    const id = createShapeId()
    editor.markHistoryStoppingPoint('new note')
    editor.createShape<MemoShape>({
      id,
      type: 'memo',
      x: Math.round(x - SIZE.w / 2),
      y: Math.round(y - SIZE.h / 2),
      props: SIZE,
    })
    editor.setCurrentTool('select')
    editCard(editor, id)
  }

  override onCancel(): void {
    this.editor.setCurrentTool('select')
  }
}
