import type { Activity, Actor } from '../../board/records.ts'
import { PAPERS, WORDS } from './colours.ts'
import type { Context, Drawn } from './context.ts'
import { activityFace, actorFace, HELP, HELP_MARKS } from './help-face.ts'
import { drawLines, linesOf, oneLine } from './words.ts'
import { element } from './xml.ts'

/* The measures are those of the card on the canvas. */
const PADDING = 14
const TOP = 40
const FOOT = 39
const TITLE = { size: 17, line: 22, isBold: true } as const
const BODY = { size: 14, line: HELP.line } as const
const SMALL = { size: 13, line: 20, isBold: true } as const

/** The card of an actor or an activity: told from challenges by its outline, its mark and what it is called. */
export function drawHelp(card: Actor | Activity, { t, lettering, language }: Context): Drawn {
  const { w } = card.size
  const width = w - 2 * PADDING
  const isActor = card.kind === 'actor'
  const face = isActor ? actorFace(card, t.actors) : activityFace(card, t.actors, language)
  const named = (isActor ? card.name : card.title).trim() || t.canvas.help.untitled
  const title = linesOf({ ...TITLE, text: named, width }, lettering)
  const below = TOP + title.length * TITLE.line + HELP.above
  const lines = face.lines.map(({ label, text }) =>
    oneLine({ ...BODY, text: `${label}: ${text}`, width }, lettering),
  )
  const h = Math.max(card.size.h, below + lines.length * HELP.line + FOOT)
  const { paper, edge } = PAPERS[card.colour]
  const look = { fill: paper, stroke: edge, 'stroke-width': isActor ? 2 : 1 }
  const line = { fill: 'none', stroke: WORDS.ink, 'stroke-width': 2.4, 'stroke-linecap': 'round' }
  const svg = [
    element('rect', { width: w, height: h, rx: isActor ? 22 : 2, ...look }),
    isActor ? '' : element('rect', { width: 8, height: h, fill: edge }),
    element('path', {
      d: HELP_MARKS[card.kind],
      transform: `translate(${PADDING} 16) scale(0.667)`,
      'stroke-linejoin': 'round',
      ...line,
    }),
    drawLines(
      [oneLine({ ...SMALL, text: face.head, width: width - 21 }, lettering)],
      { ...SMALL, x: PADDING + 21, y: 14 },
      lettering,
    ),
    drawLines(title, { ...TITLE, x: PADDING, y: TOP }, lettering),
    drawLines(lines, { ...BODY, x: PADDING, y: below }, lettering),
    footOf(face.foot, { width, h, edge }, lettering),
  ].join('')
  return { svg, box: { x: 0, y: 0, w, h } }
}

interface FootPlace {
  readonly width: number
  readonly h: number
  readonly edge: string
}

function footOf(text: string, { width, h, edge }: FootPlace, lettering: Context['lettering']): string {
  if (text === '') return ''
  const words = oneLine({ ...SMALL, text, width: width - 20 }, lettering)
  const chip = {
    x: PADDING,
    y: h - 31,
    width: lettering.widthOf(words, SMALL.size, true) + 20,
    height: 24,
    rx: 12,
  }
  return [
    element('rect', { ...chip, fill: 'none', stroke: edge, 'stroke-width': 1.5 }),
    drawLines([words], { ...SMALL, x: PADDING + 10, y: h - 29 }, lettering),
  ].join('')
}
