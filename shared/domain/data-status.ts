import type { DataQuality, Figure } from './figure.ts'
import { mayKeepCatalogue } from './role.ts'
import type { Seat } from './seat.ts'

/** Whether a municipality has figures for an indicator. */
export const HAS = ['yes', 'partly', 'no'] as const

export type Has = (typeof HAS)[number]

/** What somebody has said of one indicator in one municipality. */
export interface DataStatus {
  /** Four digits. */
  readonly municipality: string
  /** A catalogue id. */
  readonly indicator: string
  readonly has: Has
  readonly quality: DataQuality
  readonly note: string
}

/** DS3. What figures that exist suggest of a cell that nobody has filled in; never written by itself. */
export interface StatusSuggestion extends Pick<DataStatus, 'municipality' | 'indicator' | 'quality'> {
  readonly has: 'yes' | 'no'
  readonly year: number
  readonly source: string
}

/** How much a network asks for an indicator: all must have it, should have it, may have it. */
export const NEEDS = ['must', 'should', 'may'] as const

export type Need = (typeof NEEDS)[number]

/** An indicator in the common core set of a network, with the reason. */
export interface CoreKpi {
  readonly indicator: string
  readonly need: Need
  readonly why: string
}

/** Of a file: rows, columns, and characters of a cell, as the reader of spreadsheets cuts them. */
export const STATUS_LIMITS = { note: 300, why: 300, rows: 4000, columns: 100, cell: 2000 } as const

/** One cell of the grid, as a key. */
export const cellKey = ({
  municipality,
  indicator,
}: Pick<DataStatus, 'municipality' | 'indicator'>): string => `${municipality} ${indicator}`

/**
 * DS2. Who fills in what is known of a municipality: facilitators and librarians of all of them, participants of their
 * own while they may change anything on the board.
 */
export const mayFillStatus = (
  { role, municipality: own }: Pick<Seat, 'role' | 'municipality'>,
  municipality: string,
  mayChangeBoard: boolean,
): boolean => mayKeepCatalogue(role) || (role === 'participant' && mayChangeBoard && own === municipality)

/** DS3. What figures suggest of the cells that nobody has filled in: the newest value, or that it was looked for in vain. */
export function suggestionsOf(
  figures: readonly Figure[],
  statuses: readonly DataStatus[],
): readonly StatusSuggestion[] {
  const filled = new Set(statuses.map(cellKey))
  const best = new Map<string, Figure>()
  for (const figure of figures) {
    if (figure.kind !== 'value' || filled.has(cellKey(figure))) continue
    const before = best.get(cellKey(figure))
    if (!before || isBetter(figure, before)) best.set(cellKey(figure), figure)
  }
  return [...best.values()].map(({ municipality, indicator, value, quality, year, source }) => ({
    municipality,
    indicator,
    has: value === null ? 'no' : 'yes',
    quality,
    year,
    source,
  }))
}

/** A value before none, then the newer one. */
const isBetter = (one: Figure, other: Figure): boolean =>
  (one.value === null) === (other.value === null) ? one.year > other.year : one.value !== null

/** How many cells say what; `open` are those that nobody has filled in. */
export type StatusCount = Readonly<Record<Has | 'open', number>>

export function countStatuses(statuses: readonly Pick<DataStatus, 'has'>[], cells: number): StatusCount {
  const count = (has: Has) => statuses.filter((one) => one.has === has).length
  return { yes: count('yes'), partly: count('partly'), no: count('no'), open: cells - statuses.length }
}

/**
 * DS5. What to ask for an indicator, by how many municipalities have it: all of them wholly, half of them, or any.
 * Undefined where none has.
 */
export function suggestedNeed({ yes, partly, no, open }: StatusCount): Need | undefined {
  const all = yes + partly + no + open
  const have = yes + partly
  if (have === 0) return undefined
  if (yes === all) return 'must'
  return have * 2 >= all ? 'should' : 'may'
}

/** Why a row of a file is not taken: see the texts. */
export type RowFault =
  | 'noMunicipality'
  | 'noIndicator'
  | 'notYours'
  | 'badHas'
  | 'badQuality'
  | 'tooLong'
  | 'twice'
  | 'damaged'
  | 'quote'
  | 'moreCells'

/** What would become, or became, of a file. */
export interface StatusReport {
  /** Rows that say something else than what is known already. */
  readonly changed: number
  /** Rows that say what is known already, and rows in which nothing is filled in. */
  readonly same: number
  readonly empty: number
  /** By the number that the row has in its file. */
  readonly refused: readonly { readonly row: number; readonly why: RowFault; readonly said: string }[]
}

/** The files in which the grid comes, and from which it is read back. */
export const STATUS_FORMATS = ['csv', 'xlsx'] as const
