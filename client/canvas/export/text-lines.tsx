import type { Editor } from 'tldraw'

/** The family in pictures: the one that is embedded in them, and what stands in where fonts are not read. */
export const PICTURE_FAMILY = "'Inter Variable', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

interface TextLinesProps {
  readonly editor: Editor
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** Distance from line to line. */
  readonly line: number
  readonly weight: string
  readonly fill?: string
  /** Cut off, with an ellipsis, at the end of the first line. */
  readonly isOneLine?: boolean
  readonly height?: number
}

/** A text in lines as the browser breaks them on a card, as text of a picture: it can be read, copied and found. */
export function TextLines(props: TextLinesProps) {
  const { x, y, size, line, weight, fill = '#1d1d1d', height = Number.POSITIVE_INFINITY } = props
  const lines = linesOf(props).slice(0, Math.max(1, Math.floor(height / line)))
  return (
    <g fontFamily={PICTURE_FAMILY} fontSize={size} fontWeight={weight} fill={fill}>
      {lines.map(({ top, words }) => (
        <text key={top} x={x} y={y + top + line / 2 + size * 0.35} xmlSpace="preserve">
          {words}
        </text>
      ))}
    </g>
  )
}

function linesOf({ editor, text, width, size, line, weight, isOneLine }: TextLinesProps) {
  const spans = editor.textMeasure.measureTextSpans(text, {
    overflow: isOneLine ? 'truncate-ellipsis' : 'wrap',
    width,
    height: isOneLine ? line : 10_000,
    padding: 0,
    fontSize: size,
    fontWeight: weight,
    fontFamily: 'var(--ds-font-family)',
    fontStyle: 'normal',
    lineHeight: line / size,
    textAlign: 'start',
  })
  const lines = new Map<number, string>()
  for (const span of spans) {
    const top = Math.floor(span.box.y / line) * line
    lines.set(top, (lines.get(top) ?? '') + span.text.replace(/\n/g, ''))
  }
  return [...lines].map(([top, words]) => ({ top, words: words.trimEnd() }))
}
