import { type RecordProps, T } from 'tldraw'
import { CARD_SIZE } from '#shared/board/limits.ts'
import { ACTOR_CATEGORIES, ACTOR_STATES, COLOURS } from '#shared/board/records.ts'
import { HelpPicture } from '../export/help-picture.tsx'
import { CardUtil } from './card-util.ts'
import { HelpCard } from './help-card.tsx'
import { helpHeight } from './help-words.ts'
import type { ActivityShape, ActorShape, HelpShape } from './types.ts'

/** How far the corners are round: as in help.css. */
const cornersOf = ({ type }: HelpShape) => (type === 'actor' ? 22 : 2)

abstract class HelpUtil extends CardUtil<HelpShape> {
  protected override heightOf(shape: HelpShape): number {
    return helpHeight(this.editor, shape)
  }

  override getText({ props }: HelpShape): string {
    return props.title
  }

  override component(shape: HelpShape) {
    return <HelpCard shape={shape} height={this.heightOf(shape)} />
  }

  override toSvg(shape: HelpShape) {
    return <HelpPicture shape={shape} height={this.heightOf(shape)} />
  }

  override indicator(shape: HelpShape) {
    return <rect width={shape.props.w} height={this.heightOf(shape)} rx={cornersOf(shape)} />
  }
}

const paper = {
  w: T.positiveNumber,
  h: T.positiveNumber,
  title: T.string,
  colour: T.literalEnum(...COLOURS),
} as const

/** Who can help, on the canvas. */
export class ActorUtil extends HelpUtil {
  static override readonly type = 'actor' as const
  static override readonly props: RecordProps<ActorShape> = {
    ...paper,
    category: T.literalEnum(...ACTOR_CATEGORIES),
    offers: T.string,
    needs: T.string,
    state: T.literalEnum(...ACTOR_STATES),
  }

  override getDefaultProps(): ActorShape['props'] {
    const blank = { title: '', offers: '', needs: '', state: 'suggested' } as const
    return { ...CARD_SIZE, ...blank, category: ACTOR_CATEGORIES[0], colour: 'blue' }
  }
}

/** What is going to be done, on the canvas. */
export class ActivityUtil extends HelpUtil {
  static override readonly type = 'activity' as const
  static override readonly props: RecordProps<ActivityShape> = {
    ...paper,
    who: T.string,
    where: T.string,
    owner: T.string,
    due: T.string,
  }

  override getDefaultProps(): ActivityShape['props'] {
    return { ...CARD_SIZE, title: '', who: '', where: '', owner: '', due: '', colour: 'green' }
  }
}
