import { type FigureRow, figureRows } from '../figure-rows.ts'
import { parts } from '../words.ts'
import { heading, paragraph, table } from './blocks.ts'
import type { Block } from './document.ts'
import type { Telling } from './parts.ts'

/** Lines on a page for those who decide, and in a document that is read from end to end. */
const FEW = 9
const MANY = 200

/** E1. The newest figures of what was chosen: value, year and source, in a table for who would rather look than read. */
export function figuresPart(telling: Telling): readonly Block[] {
  const { outcomes, t, language } = telling
  const chosen = new Set(
    parts(outcomes).chosen.flatMap(({ links }) =>
      links.filter(({ fit }) => fit !== 'no').map(({ indicator }) => indicator),
    ),
  )
  const rows = figureRows(outcomes, t, language).filter(({ indicator }) => chosen.has(indicator))
  const { figures: f, indicator } = t.files
  return tableOf(telling, rows, FEW, [
    { title: indicator, width: 4, cell: ({ name }) => name },
    { title: f.municipality, width: 2, cell: ({ place }) => place },
    { title: f.value, width: 2, cell: ({ value }) => value },
    { title: f.year, width: 1, cell: ({ year }) => year },
    { title: f.source, width: 3, cell: ({ source }) => source },
  ])
}

/** E1. Of every indicator that was looked at: also which way it goes, what is aimed at, and how good the figure is. */
export function allFiguresPart(telling: Telling): readonly Block[] {
  const { t } = telling
  const { figures: f, indicator } = t.files
  return tableOf(telling, figureRows(telling.outcomes, t, telling.language), MANY, [
    { title: indicator, width: 3, cell: ({ name }) => name },
    { title: f.municipality, width: 1.8, cell: ({ place }) => place },
    { title: f.value, width: 1.7, cell: ({ value }) => value },
    { title: f.year, width: 1, cell: ({ year }) => year },
    { title: f.more, width: 4, cell: ({ more }) => more },
    {
      title: f.source,
      width: 3,
      cell: ({ source, quality }) => [source, quality].filter(Boolean).join('; '),
    },
  ])
}

interface CellColumn {
  readonly title: string
  readonly width: number
  readonly cell: (row: FigureRow) => string
}

function tableOf(
  { t }: Telling,
  rows: readonly FigureRow[],
  most: number,
  columns: readonly CellColumn[],
): readonly Block[] {
  if (rows.length === 0) return []
  const { heading: title } = t.figureWords
  const left = rows.length - most
  return [
    heading(1, title),
    table(
      title,
      columns.map(({ title: name, width }) => ({ title: name, width })),
      rows.slice(0, most).map((row) => columns.map(({ cell }) => cell(row))),
    ),
    ...(left > 0 ? paragraph(t.files.figures.left({ count: left })) : []),
  ]
}
