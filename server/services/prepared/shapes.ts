import type { Json, Size } from '#shared/board/records.ts'
import type { PartColour } from '#shared/catalogue/boards/parts.ts'

/*
 * Free shapes as the canvas library has them, written where there is no canvas. Colours are the library's own names, so
 * that they follow light and dark.
 */

interface Words {
  /** Canvas units. */
  readonly w: number
  /** The size of its letters, canvas units. */
  readonly px: number
  readonly strong?: string | undefined
  /** After `strong`: on the same line when there is one, else a line each. */
  readonly plain?: readonly string[]
  readonly align?: 'start' | 'middle' | 'end'
}

/** The letters of the library's size `m`, which scale. */
const LETTERS = 24

export const textProps = ({ w, px, strong, plain = [], align = 'start' }: Words): Json => ({
  color: 'black',
  size: 'm',
  font: 'sans',
  textAlign: align,
  w: (w * LETTERS) / px,
  richText: richText(strong, plain),
  scale: px / LETTERS,
  autoSize: false,
})

function richText(strong: string | undefined, plain: readonly string[]): Json {
  const bold = strong === undefined ? [] : [{ type: 'text', text: strong, marks: [{ type: 'bold' }] }]
  if (bold.length > 0) {
    const rest = plain.map((text) => ({ type: 'text', text: `   ${text}` }))
    return { type: 'doc', content: [{ type: 'paragraph', content: [...bold, ...rest] }] }
  }
  return {
    type: 'doc',
    content: plain.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  }
}

export const sheetProps = ({ w, h }: Size, colour: PartColour) => ({
  geo: 'rectangle',
  dash: 'solid',
  url: '',
  w,
  h,
  growY: 0,
  scale: 1,
  labelColor: 'black',
  color: colour,
  fill: 'solid',
  size: 's',
  font: 'sans',
  align: 'start',
  verticalAlign: 'start',
  richText: { type: 'doc', content: [{ type: 'paragraph' }] },
})

/** Hollow: what lies on it is taken hold of, and cards may be written in it. */
export const fieldProps = (size: Size) => ({ ...sheetProps(size, 'grey'), fill: 'none', dash: 'dashed' })

export const arrowProps = (from: { x: number; y: number }, to: { x: number; y: number }): Json => ({
  kind: 'arc',
  labelColor: 'black',
  color: 'grey',
  fill: 'none',
  dash: 'solid',
  size: 'm',
  arrowheadStart: 'none',
  arrowheadEnd: 'arrow',
  font: 'sans',
  start: { x: 0, y: 0 },
  end: { x: to.x - from.x, y: to.y - from.y },
  bend: 0,
  text: '',
  labelPosition: 0.5,
  scale: 1,
  elbowMidPoint: 0.5,
})

/** How wide a letter of the interface's typeface is on average, for its size; a little more, to be on the safe side. */
const LETTER_WIDTH = { plain: 0.52, strong: 0.56 } as const

/** How many lines a text takes, estimated where no letters can be measured. */
export const linesOf = (text: string, px: number, width: number, weight: keyof typeof LETTER_WIDTH): number =>
  Math.max(1, Math.ceil((text.length * px * LETTER_WIDTH[weight]) / width))
