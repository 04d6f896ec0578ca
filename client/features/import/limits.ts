import type { CellFault } from '#shared/catalogue/import/cell-fault.ts'

/**
 * How much of a file is looked at. A list of challenges is small: what is larger was not made for this, or was made to
 * take a device's memory. Bytes, unless it says otherwise.
 */
export const IMPORT_LIMITS = {
  file: 5_000_000,
  /** Of one part of a workbook, unpacked. */
  part: 6_000_000,
  /** Parts that a workbook may have. */
  parts: 2000,
  /** Rows that become cards at once. */
  rows: 1000,
  /** Rows that a file may have: headings, and as many as an import takes. */
  rowsRead: 5001,
  columns: 100,
  /** Characters of all cells: a workbook may have one text stand in each of its cells. */
  text: 6_000_000,
  /** Characters of one cell; the rest is cut off. */
  cell: 2000,
} as const

/** A row of a spreadsheet: its number there, from 1, and its cells as they are shown. */
export interface TableRow {
  readonly number: number
  readonly cells: readonly string[]
  /** What says that its cells may not stand in the columns in which they were read. */
  readonly fault?: CellFault
}

/** The rows of a spreadsheet that have a word in them. */
export type Table = readonly TableRow[]

/** Why a file was not read. Each is a key of the texts that people see. */
export type ReadFault =
  | 'tooLarge'
  | 'tooMany'
  | 'tooWide'
  | 'damaged'
  | 'notATable'
  | 'locked'
  | 'empty'
  | 'tooSlow'

/** What stopped a reader, from wherever it was. */
export class Unreadable extends Error {
  readonly fault: ReadFault

  constructor(fault: ReadFault) {
    super(fault)
    this.fault = fault
  }
}
