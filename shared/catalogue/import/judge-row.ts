import type { Localized } from '../../kernel/language.ts'
import { cleanLine, cleanText } from '../../kernel/text.ts'
import type { Framework, Indicator } from '../types.ts'
import { CATALOGUE_LIMITS as LIMITS } from './limits.ts'
import type { Fault, RawRow, Remark, RowField } from './row.ts'
import { readUnit } from './units.ts'
import { isDamaged, isFormula } from './unsound.ts'
import {
  type Reading,
  readArea,
  readBetter,
  readBottomLine,
  readChainStep,
  readGoal,
  readLevel,
  readPeriod,
  readQuality,
  readTarget,
} from './words.ts'

/** An indicator without the id, which the workshop gives it. */
export type NewIndicator = Omit<Indicator, 'id' | 'from'>

export interface JudgedRow {
  /** Null when the row is refused. */
  readonly indicator: NewIndicator | null
  readonly notes: readonly Judgement[]
}

export interface Judgement {
  readonly code: Fault | Remark
  readonly field?: RowField
  readonly value?: string
}

/** How long each text may be. */
const LENGTHS: Readonly<Partial<Record<RowField, number>>> = {
  code: LIMITS.code,
  uri: LIMITS.uri,
  titleNb: LIMITS.title,
  titleNn: LIMITS.title,
  titleEn: LIMITS.title,
  helpNb: LIMITS.help,
  helpNn: LIMITS.help,
  helpEn: LIMITS.help,
  unit: LIMITS.unit,
  publisher: LIMITS.publisher,
  source: LIMITS.source,
}

/** A table of StatBank, as its address names it. */
const SSB_TABLE = /ssb\.no\/.*?table\/(\d{5})\b/

/**
 * A row of a file as an indicator, or why it is none. A row is taken whole or not at all: a code that is on no list
 * refuses it, so that nobody finds half of what somebody wrote.
 */
export function judgeRow(raw: RawRow, framework: Framework): JudgedRow {
  const notes: Judgement[] = []
  const note = (code: Fault | Remark, field?: RowField, value?: string) =>
    void notes.push({ code, ...(field && { field }), ...(value !== undefined && { value }) })
  let isRefused = false
  const refuse = (code: Fault, field?: RowField, value?: string) => {
    isRefused = true
    note(code, field, value)
  }

  if (raw.fault) refuse(raw.fault)
  for (const field of raw.notText ?? []) refuse('notText', field)
  const texts = (field: RowField): readonly string[] =>
    (raw.values[field] ?? []).map((value) => cleanText(value)).filter((value) => value !== '')
  for (const [field, values] of Object.entries(raw.values) as [RowField, readonly string[]][]) {
    const damaged = values.find((value) => isDamaged(value))
    const formula = values.find((value) => isFormula(value))
    if (damaged !== undefined) refuse('damaged', field, damaged)
    else if (formula !== undefined) refuse('formula', field, formula)
    else if (values.length > LIMITS.values) refuse('tooMany', field)
  }

  const text = (field: RowField): string => {
    const value = texts(field)[0] ?? ''
    const line = field.startsWith('help') ? value : cleanLine(value)
    if (line.length > (LENGTHS[field] ?? LIMITS.source)) refuse('tooLong', field, line)
    return line
  }
  const all = <T>(field: RowField, read: Reading<T>): readonly T[] => {
    const found = texts(field).map((value) => {
      const word = read(value)
      if (word === undefined) refuse('unknown', field, value)
      return word
    })
    return [...new Set(found.filter((word) => word !== undefined))]
  }
  const one = <T>(field: RowField, read: Reading<T>): T | null => all(field, read)[0] ?? null

  const title = localized(text('titleNb'), text('titleNn'), text('titleEn'))
  if (!title) refuse('noTitle')
  const uri = text('uri')
  const code = text('code') || codeOf(uri)
  if (code === '') refuse('noCode')
  const help = localized(text('helpNb'), text('helpNn'), text('helpEn'))
  const unitText = text('unit')
  const unit = unitText === '' ? undefined : readUnit(unitText)
  if (unitText !== '' && !unit) note('unknownUnit', 'unit', unitText)
  const periodText = text('periodicity')
  const periodicity = periodText === '' ? undefined : readPeriod(periodText)
  if (periodText !== '' && !periodicity) note('unknownPeriod', 'periodicity', periodText)
  const targets = all('targets', readTarget)
  const goals = new Set([...all('goals', readGoal), ...targets.map((target) => Number.parseInt(target, 10))])
  const steps = all('chainStep', readChainStep)
  const rest = {
    better: one('better', readBetter),
    bottomLines: all('bottomLines', readBottomLine),
    developmentAreas: all('areas', readArea),
    chainStep: steps[0] ?? null,
    qualityClass: one('qualityClass', readQuality),
    lowestLevel: one('level', readLevel),
  }
  const source = sourceOf(text('source'), text('publisher'), text('ssbTable'))
  if (isRefused || !title) return { indicator: null, notes }
  return {
    indicator: {
      framework,
      code,
      title,
      ...(help && { help }),
      ...(unitText !== '' && { unit: unit ?? { nb: unitText, nn: unitText, en: unitText } }),
      goals: [...goals],
      targets,
      suggested: true,
      ...rest,
      ...(steps.length > 1 && { furtherChainSteps: steps.slice(1) }),
      ...source,
      ...(uri !== '' && { ksUri: uri }),
      ...(periodicity && { periodicity }),
    },
    notes,
  }
}

/** In every language: where a language is missing, what there is. Undefined when there is nothing. */
function localized(nb: string, nn: string, en: string): Localized | undefined {
  const any = nb || nn || en
  return any === '' ? undefined : { nb: nb || any, nn: nn || any, en: en || any }
}

/** What people can quote of an address: what follows its last slash. */
function codeOf(uri: string): string {
  const tail = uri.slice(uri.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(tail).slice(-LIMITS.code)
  } catch {
    return tail.slice(-LIMITS.code)
  }
}

/** An address, or whoever is named in its place; and the table that the address is of. */
function sourceOf(source: string, publisher: string, table: string) {
  const sourceUrl = /https?:\/\/[^\s<>"]+/.exec(source)?.[0]
  const named = publisher || (sourceUrl === undefined ? source.slice(0, LIMITS.publisher) : '')
  const ssbTable = /^\d{5}$/.test(table) ? table : SSB_TABLE.exec(sourceUrl ?? '')?.[1]
  return {
    ...(named !== '' && { publisher: named }),
    ...(sourceUrl !== undefined && { sourceUrl }),
    ...(ssbTable !== undefined && { ssbTable }),
  }
}
