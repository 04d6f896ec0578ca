import { StateNode, type TLKeyboardEventInfo } from 'tldraw'
import { hostOf } from '../host.ts'
import { addCardAt, addCardInView } from './add-card.ts'

/** Lays a new card where one points, and opens it. With the keyboard Enter lays it at a free place in view. */
export class CardTool extends StateNode {
  static override readonly id = 'card'

  override onEnter(): void {
    this.editor.setCursor({ type: 'cross', rotation: 0 })
  }

  override onPointerUp(): void {
    const host = hostOf(this.editor)
    const point = this.editor.inputs.currentPagePoint
    this.editor.setCurrentTool('select')
    if (host) addCardAt(this.editor, host, point)
  }

  override onKeyUp({ code }: TLKeyboardEventInfo): void {
    const host = hostOf(this.editor)
    if (code === 'Enter' && host) addCardInView(this.editor, host)
  }

  override onCancel(): void {
    this.editor.setCurrentTool('select')
  }
}
