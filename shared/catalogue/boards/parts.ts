import type { Localized } from '../../kernel/language.ts'

/** Canvas units. */
export interface PartBox {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export type PartColour = 'yellow' | 'green' | 'blue' | 'orange' | 'violet' | 'red' | 'grey'

/**
 * What a board is prepared with. An area takes cards, and is a theme in list and report; everything else is drawn. A
 * text has `box` to itself, in letters of `px` canvas units; `strong` comes first. The title is the workshop's own.
 */
export type BoardPart =
  | { readonly kind: 'area'; readonly box: PartBox; readonly colour: PartColour; readonly name: Localized }
  | { readonly kind: 'cities'; readonly box: PartBox; readonly colours: readonly PartColour[] }
  | { readonly kind: 'sheet'; readonly box: PartBox; readonly colour: PartColour }
  | { readonly kind: 'title'; readonly box: PartBox; readonly welcome: Localized }
  | {
      readonly kind: 'text'
      readonly box: PartBox
      readonly px: number
      readonly strong?: Localized
      readonly plain?: readonly Localized[]
      readonly align?: 'start' | 'middle' | 'end'
    }
  /** An outline that cards may lie on. */
  | { readonly kind: 'field'; readonly box: PartBox }
  | { readonly kind: 'arrow'; readonly from: Point; readonly to: Point }

interface Point {
  readonly x: number
  readonly y: number
}

/** A prepared board. Cards that are written in the list come to lie from `entry` on, rightwards and down. */
export interface BoardPlan {
  readonly parts: readonly BoardPart[]
  readonly entry: Point
}

/** Everything lies on multiples of this, canvas units. */
export const STEP = 8

/** How wide a board is, and the gap between its columns: it is read whole on a laptop. */
export const WIDTH = 2544
export const GAP = 48

/** The letters of the board's headings and of what stands under them. */
const HEADING = 44
const BODY = 36

/** How tall a line of headings is. */
export const HEADING_LINE = 64

export const says = (nb: string, nn: string, en: string): Localized => ({ nb, nn, en })

/** The `count` equal columns of a row, or of the part of one that starts at `x` and is `w` wide. */
export const columns = (count: number, y: number, h: number, x = 0, w = WIDTH, gap = GAP): PartBox[] => {
  const own = Math.floor((w - (count - 1) * gap) / count / STEP) * STEP
  return Array.from({ length: count }, (_, i) => ({ x: x + i * (own + gap), y, w: own, h }))
}

export const title = (welcome: Localized, w = WIDTH): BoardPart => ({
  kind: 'title',
  box: { x: 0, y: 0, w, h: 152 },
  welcome,
})

export const area = (box: PartBox, colour: PartColour, name: Localized): BoardPart => ({
  kind: 'area',
  box,
  colour,
  name,
})

/** A heading above areas, with what to do there on the same line. */
export const heading = (
  x: number,
  y: number,
  w: number,
  strong: Localized,
  plain?: Localized,
): BoardPart => ({
  kind: 'text',
  box: { x, y, w, h: HEADING_LINE },
  px: HEADING,
  strong,
  ...(plain ? { plain: [plain] } : {}),
})

/** A coloured sheet with a heading and lines. */
export const sheet = (
  box: PartBox,
  colour: PartColour,
  strong: Localized,
  lines: readonly Localized[],
): BoardPart[] => {
  const inner = { x: box.x + 32, w: box.w - 64 }
  return [
    { kind: 'sheet', box, colour },
    { kind: 'text', box: { ...inner, y: box.y + 16, h: HEADING_LINE }, px: HEADING, strong },
    {
      kind: 'text',
      box: { ...inner, y: box.y + 16 + HEADING_LINE, h: box.h - HEADING_LINE - 32 },
      px: BODY,
      plain: lines,
    },
  ]
}

/** A word at an axis. */
export const word = (
  box: PartBox,
  plain: Localized,
  align: 'start' | 'middle' | 'end' = 'middle',
): BoardPart => ({
  kind: 'text',
  box,
  px: BODY,
  plain: [plain],
  align,
})
