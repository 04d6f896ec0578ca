import type { FreeShape } from '../../board/records.ts'
import { fullTextOf } from '../../board/shape-text.ts'
import { INKS, WORDS } from './colours.ts'
import type { Context, Drawn } from './context.ts'
import { grown } from './frame.ts'
import { geoPath } from './geo-path.ts'
import { fillOf } from './ink.ts'
import { extentOf, lookOf, nameOf, numberOf, propsOf, strokeOf } from './props.ts'
import { drawLines, linesOf, oneLine } from './words.ts'
import { element } from './xml.ts'

const LINE = 1.35
const PADDING = 16

const ALIGN = { start: 'start', middle: 'middle', end: 'end' } as const
const ALIGNS = ['start', 'middle', 'end'] as const

/** A plain shape with its label. */
export function drawGeo(shape: FreeShape, { lettering }: Context): Drawn {
  const props = propsOf(shape.props)
  const look = lookOf(props)
  const name = typeof props['geo'] === 'string' ? props['geo'] : 'rectangle'
  const w = extentOf(props['w'], 100)
  const h = extentOf(props['h'], 100) + numberOf(props['growY'], 0, 0, 1e5)
  const outline = element('path', {
    d: geoPath(name, w, h),
    fill: fillOf(look),
    stroke: INKS[look.ink],
    ...strokeOf(look),
  })
  const text = fullTextOf(shape.props)
  const style = { size: look.label, line: look.label * LINE }
  const room = { width: w - 2 * PADDING * look.scale, height: Math.max(h - PADDING, style.line) }
  const lines = text === '' ? [] : linesOf({ ...style, ...room, text }, lettering)
  const anchor = nameOf(props['align'], ALIGNS, 'middle')
  const x = { start: PADDING, middle: w / 2, end: w - PADDING }[anchor]
  const tall = lines.length * style.line
  const y = { start: PADDING / 2, middle: (h - tall) / 2, end: h - tall - PADDING / 2 }[
    nameOf(props['verticalAlign'], ALIGNS, 'middle')
  ]
  const fill = look.fill === 'fill' ? WORDS.white : INKS[look.labelInk]
  const label = drawLines(lines, { ...style, x, y, anchor: ALIGN[anchor], fill }, lettering)
  return {
    svg: `${outline}${label}`,
    box: grown({ x: 0, y: 0, w, h }, look.stroke / 2),
    isRound: name === 'ellipse',
  }
}

/** Lines of a free text, and units that none of them is longer than. */
const LONGEST = { lines: 200, width: 8000 } as const

/** A text of its own; as wide as it was made, or as its lines are. */
export function drawText(shape: FreeShape, { lettering }: Context): Drawn | undefined {
  const text = fullTextOf(shape.props)
  if (text.trim() === '') return undefined
  const props = propsOf(shape.props)
  const look = lookOf(props)
  const style = { size: look.text, line: look.text * LINE }
  const set = extentOf(props['w'], 200) * look.scale
  const lines =
    props['autoSize'] === false
      ? linesOf({ ...style, text, width: set, height: LONGEST.lines * style.line }, lettering)
      : text
          .split('\n', LONGEST.lines)
          .map((line) => oneLine({ ...style, text: line, width: LONGEST.width }, lettering))
  const longest = Math.max(...lines.map((line) => lettering.widthOf(line, style.size, false)))
  const w = props['autoSize'] === false ? Math.max(set, longest) : longest
  const anchor = nameOf(props['textAlign'], ALIGNS, 'start')
  const x = { start: 0, middle: w / 2, end: w }[anchor]
  const svg = drawLines(lines, { ...style, x, y: 0, anchor: ALIGN[anchor], fill: INKS[look.ink] }, lettering)
  return { svg, box: { x: 0, y: 0, w, h: lines.length * style.line } }
}
