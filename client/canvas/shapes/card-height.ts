import { type Editor, unsafe__withoutCapture } from 'tldraw'
import type { FitCount } from '#shared/board/fits.ts'
import { FITS, layOutFits } from '#shared/export/board-picture/fits.ts'
import { linesOfAll } from './text-lines.ts'
import type { ChallengeProps, ChallengeShape } from './types.ts'

/*
 * How tall a card has to be for its text, canvas units. The numbers are those of card.css. Others may have written
 * a text that is longer than the card was made for: then it is shown taller, and whoever edits it stores that.
 */

/** From the outer edge of the card: its border lies in it. */
export const CARD_PADDING = 14
/** The line with the number, and the space for goals, links and votes below. */
const HEADER = 26
const FOOTER = 32
const TITLE = { size: 17, line: 22, weight: '600' } as const
const BODY = { size: 14, line: 20, weight: '400' } as const
const GAP = 4

export const CARD_MIN = { w: 180, h: 120 } as const

type CardText = Pick<ChallengeProps, 'w' | 'title' | 'body' | 'goals'>

/** The height that the texts need at this width, at least that of an empty card. */
export const heightOfText = (editor: Editor, card: CardText): number => heightsOfTexts(editor, [card])[0]!

function heightsOfTexts(editor: Editor, cards: readonly CardText[]): readonly number[] {
  const texts = cards.flatMap(({ w, title, body }) => {
    const width = w - 2 * CARD_PADDING
    return [
      { text: title, font: TITLE, width },
      { text: body, font: BODY, width },
    ]
  })
  const lines = linesOfAll(editor, texts)
  return cards.map(({ body }, i) => {
    const title = lines[2 * i]! * TITLE.line
    const below = body === '' ? 0 : GAP + lines[2 * i + 1]! * BODY.line
    return Math.max(CARD_MIN.h, CARD_PADDING + HEADER + title + below + FOOTER + CARD_PADDING / 2)
  })
}

/**
 * The height that a card is shown with: room for its text, and for how well its indicators fit. Short texts are not
 * measured: a card is made for them.
 */
export function cardHeight(editor: Editor, props: ChallengeProps, fits: FitCount | undefined): number {
  const { lines } = layOutFits(fits, props.w - 2 * CARD_PADDING, props.goals.length)
  const more = lines > 0 ? FITS.above + lines * FITS.line : 0
  if (surelyFits(props, more)) return props.h
  if (!measured.has(props)) measureWithOthers(editor, props)
  return Math.max(props.h, (measured.get(props) ?? 0) + more)
}

const measured = new WeakMap<ChallengeProps, number>()

/** Measures a card, and with it all on the board that have not been: where one is new, as on a board that opens, many are. */
function measureWithOthers(editor: Editor, asked: ChallengeProps): void {
  // the height of one card does not follow what the others say
  const shapes = unsafe__withoutCapture(() => editor.getCurrentPageShapes())
  const others = shapes
    .filter((shape): shape is ChallengeShape => shape.type === 'challenge')
    .map(({ props }) => props)
    .filter((props) => props !== asked && !measured.has(props) && !surelyFits(props, 0))
  const cards = [asked, ...others]
  const heights = heightsOfTexts(editor, cards)
  for (const [i, card] of cards.entries()) measured.set(card, heights[i]!)
}

/** True when a card has a title alone, which fits whatever its letters: twelve units are wider than nearly all of them. */
function surelyFits({ w, h, title, body }: ChallengeProps, more: number): boolean {
  if (body !== '') return false
  const perLine = Math.floor((w - 2 * CARD_PADDING) / 12)
  const lines = Math.floor((h - more - 1.5 * CARD_PADDING - HEADER - FOOTER) / TITLE.line)
  return title.length <= perLine * lines - perLine / 2 && !title.includes('\n')
}
