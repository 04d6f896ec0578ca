import type { Colour, FreeShape, Image, Theme } from '../../board/records.ts'
import { COLOURS } from '../../board/records.ts'
import { fullTextOf } from '../../board/shape-text.ts'
import { PAPERS, WORDS } from './colours.ts'
import type { Context, Drawn } from './context.ts'
import { extentOf, nameOf, numberOf, type Props, propsOf } from './props.ts'
import { drawLines, linesOf, oneLine } from './words.ts'
import { element, escaped } from './xml.ts'

const NAME = { size: 20, line: 24, isBold: true } as const
const NOTE = { size: 14, line: 20 } as const

/** A theme as the frame that cards lie in, with its name. */
export function drawTheme({ size: { w, h }, name, colour }: Theme, { t, lettering }: Context): Drawn {
  const { paper, edge } = PAPERS[colour]
  const said = oneLine({ ...NAME, text: name || t.canvas.theme.unnamed, width: w - 32 }, lettering)
  const look = { fill: paper, 'fill-opacity': 0.38, stroke: edge, 'stroke-opacity': 0.6, 'stroke-width': 2 }
  const svg = [
    element('rect', { width: w, height: h, rx: 10, fill: WORDS.white }),
    element('rect', { width: w, height: h, rx: 10, ...look }),
    drawLines([said], { ...NAME, x: 16, y: 12 }, lettering),
  ].join('')
  return { svg, box: { x: 0, y: 0, w, h } }
}

/** A free note, whose edge is dashed so that it is not taken for a card. */
export function drawMemo(shape: FreeShape, context: Context): Drawn {
  const props = propsOf(shape.props)
  const [w, h] = [extentOf(props['w'], 200), extentOf(props['h'], 120)]
  const { paper, edge } = PAPERS[nameOf<Colour>(props['colour'], COLOURS, 'yellow')]
  const look = { fill: paper, stroke: edge, 'stroke-opacity': 0.7, 'stroke-dasharray': '4 3' }
  return wordsInBox(fullTextOf(shape.props), { w, h, look: { rx: 2, ...look } }, context)
}

/** A picture itself; where it is not at hand, what it shows in words. */
export function drawImage({ size: { w, h }, hash, alt }: Image, context: Context): Drawn {
  const picture = context.pictures.get(hash)
  if (!picture) return wordsInBox(alt, { w, h, look: { rx: 2, fill: PAPERS.grey.paper } }, context)
  const href = `data:${picture.type};base64,${picture.base64}`
  const title = alt === '' ? '' : element('title', {}, escaped(alt))
  const svg = element('image', { href, width: w, height: h, preserveAspectRatio: 'xMidYMid meet' }, title)
  return { svg, box: { x: 0, y: 0, w, h } }
}

/** What this version cannot read: a box that says so, as large as that says it is. */
export function drawUnknown(size: Props, context: Context): Drawn {
  const [w, h] = [numberOf(size['w'], 220, 60, 1000), numberOf(size['h'], 120, 60, 1000)]
  const look = { fill: WORDS.patch, stroke: WORDS.patchEdge, 'stroke-width': 2, 'stroke-dasharray': '6 4' }
  return wordsInBox(context.t.canvas.objects.unreadable, { w, h, look: { rx: 4, ...look } }, context)
}

interface Look {
  readonly w: number
  readonly h: number
  readonly look: Readonly<Record<string, string | number>>
}

function wordsInBox(text: string, { w, h, look }: Look, { lettering }: Context): Drawn {
  const lines = text === '' ? [] : linesOf({ ...NOTE, text, width: w - 26, height: h - 20 }, lettering)
  const rect = element('rect', { width: w, height: h, ...look })
  return {
    svg: `${rect}${drawLines(lines, { ...NOTE, x: 13, y: 11 }, lettering)}`,
    box: { x: 0, y: 0, w, h },
  }
}
