import { BaseBoxShapeUtil, type RecordProps, Rectangle2d, resizeBox, T, type TLResizeInfo } from 'tldraw'
import { CARD_SIZE } from '#shared/board/limits.ts'
import { COLOURS, STAMPS } from '#shared/board/records.ts'
import { CardPicture } from '../export/card-picture.tsx'
import { hostOf } from '../host.ts'
import { CARD_MIN, cardHeight } from './card-height.ts'
import { ChallengeCard } from './challenge-card.tsx'
import type { ChallengeShape } from './types.ts'

/** A challenge on the canvas. */
export class ChallengeUtil extends BaseBoxShapeUtil<ChallengeShape> {
  static override readonly type = 'challenge' as const
  static override readonly props: RecordProps<ChallengeShape> = {
    w: T.positiveNumber,
    h: T.positiveNumber,
    title: T.string,
    body: T.string,
    number: T.positiveInteger,
    goals: T.arrayOf(T.number),
    targets: T.arrayOf(T.string),
    colour: T.literalEnum(...COLOURS),
    stamps: T.arrayOf(T.literalEnum(...STAMPS)),
  }

  override getDefaultProps(): ChallengeShape['props'] {
    const blank = { title: '', body: '', number: 0, goals: [], targets: [], stamps: [] }
    return { ...CARD_SIZE, ...blank, colour: 'yellow' }
  }

  override getGeometry(shape: ChallengeShape) {
    return new Rectangle2d({ width: shape.props.w, height: this.#heightOf(shape), isFilled: true })
  }

  #heightOf({ id, props }: ChallengeShape): number {
    const host = hostOf(this.editor)
    return cardHeight(this.editor, props, host?.fits.of(host.recordOf(id)))
  }

  override canEdit(shape: ChallengeShape): boolean {
    return this.#may('edit', shape)
  }

  override canResize(shape: ChallengeShape): boolean {
    return this.#may('move', shape)
  }

  override hideResizeHandles(shape: ChallengeShape): boolean {
    return !this.#may('move', shape)
  }

  override hideRotateHandle(): boolean {
    return true
  }

  #may(deed: 'edit' | 'move', shape: ChallengeShape): boolean {
    const host = hostOf(this.editor)
    return host?.may(deed, 'challenge', host.recordOf(shape.id)) ?? false
  }

  override getText({ props }: ChallengeShape): string {
    return `${props.title}\n${props.body}`.trim()
  }

  override getAriaDescriptor({ props }: ChallengeShape): string {
    return props.number > 0 ? `U-${props.number} ${props.title}` : props.title
  }

  override onResize(shape: ChallengeShape, info: TLResizeInfo<ChallengeShape>) {
    return resizeBox(shape, info, { minWidth: CARD_MIN.w, minHeight: CARD_MIN.h })
  }

  override component(shape: ChallengeShape) {
    return <ChallengeCard shape={shape} height={this.#heightOf(shape)} />
  }

  override toSvg(shape: ChallengeShape) {
    return <CardPicture editor={this.editor} shape={shape} height={this.#heightOf(shape)} />
  }

  override indicator(shape: ChallengeShape) {
    return <rect width={shape.props.w} height={this.#heightOf(shape)} rx={8} />
  }
}
