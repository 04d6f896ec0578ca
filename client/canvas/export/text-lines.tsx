import { cutLine, wrapLines } from '#shared/export/board-picture/lines.ts'

/** The family in pictures: the one that is embedded in them, and what stands in where fonts are not read. */
export const PICTURE_FAMILY = "'Inter Variable', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

export interface TextStyle {
  readonly text: string
  readonly width: number
  readonly size: number
  /** Distance from line to line. */
  readonly line: number
  readonly weight: string
  /** Cut off, with an ellipsis, at the end of the first line. */
  readonly isOneLine?: boolean
}

interface TextLinesProps extends TextStyle {
  readonly x: number
  readonly y: number
  readonly height?: number
}

/** A text in lines as the browser breaks them on a card, as text of a picture: it can be read, copied and found. */
export function TextLines({ x, y, height = Number.POSITIVE_INFINITY, ...style }: TextLinesProps) {
  const { size, line, weight } = style
  const lines = linesOf(style).slice(0, Math.max(1, Math.floor(height / line)))
  const base = y + line / 2 + size * 0.35
  return (
    <text x={x} y={base} fontFamily={PICTURE_FAMILY} fontSize={size} fontWeight={weight} fill="#1d1d1d">
      {lines.map((words, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and are drawn once
        <tspan key={index} x={x} y={base + index * line}>
          {words}
        </tspan>
      ))}
    </text>
  )
}

/** How wide a line of text is. */
export function widthOf(text: string, { size, weight }: Pick<TextStyle, 'size' | 'weight'>): number {
  measuring ??= document.createElement('canvas').getContext('2d')
  if (!measuring) return text.length * size * 0.6
  measuring.font = `${weight} ${size}px ${PICTURE_FAMILY}`
  return measuring.measureText(text).width
}

/** A text's lines, measured without the page: letter by letter in it, a large board would take many seconds. */
export function linesOf({ text, width, size, weight, isOneLine }: TextStyle): readonly string[] {
  measuring ??= document.createElement('canvas').getContext('2d')
  const context = measuring
  if (!context) return text.split('\n')
  context.font = `${weight} ${size}px ${PICTURE_FAMILY}`
  const measure = (words: string) => context.measureText(words).width
  return isOneLine ? [cutLine(text, width, measure)] : wrapLines(text, width, measure)
}

let measuring: CanvasRenderingContext2D | null | undefined
