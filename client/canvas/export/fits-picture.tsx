import { useTexts } from '#client/session/language.ts'
import type { FitCount } from '#shared/board/fits.ts'
import { FIT_MARKS, FITS, fitWords, layOutFits } from '#shared/export/board-picture/fits.ts'
import { PICTURE_FAMILY } from './text-lines.tsx'

interface FitsPictureProps {
  readonly count: FitCount | undefined
  readonly x: number
  readonly width: number
  readonly goals: number
  /** Where the line of the goals ends. */
  readonly bottom: number
}

const INK = '#1d1d1d'
/** The line of the goals, canvas units. */
const FOOT = 32

/** How well a card's indicators fit, in a picture. */
export function FitsPicture({ count, x: start, width, goals, bottom }: FitsPictureProps) {
  const t = useTexts().canvas.card.fits
  const { columns, lines, parts } = layOutFits(count, width, goals)
  const step = (width + FITS.gap) / columns
  return parts.map(({ line, column, ...part }) => {
    const x = start + column * step
    const end = line === lines ? bottom : bottom - FOOT - (lines - line - 1) * FITS.line
    const y = end - FITS.line
    return (
      <g key={part.verdict}>
        <path
          d={FIT_MARKS[part.verdict]}
          transform={`translate(${x} ${y + 3}) scale(0.875)`}
          fill="none"
          stroke={INK}
          strokeWidth={2}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
        <text x={x + 17} y={y + 15} fontFamily={PICTURE_FAMILY} fontSize={13} fill={INK}>
          {fitWords(part, t)}
        </text>
      </g>
    )
  })
}
