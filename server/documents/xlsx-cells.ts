import { printable } from '#shared/export/document/printable.ts'
import { harmless } from '#shared/export/harmless.ts'
import { type Cell, cellText } from '#shared/export/sheet-cells.ts'
import type { Language } from '#shared/kernel/language.ts'
import { truncate } from '#shared/kernel/text.ts'

/** What a cell may hold, UTF-16 code units: a limit of the format. */
const CELL_LENGTH = 32_767

/** Windows' numbers for languages: months are written in that of the file, whatever the program's own is. */
const DAYS: Readonly<Record<Language, string>> = {
  nb: '[$-414]d. mmmm yyyy',
  nn: '[$-814]d. mmmm yyyy',
  en: '[$-809]d mmmm yyyy',
}

/** How long a day, and a minute of one, are at most when they are shown; letters. */
const SHOWN = { day: 18, minute: 24 } as const

const DAY_MS = 24 * 60 * 60 * 1000

/** The day that spreadsheets count from. */
const FIRST_DAY = Date.UTC(1899, 11, 30)

const MINUTES = /^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?$/

/**
 * What stands in a cell. Days are numbers there. Text that a spreadsheet could run is made harmless, although cells of
 * text are never run: some save them as CSV.
 */
export const storedValue = (cell: Cell): string | number | null =>
  cell === null || typeof cell === 'number'
    ? cell
    : (serialOf(cell) ?? truncate(harmless(printable(cellText(cell))), CELL_LENGTH))

/** What a cell shows, for being measured. */
export function shownText(cell: Cell): string {
  const numFmt = typeof cell === 'number' ? numberFormat(cell) : undefined
  if (numFmt !== undefined) return '0'.repeat(numFmt.length + Math.ceil(Math.log10(Math.abs(cell as number))))
  const serial = serialOf(cell)
  if (serial === undefined) return cellText(cell)
  return 'd'.repeat(Number.isInteger(serial) ? SHOWN.day : SHOWN.minute)
}

/** The number of a day; nothing of what is none. */
function serialOf(cell: Cell): number | undefined {
  if (cell === null || typeof cell !== 'object') return undefined
  const [, day, minute = '00:00'] = MINUTES.exec(cell.day) ?? []
  const at = Date.parse(`${day}T${minute}:00Z`)
  return Number.isNaN(at) ? undefined : (at - FIRST_DAY) / DAY_MS
}

/** How the days of a column are shown; undefined where it has none. */
export function dayFormat(column: readonly Cell[], language: Language): string | undefined {
  const serials = column.map(serialOf).filter((serial) => serial !== undefined)
  if (serials.length === 0) return undefined
  return serials.some((serial) => !Number.isInteger(serial)) ? `${DAYS[language]} hh:mm` : DAYS[language]
}

/** From this on, digits are shown in threes; years and most counts are smaller. */
const LARGE = 10_000

/** How a number is shown that is not shown as it is: signs between its digits are those of the program's language. */
export function numberFormat(value: number): string | undefined {
  if (Math.abs(value) < LARGE) return undefined
  const decimals = (/\.(\d{1,3})/.exec(value.toFixed(3).replace(/0+$/, ''))?.[1] ?? '').length
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
}
