import { StateNode, type TLKeyboardEventInfo } from 'tldraw'
import type { CardType } from '../binding/to-record.ts'
import { hostOf } from '../host.ts'
import { addCardAt, addCardInView } from './add-card.ts'

/** Lays a new card of a kind where one points, and opens it. With the keyboard Enter lays it at a free place in view. */
abstract class CardLayer extends StateNode {
  protected abstract readonly kind: CardType

  override onEnter(): void {
    this.editor.setCursor({ type: 'cross', rotation: 0 })
  }

  override onPointerUp(): void {
    const host = hostOf(this.editor)
    const point = this.editor.inputs.currentPagePoint
    this.editor.setCurrentTool('select')
    if (host) addCardAt(this.editor, host, point, this.kind)
  }

  override onKeyUp({ code }: TLKeyboardEventInfo): void {
    const host = hostOf(this.editor)
    if (code === 'Enter' && host) addCardInView(this.editor, host, this.kind)
  }

  override onCancel(): void {
    this.editor.setCurrentTool('select')
  }
}

export class CardTool extends CardLayer {
  static override readonly id = 'card'
  protected override readonly kind = 'challenge'
}

export class ActorTool extends CardLayer {
  static override readonly id = 'actor'
  protected override readonly kind = 'actor'
}

export class ActivityTool extends CardLayer {
  static override readonly id = 'activity'
  protected override readonly kind = 'activity'
}
