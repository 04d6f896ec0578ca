import { truncate } from '../../kernel/text.ts'
import { WORDS } from './colours.ts'
import { cutLine, wrapLines } from './lines.ts'
import { element, escaped } from './xml.ts'

/** The typeface that a picture is drawn with. */
export interface Lettering {
  /** Canvas units. */
  widthOf(text: string, size: number, isBold: boolean): number
  /** A text with other letters for those that cannot be shown. */
  shown(text: string): string
  /** Whether lines say how long they are, so that they fit in whatever typeface they are shown. */
  readonly saysLengths: boolean
}

export const FAMILY = "Inter, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

export interface Style {
  readonly size: number
  /** Distance from line to line. */
  readonly line: number
  readonly isBold?: boolean
}

export interface Words extends Style {
  readonly text: string
  readonly width: number
  /** Lines that have no room in it are left out, and the last says so. */
  readonly height?: number
}

/** More of one text is never drawn: no card has so much. Code units. */
const LONGEST = 6000

/** A text in the lines in which it is drawn. */
export function linesOf(
  { text, width, height = Number.POSITIVE_INFINITY, size, line, isBold = false }: Words,
  lettering: Lettering,
): readonly string[] {
  const measure = (words: string) => lettering.widthOf(words, size, isBold)
  const whole = truncate(lettering.shown(text), LONGEST)
  const lines = wrapLines(whole, Math.max(width, size), measure)
  const room = Math.max(1, Math.floor(height / line))
  if (lines.length <= room && whole.length === lettering.shown(text).length) return lines
  const shown = lines.slice(0, room)
  return [...shown.slice(0, -1), cutLine(`${shown.at(-1)}…`, Math.max(width, size), measure)]
}

/** A text on one line, with an ellipsis where it has no room. */
export const oneLine = (
  { text, width, size, isBold = false }: Omit<Words, 'line'>,
  lettering: Lettering,
): string =>
  cutLine(truncate(lettering.shown(text).replace(/\s+/g, ' '), LONGEST), width, (words) =>
    lettering.widthOf(words, size, isBold),
  )

export interface Placing extends Style {
  readonly x: number
  /** Where the first line begins at its top. */
  readonly y: number
  readonly fill?: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** Lines of text one below the other, `x` being where they begin, have their middle or end. */
export function drawLines(lines: readonly string[], placing: Placing, lettering: Lettering): string {
  const { x, y, size, line, isBold = false, fill = WORDS.ink, anchor = 'start' } = placing
  const drawn = lines.flatMap((words, index) => {
    if (words.trim() === '') return []
    const length =
      lettering.saysLengths && words.length > 1 ? lettering.widthOf(words, size, isBold) : undefined
    const place = { x, y: y + line / 2 + size * 0.36 + index * line }
    const fit = length === undefined ? {} : { textLength: length, lengthAdjust: 'spacingAndGlyphs' }
    return [element('text', { ...place, ...fit }, escaped(words))]
  })
  if (drawn.length === 0) return ''
  const style = {
    'font-size': size,
    'font-weight': isBold ? 700 : undefined,
    fill,
    'text-anchor': anchor === 'start' ? undefined : anchor,
  }
  return element('g', style, drawn)
}
