import { type RecordProps, T } from 'tldraw'
import { CARD_SIZE } from '#shared/board/limits.ts'
import { COLOURS, STAMPS } from '#shared/board/records.ts'
import { CardPicture } from '../export/card-picture.tsx'
import { hostOf } from '../host.ts'
import { cardHeight } from './card-height.ts'
import { CardUtil } from './card-util.ts'
import { ChallengeCard } from './challenge-card.tsx'
import type { ChallengeShape } from './types.ts'

/** A challenge on the canvas. */
export class ChallengeUtil extends CardUtil<ChallengeShape> {
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

  protected override heightOf({ id, props }: ChallengeShape): number {
    const host = hostOf(this.editor)
    return cardHeight(this.editor, props, host?.fits.of(host.recordOf(id)))
  }

  override getText({ props }: ChallengeShape): string {
    return `${props.title}\n${props.body}`.trim()
  }

  override getAriaDescriptor({ props }: ChallengeShape): string {
    return props.number > 0 ? `U-${props.number} ${props.title}` : props.title
  }

  override component(shape: ChallengeShape) {
    return <ChallengeCard shape={shape} height={this.heightOf(shape)} />
  }

  override toSvg(shape: ChallengeShape) {
    return <CardPicture editor={this.editor} shape={shape} height={this.heightOf(shape)} />
  }

  override indicator(shape: ChallengeShape) {
    return <rect width={shape.props.w} height={this.heightOf(shape)} rx={8} />
  }
}
