import { CELL_FAULTS, type CellFault } from './cell-fault.ts'

/** What an indicator of a file may say of itself. */
export const ROW_FIELDS = [
  'code',
  'uri',
  'titleNb',
  'titleNn',
  'titleEn',
  'helpNb',
  'helpNn',
  'helpEn',
  'unit',
  'better',
  'goals',
  'targets',
  'bottomLines',
  'areas',
  'chainStep',
  'qualityClass',
  'level',
  'periodicity',
  'publisher',
  'source',
  'ssbTable',
] as const

export type RowField = (typeof ROW_FIELDS)[number]

/** One indicator as it stands in a file, whatever the file's form, before anything is judged. */
export interface RawRow {
  /** The row of a spreadsheet, or the place in the file, from 1. */
  readonly row: number
  readonly values: Readonly<Partial<Record<RowField, readonly string[]>>>
  /** Fields whose content is no text at all. */
  readonly notText?: readonly RowField[]
  /** What is wrong with its cells as they stood in a spreadsheet. */
  readonly fault?: CellFault
}

/** Why a row is refused. */
export const FAULTS = [
  'noTitle',
  'noCode',
  'twice',
  'unknown',
  'notText',
  'tooLong',
  'tooMany',
  'formula',
  'damaged',
  ...CELL_FAULTS,
] as const

/** What is worth knowing of a row that is taken. */
export const REMARKS = ['unknownUnit', 'unknownPeriod', 'codeShared', 'inCatalogue'] as const

export type Fault = (typeof FAULTS)[number]
export type Remark = (typeof REMARKS)[number]

/** One thing about one row. */
export interface RowNote {
  readonly row: number
  /** Its title, or else its code: so that people find it. */
  readonly name: string
  readonly code: Fault | Remark
  readonly field?: RowField
  /** What stands there, cut short. */
  readonly value?: string
  /** The other row that it is about. */
  readonly other?: number
}

export const isFault = (code: Fault | Remark): code is Fault => (FAULTS as readonly string[]).includes(code)

/** What became of the rows of a file. */
export interface ImportReport {
  readonly accepted: number
  readonly refused: number
  /** Refusals first. */
  readonly notes: readonly RowNote[]
  /** Notes beyond those that are kept. */
  readonly left: number
}

/** Why a file is not taken at all. */
export const FILE_FAULTS = [
  'tooLarge',
  'tooMany',
  'syntax',
  'notOurs',
  'noIndicators',
  'nothingLeft',
  'tooSlow',
] as const

export interface FileFault {
  readonly fault: (typeof FILE_FAULTS)[number]
  /** Where reading ended, from 1; for `syntax`. */
  readonly line?: number
}

/** A file that has been read: its rows, and what it says of itself as a whole. */
export interface RawSet {
  readonly name?: string
  readonly source?: string
  readonly licence?: string
  readonly rows: readonly RawRow[]
}
