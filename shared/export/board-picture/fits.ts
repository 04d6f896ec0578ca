import { type FitCount, VERDICTS, type Verdict } from '../../board/fits.ts'
import type { Texts } from '../../i18n/texts.ts'

/**
 * The measures of what says so, canvas units, as in badges.css: lines of columns, each column at least as wide as the
 * longest verdict and as three goals. The last line is that of the goals.
 */
export const FITS = { above: 4, line: 20, gap: 6, column: 100 } as const

export interface FitPart {
  readonly verdict: Verdict
  readonly count: number
}

/** Where a verdict stands: lines and columns from 0, the line of the goals being `lines`. */
export interface FitPlace extends FitPart {
  readonly line: number
  readonly column: number
}

export interface FitsLayout {
  readonly columns: number
  /** Lines above the one with the goals. */
  readonly lines: number
  readonly parts: readonly FitPlace[]
}

/** Lays out what a card says for a width: beside its goals there is room for all columns but the first. */
export function layOutFits(count: FitCount | undefined, width: number, goals: number): FitsLayout {
  const columns = Math.max(1, Math.floor((width + FITS.gap) / (FITS.column + FITS.gap)))
  const said = VERDICTS.flatMap((verdict) => {
    const number = count?.[verdict] ?? 0
    return number > 0 ? [{ verdict, count: number }] : []
  })
  const beside = goals > 0 ? 1 : 0
  const lines = Math.max(0, Math.ceil((said.length - (columns - beside)) / columns))
  const parts = said.map((part, index) => {
    const isAbove = index < lines * columns
    return {
      ...part,
      line: Math.min(lines, Math.floor(index / columns)),
      column: isAbove ? index % columns : index - lines * columns + beside,
    }
  })
  return { columns, lines, parts }
}

type FitTexts = Texts['canvas']['card']['fits']

export const fitWords = ({ verdict, count }: FitPart, t: FitTexts): string =>
  verdict === 'none' ? t.none : t[verdict]({ count })

/** How a verdict is marked, on a grid of 16 units: without colour, and without letters that a typeface may lack. */
export const FIT_MARKS: Readonly<Record<Verdict, string>> = {
  yes: 'M3 8.5l3.5 3.5 6.5-8',
  partly: 'M2.5 9.5c2-4 4-4 5.5-1.5s3.5 2.5 5.5-1.5',
  no: 'M4 4l8 8M12 4l-8 8',
  none: 'M8 3a5 5 0 1 0 0 10 5 5 0 0 0 0-10M4.5 11.5l7-7',
}
