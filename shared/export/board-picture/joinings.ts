import type { Box } from '../../board/box.ts'
import { type Joining, joiningEnds, meaningOf } from '../../board/joinings.ts'
import type { Board } from '../../board/records.ts'
import { LINE_INKS, WORDS } from './colours.ts'
import type { Context, Drawn } from './context.ts'
import { boxAround, grown } from './frame.ts'
import { DASHES, HEADS } from './line-heads.ts'
import { lineWord } from './line-words.ts'
import { type Line, lineBetween } from './relation-line.ts'
import { drawLines } from './words.ts'
import { element, round } from './xml.ts'

/** Where cards stand close beside each other, a word is small, so that it hides none of theirs. */
const WORD = { size: 14, line: 20, h: 28, ends: 11 } as const
const SMALL = { size: 10, line: 14, h: 20, ends: 5 } as const

/** How far a word may reach into a card: as far as there is nothing in it. */
const INTO_CARD = 12

/**
 * What cards have to do with each other: lines between them, each with its word. Where cards lie on each other there is
 * nothing to see of it. `boxes` are where the cards are.
 */
export function drawJoinings(
  board: Board,
  boxes: ReadonlyMap<string, Box>,
  context: Context,
): readonly Drawn[] {
  const drawn = joiningEnds(board).flatMap(({ joining, from, to, lane }) => {
    const [a, b] = [boxes.get(from), boxes.get(to)]
    const line = a && b && lineBetween(a, b, lane)
    return line && line.length > 0 ? [{ joining, line }] : []
  })
  // words lie on all lines
  return [
    ...drawn.map(({ joining, line }) => lineOf(joining, line)),
    ...drawn.map(({ joining, line }) => wordOf(joining, line, context)),
  ]
}

function lineOf(joining: Joining, { start, end }: Line): Drawn {
  const meaning = meaningOf(joining)
  const [ink, head, dashed] = [LINE_INKS[meaning], HEADS[meaning], DASHES[meaning]]
  const d = `M${round(start.x)} ${round(start.y)}L${round(end.x)} ${round(end.y)}`
  const dashes = dashed ? { 'stroke-dasharray': dashed, 'stroke-linecap': 'round' } : {}
  const angle = round((Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI)
  const svg = [
    element('path', { d, fill: 'none', stroke: WORDS.white, 'stroke-opacity': 0.8, 'stroke-width': 7 }),
    element('path', {
      d,
      fill: 'none',
      stroke: ink,
      'stroke-width': meaning === 'conflicts' ? 3.5 : 2.5,
      ...dashes,
    }),
    head
      ? element('path', {
          d: head.path,
          ...(head.isOpen ? { fill: 'none', stroke: ink, 'stroke-width': 2.5 } : { fill: ink }),
          transform: `translate(${round(end.x)} ${round(end.y)}) rotate(${angle})`,
        })
      : '',
    joining.kind === 'actorLink'
      ? element('circle', { cx: round(start.x), cy: round(start.y), r: 5, fill: ink })
      : '',
  ].join('')
  return { svg, box: grown(boxAround([start, end])!, 8) }
}

function wordOf(joining: Joining, { start, end, middle }: Line, { t, lettering }: Context): Drawn {
  const meaning = meaningOf(joining)
  const ink = LINE_INKS[meaning]
  const word = lettering.shown(lineWord(meaning, t))
  const [dx, dy] = [Math.abs(end.x - start.x), Math.abs(end.y - start.y)]
  const widthIn = ({ size, ends }: typeof WORD | typeof SMALL) =>
    lettering.widthOf(word, size, true) + 2 * ends
  const style = dx > dy && widthIn(WORD) > dx + 2 * INTO_CARD ? SMALL : WORD
  const [w, h] = [widthIn(style), style.h]
  const box = { x: middle.x - w / 2, y: middle.y - h / 2, w, h }
  const look = { rx: h / 2, fill: WORDS.white, stroke: ink, 'stroke-width': 1.5 }
  const placing = {
    size: style.size,
    line: style.line,
    isBold: true,
    anchor: 'middle',
    y: box.y + (h - style.line) / 2,
  } as const
  const svg = [
    element('rect', { x: box.x, y: box.y, width: w, height: h, ...look }),
    drawLines([word], { ...placing, x: middle.x, fill: ink }, lettering),
  ].join('')
  return { svg, box }
}
