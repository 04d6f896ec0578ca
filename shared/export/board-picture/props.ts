import type { Point } from '../../board/box.ts'
import type { Json } from '../../board/records.ts'
import { INK_NAMES, type InkName } from './colours.ts'

/*
 * What free shapes say of themselves. Nobody but the canvas has looked at it: whatever is not as it should be is
 * taken for what is usual.
 */

export type Props = { readonly [key: string]: Json | undefined }

const isProps = (value: Json | undefined): value is Props & Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const propsOf = (value: Json | undefined): Props => (isProps(value) ? value : {})

export const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : [])

export function numberOf(value: Json | undefined, fallback: number, min: number, max: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.min(Math.max(value, min), max) : fallback
}

export const nameOf = <T extends string>(value: Json | undefined, known: readonly T[], fallback: T): T =>
  known.find((name) => name === value) ?? fallback

/** The most that something in a shape lies away from its corner, canvas units. */
const REACH = 1e5

export const extentOf = (value: Json | undefined, fallback: number): number =>
  numberOf(value, fallback, 1, REACH)

export function pointOf(value: Json | undefined): Point | undefined {
  const { x, y } = propsOf(value)
  if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x + y)) return undefined
  return Math.max(Math.abs(x), Math.abs(y)) > REACH ? undefined : { x, y }
}

const SIZES = ['s', 'm', 'l', 'xl'] as const
const STROKES = { s: 2, m: 3.5, l: 5, xl: 10 } as const
const TEXTS = { s: 18, m: 24, l: 36, xl: 44 } as const
const LABELS = { s: 18, m: 22, l: 26, xl: 32 } as const

/** What all free shapes have in common. */
export interface Look {
  readonly ink: InkName
  readonly labelInk: InkName
  /** Widths of lines and sizes of letters, canvas units. */
  readonly stroke: number
  readonly text: number
  readonly label: number
  readonly scale: number
  readonly dash: 'solid' | 'dashed' | 'dotted'
  readonly fill: 'none' | 'semi' | 'solid' | 'fill'
}

export function lookOf(props: Props): Look {
  const size = nameOf(props['size'], SIZES, 'm')
  const scale = numberOf(props['scale'], 1, 0.05, 20)
  return {
    ink: inkOf(props['color']),
    labelInk: inkOf(props['labelColor']),
    stroke: STROKES[size] * scale,
    text: TEXTS[size] * scale,
    label: LABELS[size] * scale,
    scale,
    dash: nameOf(props['dash'], ['solid', 'dashed', 'dotted'], 'solid'),
    fill: props['fill'] === 'pattern' ? 'solid' : nameOf(props['fill'], ['semi', 'solid', 'fill'], 'none'),
  }
}

const inkOf = (value: Json | undefined): InkName =>
  nameOf(typeof value === 'string' ? value.replace(/^light-/, '') : value, INK_NAMES, 'black')

/** How a line is drawn that has this look. */
export const strokeOf = ({ stroke, dash }: Look): Readonly<Record<string, string | number>> => ({
  'stroke-width': stroke,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
  ...(dash === 'dashed' && { 'stroke-dasharray': `${stroke * 2} ${stroke * 2.5}` }),
  ...(dash === 'dotted' && { 'stroke-dasharray': `0.1 ${stroke * 2.2}` }),
})
