import { BaseBoxShapeUtil, Rectangle2d, resizeBox, type TLResizeInfo } from 'tldraw'
import { hostOf } from '../host.ts'
import { CARD_MIN } from './card-height.ts'
import type { ChallengeShape, HelpShape } from './types.ts'

type CardShape = ChallengeShape | HelpShape

/** What all cards of the domain are on the canvas: paper as tall as its words need, held to what one may do with it. */
export abstract class CardUtil<S extends CardShape> extends BaseBoxShapeUtil<S> {
  /** How tall a card is shown, canvas units. */
  protected abstract heightOf(shape: S): number

  override getGeometry(shape: S) {
    return new Rectangle2d({ width: shape.props.w, height: this.heightOf(shape), isFilled: true })
  }

  override canEdit(shape: S): boolean {
    return this.#may('edit', shape)
  }

  override canResize(shape: S): boolean {
    return this.#may('move', shape)
  }

  override hideResizeHandles(shape: S): boolean {
    return !this.#may('move', shape)
  }

  override hideRotateHandle(): boolean {
    return true
  }

  #may(deed: 'edit' | 'move', { id, type }: S): boolean {
    const host = hostOf(this.editor)
    return host?.may(deed, type, host.recordOf(id)) ?? false
  }

  override onResize(shape: S, info: TLResizeInfo<S>) {
    return resizeBox(shape, info, { minWidth: CARD_MIN.w, minHeight: CARD_MIN.h })
  }
}
