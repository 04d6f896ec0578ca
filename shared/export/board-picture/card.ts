import type { Challenge } from '../../board/records.ts'
import { goal } from '../../catalogue/goals.ts'
import { challengeCode } from '../words.ts'
import { PAPERS, STAMP_INKS, WORDS } from './colours.ts'
import type { Context, Drawn } from './context.ts'
import { FIT_MARKS, FITS, fitWords, layOutFits } from './fits.ts'
import { drawLines, linesOf, type Style } from './words.ts'
import { element, escaped, round } from './xml.ts'

/* The measures are those of the card on the canvas. */
const PADDING = 14
const TOP = 40
const GAP = 4
const FOOT = 39
const TITLE: Style = { size: 17, line: 22, isBold: true }
const BODY: Style = { size: 14, line: 20 }
const PILL: Style = { size: 13, line: 20, isBold: true }

/** A card with its number, votes, marks, words, goals, and how well its indicators fit. As tall as its words are. */
export function drawCard(card: Challenge, context: Context): Drawn {
  const { t, lettering } = context
  const { w } = card.size
  const width = w - 2 * PADDING
  const title = linesOf({ ...TITLE, text: card.title || t.canvas.card.untitled, width }, lettering)
  const body = card.body === '' ? [] : linesOf({ ...BODY, text: card.body, width }, lettering)
  const bodyTop = TOP + title.length * TITLE.line + GAP
  const fits = layOutFits(context.fits.get(card.id), width, card.goals.length)
  const above = fits.lines > 0 ? FITS.above + fits.lines * FITS.line : 0
  const h = Math.max(
    card.size.h,
    bodyTop - (body.length > 0 ? 0 : GAP) + body.length * BODY.line + above + FOOT,
  )
  const { paper, edge } = PAPERS[card.colour]
  const svg = [
    element('rect', { width: w, height: h, rx: 8, fill: paper, stroke: edge, 'stroke-opacity': 0.45 }),
    element('path', { d: `M0 8a8 8 0 0 1 8-8H${round(w - 8)}a8 8 0 0 1 8 8v-3H0z`, fill: edge }),
    topLine(card, w, context),
    drawLines(title, { ...TITLE, x: PADDING, y: TOP }, lettering),
    drawLines(body, { ...BODY, x: PADDING, y: bodyTop }, lettering),
    ...card.goals.map((number, index) => goalMark(number, PADDING + index * 28, h - 32)),
    ...fits.parts.map(({ line, column, ...part }) => {
      const x = PADDING + (column * (width + FITS.gap)) / fits.columns
      const end = line === fits.lines ? h - 7 : h - 39 - (fits.lines - line - 1) * FITS.line
      return fitMark(FIT_MARKS[part.verdict], fitWords(part, t.canvas.card.fits), x, end - FITS.line, context)
    }),
    stamps(card, w, context),
  ].join('')
  return { svg, box: { x: 0, y: 0, w, h } }
}

function topLine({ id, number }: Challenge, w: number, { t, lettering, votes }: Context): string {
  const code = drawLines(
    [challengeCode(number)],
    { size: 13, line: 20, x: PADDING, y: 14, fill: WORDS.quiet },
    lettering,
  )
  const points = votes.get(id) ?? 0
  if (points === 0) return code
  const words = lettering.shown(t.canvas.card.votes({ points }))
  const width = lettering.widthOf(words, PILL.size, true) + 16
  const x = w - PADDING - width
  const pill = element('rect', { x, y: 14, width, height: 20, rx: 10, fill: WORDS.ink })
  return `${code}${pill}${drawLines([words], { ...PILL, x: x + 8, y: 14, fill: WORDS.white }, lettering)}`
}

function goalMark(number: number, x: number, y: number): string {
  const found = goal(number)
  if (!found) return ''
  const d = `M${x + 4} ${round(y)}h15a4 4 0 0 1 4 4v9a10 10 0 0 1-10 10h-9a4 4 0 0 1-4-4v-15a4 4 0 0 1 4-4z`
  const style = { 'font-size': 12, 'font-weight': 700, fill: found.textOn, 'text-anchor': 'middle' }
  return [
    element('path', { d, fill: found.colour }),
    element('text', { x: x + 11.5, y: y + 16, ...style }, escaped(String(number))),
  ].join('')
}

function fitMark(d: string, words: string, x: number, y: number, { lettering }: Context): string {
  const line = { fill: 'none', stroke: WORDS.ink, 'stroke-width': 2, 'stroke-linecap': 'round' }
  const mark = element('path', {
    d,
    transform: `translate(${round(x)} ${round(y + 3)}) scale(0.875)`,
    ...line,
  })
  return `${mark}${drawLines([words], { size: 13, line: 20, x: x + 17, y }, lettering)}`
}

const STAMP = { height: 26, ends: 11, gap: 4 } as const

/** What a card is marked with, on its upper edge, from the right; what has no room is one row further up. */
function stamps({ id, stamps }: Challenge, w: number, { t, lettering, parked }: Context): string {
  const words = { ...t.cards.stamp, parked: t.cards.parking.mark }
  const shown = parked.has(id) ? (['parked', ...stamps] as const) : stamps
  let [right, y] = [w - 9, -17]
  return [...shown]
    .reverse()
    .map((stamp) => {
      const width = lettering.widthOf(words[stamp], PILL.size, true) + 2 * STAMP.ends
      if (right < w - 9 && right - width < 8) {
        right = w - 9
        y -= STAMP.height + STAMP.gap
      }
      const x = right - width
      right = x - STAMP.gap
      const edge = { rx: 3, fill: WORDS.white, stroke: STAMP_INKS[stamp], 'stroke-width': 2 }
      const label = { ...PILL, x: x + STAMP.ends, y: y + 3, fill: STAMP_INKS[stamp] }
      return [
        element('rect', { x: x + 1, y: y + 1, width: width - 2, height: STAMP.height - 2, ...edge }),
        drawLines([words[stamp]], label, lettering),
      ].join('')
    })
    .join('')
}
