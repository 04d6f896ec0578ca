import type { Cell } from '#shared/export/sheet-cells.ts'
import { shownText } from './xlsx-cells.ts'

/** Widths of columns, in digits of the sheet's font. A sheet of few columns has room for wider ones. */
const WIDTH = { least: 9, most: 48, mostOfFew: 90, few: 3 } as const

/** What the button for filtering covers of a head, digits. */
const BUTTON = 3

/** A line of text, what is left free above and below, and the most that the format allows; points. */
const HEIGHT = { line: 13, free: 3, most: 409 } as const

/** What stands across a printed page in letters that can be read, digits: those of 10 points at about 60 %. */
const PAGE_WIDTH = 240

/** As wide as the longest line of each column, within reason. */
export function widthsOf(columns: readonly string[], rows: readonly (readonly Cell[])[]): readonly number[] {
  const most = columns.length <= WIDTH.few ? WIDTH.mostOfFew : WIDTH.most
  return columns.map((title, index) => {
    const lengths = rows.map((cells) => longestLine(shownText(cells[index] ?? null)))
    // bold, and with a button; it may be parted at its spaces
    const longestWord = Math.max(...title.split(' ').map((word) => word.length))
    const head = Math.ceil(1.1 * Math.max(longestWord, title.length / 2)) + BUTTON
    return Math.min(most, Math.max(WIDTH.least, head, lengths.reduce((a, b) => Math.max(a, b), 0) + 2))
  })
}

const longestLine = (text: string): number => Math.max(...text.split('\n').map((line) => line.length))

/**
 * As tall as its tallest cell, points; columns without a width count for nothing. Said of each row: not every program works it out, and then one row's text is
 * written over the next.
 */
export function heightOf(cells: readonly Cell[], widths: readonly number[]): number {
  const lines = cells.map((cell, index) => (widths[index] ? linesOf(shownText(cell), widths[index]) : 1))
  return Math.min(HEIGHT.most, Math.max(1, ...lines) * HEIGHT.line + HEIGHT.free)
}

/** How many lines a text takes in a column, words kept whole; somewhat on the safe side. */
function linesOf(text: string, width: number): number {
  const room = Math.max(1, width - 1)
  return text.split('\n').reduce((sum, line) => {
    let lines = 1
    let used = 0
    for (const { length } of line.split(' ')) {
      if (used > 0 && used + 1 + length > room) {
        lines += 1
        used = 0
      }
      const whole = used === 0 ? length : used + 1 + length
      lines += Math.max(0, Math.ceil(whole / room) - 1)
      used = whole > room ? whole % room : whole
    }
    return sum + lines
  }, 0)
}

/** On how many pages beside each other a sheet is printed. */
export const pagesAcross = (widths: readonly number[]): number =>
  Math.ceil(widths.reduce((sum, width) => sum + width, 0) / PAGE_WIDTH)
