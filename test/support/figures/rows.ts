import { createIndicatorIndex } from '#shared/catalogue/figures/indicator-index.ts'
import type { FigureContext } from '#shared/catalogue/figures/judge-figure.ts'
import { createFigureJudge } from '#shared/catalogue/figures/judge-figures.ts'
import type { FigureRow } from '#shared/catalogue/figures/row.ts'
import { INDICATORS } from '#shared/catalogue/indicators.ts'

const index = createIndicatorIndex()
for (const indicator of INDICATORS) index.add(indicator)

export const readEmbedded = index.read

/** A row that is right, but for what is said of it. */
export const figureRow = (about: Partial<FigureRow> = {}): FigureRow => ({
  row: 2,
  indicator: 'EC: ICT: ICT: 1C',
  municipality: '3203',
  year: '2023',
  value: '97,5',
  source: 'SSB, tabell 12345',
  ...about,
})

/** What becomes of rows. */
export function judgeAll(rows: readonly FigureRow[], context: Partial<FigureContext> = {}) {
  const judge = createFigureJudge({
    indicatorOf: readEmbedded,
    thisYear: 2026,
    decimal: null,
    source: '',
    quality: 'unknown',
    origin: 'pack-1',
    at: 5,
    ...context,
  })
  for (const row of rows) judge.take(row)
  return judge.end()
}
