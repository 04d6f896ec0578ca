import { type DataQuality, FIGURE_YEARS, type Figure } from '../../domain/figure.ts'
import { cleanLine } from '../../kernel/text.ts'
import { isDamaged, isFormula } from '../import/unsound.ts'
import type { IndicatorReading } from './indicator-index.ts'
import { FIGURE_LIMITS as LIMITS } from './limits.ts'
import { readMunicipality } from './municipality-text.ts'
import { type Decimal, readNumber } from './number.ts'
import { FIGURE_FIELDS, type FigureField, type FigureRow, type FigureNote as Note } from './row.ts'
import { unitOf } from './unit-of.ts'
import { isMissing, readAnswer, readDataQuality, readFigureKind } from './words.ts'

/** What a row is judged by, and what is true of all rows of a file. */
export interface FigureContext {
  readonly indicatorOf: IndicatorReading
  readonly thisYear: number
  readonly decimal: Decimal | null
  /** For rows that say none. Empty: there is none. */
  readonly source: string
  readonly quality: DataQuality
  readonly origin: string
  /** Milliseconds since 1970. */
  readonly at: number
}

export type FigureJudgement = Pick<Note, 'code' | 'field' | 'value'>

export interface JudgedFigure {
  /** Null when the row is refused. */
  readonly figure: Figure | null
  readonly notes: readonly FigureJudgement[]
}

const LENGTHS: Readonly<Partial<Record<FigureField, number>>> = { part: LIMITS.part, unit: LIMITS.unit }

/** A row of a file as a figure, or everything for which it is none. */
export function judgeFigure(row: FigureRow, context: FigureContext): JudgedFigure {
  const notes: FigureJudgement[] = []
  const refuse = (code: Note['code'], field: FigureField, value = cells[field]) => {
    notes.push({ code, field, ...(value !== '' && { value }) })
    return undefined
  }
  // whatever stands in its cells may be another column's
  if (row.fault) return { figure: null, notes: [{ code: row.fault }] }
  const cells = Object.fromEntries(
    FIGURE_FIELDS.map((field) => [field, cleanLine(row[field] ?? '')]),
  ) as Record<FigureField, string>
  for (const field of FIGURE_FIELDS) {
    if (isDamaged(row[field] ?? '')) refuse('damaged', field)
    else if (isFormula(cells[field])) refuse('formula', field)
    else if (cells[field].length > (LENGTHS[field] ?? LIMITS.url + LIMITS.source)) refuse('tooLong', field)
  }
  if (notes.length > 0) return { figure: null, notes }

  const found = cells.indicator === '' ? undefined : context.indicatorOf(cells.indicator)
  const indicator = found === 'several' ? undefined : found
  if (!indicator) {
    const fault = cells.indicator === '' ? 'noIndicator' : found ? 'severalIndicators' : 'unknownIndicator'
    refuse(fault, 'indicator')
  }
  const place = cells.municipality === '' ? undefined : readMunicipality(cells.municipality)
  const municipality = place?.number
  if (municipality === undefined) refuse(place?.fault ?? 'noMunicipality', 'municipality')
  const kind = cells.kind === '' ? 'value' : (readFigureKind(cells.kind) ?? refuse('unknownKind', 'kind'))
  const year = yearOf(cells.year)
  if (year === undefined) refuse(cells.year === '' ? 'noYear' : 'notAYear', 'year')
  else if (year < FIGURE_YEARS.first) refuse('tooEarly', 'year')
  else if (year > (kind === 'goal' ? FIGURE_YEARS.lastGoal : context.thisYear)) refuse('inTheFuture', 'year')

  // a percent sign behind a number says the unit where nothing else does
  const amount = cells.value.replace(/\s*%$/, '')
  const isShare = amount !== cells.value
  const given = cells.unit === '' && isShare ? '%' : cells.unit
  const unit = indicator && unitOf(given, indicator.unit)
  if (unit && 'fault' in unit) refuse(unit.fault, 'unit', given)
  else if (isShare && unit && !unit.unit.startsWith('%')) refuse('otherUnit', 'value')
  const value = amountOf()
  const quality =
    cells.quality === ''
      ? context.quality
      : (readDataQuality(cells.quality) ?? refuse('unknownQuality', 'quality'))
  const { source, sourceUrl } = sourceOf(cells.source || context.source)
  if (source === '') refuse('noSource', 'source')
  else if (source.length > LIMITS.source || (sourceUrl?.length ?? 0) > LIMITS.url) refuse('tooLong', 'source')

  if (notes.length > 0 || !indicator || !unit || 'fault' in unit) return { figure: null, notes }
  if (municipality === undefined || year === undefined || value === undefined || !kind || !quality) {
    return { figure: null, notes }
  }
  if (!unit.isKnown) notes.push({ code: 'unknownUnit', field: 'unit', value: given })
  return {
    figure: {
      indicator: indicator.id,
      municipality,
      year,
      part: cells.part || null,
      kind,
      value,
      unit: unit.unit,
      quality,
      source,
      sourceUrl,
      fetchedAt: context.at,
      origin: context.origin,
    },
    notes,
  }

  function amountOf(): number | null | undefined {
    if (cells.value === '') return refuse('noValue', 'value')
    // a goal that is missing is none
    if (isMissing(cells.value)) return kind === 'goal' ? refuse('noValue', 'value') : null
    const answer = indicator?.unit?.nb === 'ja/nei' ? readAnswer(cells.value) : undefined
    const number = answer ?? readNumber(amount, context.decimal)
    if (number === 'ambiguous') return refuse('ambiguousNumber', 'value')
    return number ?? refuse('notANumber', 'value')
  }
}

/** Spreadsheets write whole numbers with decimals too. */
const yearOf = (text: string): number | undefined =>
  /^\d{4}(?:[.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : undefined

/** What is said of where a figure is from, and the address in it; who has the address, where nothing else is said. */
export function sourceOf(text: string): { readonly source: string; readonly sourceUrl: string | null } {
  const found = /https?:\/\/[^\s<>"]+/i.exec(text)?.[0].replace(/[.,;)]+$/, '')
  if (found === undefined || !URL.canParse(found)) return { source: text, sourceUrl: null }
  const rest = cleanLine(text.replace(found, ' ').replace(/[\s,;:.()]+$/, ''))
  return { source: rest || new URL(found).hostname, sourceUrl: found }
}
