import { createShapeId, type Editor, StateNode, type TLShapeId, type VecLike } from 'tldraw'
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
    addMemoAt(this.editor, createShapeId(), this.editor.inputs.currentPagePoint)
  }

  override onCancel(): void {
    this.editor.setCurrentTool('select')
  }
}

/** Makes an empty note with its middle at a point of the page, and opens it. */
export function addMemoAt(editor: Editor, id: TLShapeId, { x, y }: VecLike): void {
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
