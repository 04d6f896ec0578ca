import type { Editor } from 'tldraw'
import type { FitCount } from '#shared/board/fits.ts'
import { FITS, layOutFits } from '#shared/export/board-picture/fits.ts'
import type { ChallengeProps } from './types.ts'

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
export function heightOfText(editor: Editor, card: CardText): number {
  const room = card.w - 2 * CARD_PADDING
  const title = linesOf(editor, card.title, room, TITLE) * TITLE.line
  const body = card.body === '' ? 0 : GAP + linesOf(editor, card.body, room, BODY) * BODY.line
  return Math.max(CARD_MIN.h, CARD_PADDING + HEADER + title + body + FOOTER + CARD_PADDING / 2)
}

/**
 * The height that a card is shown with: room for its text, and for how well its indicators fit. Short texts are not
 * measured: a card is made for them.
 */
export function cardHeight(editor: Editor, props: ChallengeProps, fits: FitCount | undefined): number {
  const { lines } = layOutFits(fits, props.w - 2 * CARD_PADDING, props.goals.length)
  const more = lines > 0 ? FITS.above + lines * FITS.line : 0
  if (props.body === '' && surelyFits(props, more)) return props.h
  let height = measured.get(props)
  if (height === undefined) {
    height = heightOfText(editor, props)
    measured.set(props, height)
  }
  return Math.max(props.h, height + more)
}

const measured = new WeakMap<ChallengeProps, number>()

/** True when a title fits whatever its letters: twelve units are wider than nearly all of them. */
function surelyFits({ w, h, title }: ChallengeProps, more: number): boolean {
  const perLine = Math.floor((w - 2 * CARD_PADDING) / 12)
  const lines = Math.floor((h - more - 1.5 * CARD_PADDING - HEADER - FOOTER) / TITLE.line)
  return title.length <= perLine * lines - perLine / 2 && !title.includes('\n')
}

function linesOf(
  editor: Editor,
  text: string,
  width: number,
  font: { readonly size: number; readonly line: number; readonly weight: string },
): number {
  if (text === '') return 1
  const { h } = editor.textMeasure.measureText(text, {
    fontFamily: 'var(--ds-font-family)',
    fontSize: font.size,
    fontStyle: 'normal',
    fontWeight: font.weight,
    lineHeight: font.line / font.size,
    maxWidth: width,
    padding: '0px',
  })
  return Math.max(1, Math.round(h / font.line))
}
