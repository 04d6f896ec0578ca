import type { Texts } from '../i18n/texts.ts'
import { type Exact, fromExact, toDecimal } from '../kernel/fraction.ts'
import type { Language } from '../kernel/language.ts'
import { dateText, isoDate, isoMinute } from './formats.ts'
import type { Outcomes } from './outcomes-type.ts'
import { municipalityNames } from './words.ts'

/** Text, a number, a day, or nothing. What is text is not made harmless yet: that is for the format. */
export type Cell = string | number | Day | null

/** A day, or a minute of one, by Norwegian time: `2026-03-04` or `2026-03-04 10:30`. */
export interface Day {
  readonly day: string
}

/** Nothing of nothing. */
export const dayCell = (day: string | null): Day | null => (day === null ? null : { day })

/** What a cell says where there is nothing but text. */
export const cellText = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'object' ? cell.day : String(cell)

/** E4, E5. One kind of thing as a table: a file of its own as CSV, a sheet in a workbook. */
export interface Sheet {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** E1. What each row ends with, so that rows can be put together from several workshops. */
export function workshopCells(outcomes: Outcomes, t: Texts, language: Language): readonly Cell[] {
  const { workshop, agreement, ending } = outcomes
  const { receiver, decisionDate } = ending ?? workshop
  const status =
    agreement === null
      ? t.files.status.draft
      : t.files.status.agreed({
          number: agreement.number,
          date: dateText(isoDate(agreement.at), language),
        })
  return [
    workshop.title,
    dayCell(workshop.date),
    municipalityNames(outcomes),
    receiver || t.files.notSettled,
    dayCell(decisionDate) ?? t.files.notSettled,
    ending?.unsettled ?? '',
    dayCell(ending ? isoMinute(ending.at) : null),
    status,
    outcomes.boardVersion,
    `v${outcomes.catalogueVersion}`, // without the letter, spreadsheets take it for a month
  ]
}

export function workshopColumns(t: Texts): readonly string[] {
  const c = t.files.columns
  return [
    c.workshop,
    c.date,
    c.municipality,
    c.receiver,
    c.decisionDate,
    c.unsettled,
    c.ended,
    c.status,
    c.boardVersion,
    c.catalogueVersion,
  ]
}

/** An exact number as a cell, with two decimals at most. */
export function exactCell(exact: Exact | null | undefined): number | null {
  const value = exact ? fromExact(exact) : undefined
  return value ? Number(toDecimal(value, 2)) : null
}

/** A share in percent with one decimal at most. */
export const percentCell = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((1000 * part) / whole) / 10
