import { CELL_FAULTS, type CellFault } from '../import/cell-fault.ts'

/** What a row of a file of figures may say. */
export const FIGURE_FIELDS = [
  'indicator',
  'municipality',
  'year',
  'value',
  'unit',
  'quality',
  'source',
  'kind',
  'part',
] as const

export type FigureField = (typeof FIGURE_FIELDS)[number]

/** A row as it stands in a file, before anything is judged; `fault` is what is wrong with its cells there. */
export type FigureRow = { readonly row: number; readonly fault?: CellFault } & {
  readonly [field in FigureField]?: string
}

/** Why a row is refused. */
export const FIGURE_FAULTS = [
  'noIndicator',
  'unknownIndicator',
  'severalIndicators',
  'noMunicipality',
  'unknownMunicipality',
  'severalMunicipalities',
  'largerPlace',
  'formerMunicipality',
  'noYear',
  'notAYear',
  'tooEarly',
  'inTheFuture',
  'noValue',
  'notANumber',
  'ambiguousNumber',
  'noUnit',
  'otherUnit',
  'unknownQuality',
  'unknownKind',
  'noSource',
  'tooLong',
  'formula',
  'damaged',
  'twice',
  ...CELL_FAULTS,
] as const

/** What is worth knowing of a row that is taken. */
export const FIGURE_REMARKS = ['unknownUnit'] as const

export type FigureFault = (typeof FIGURE_FAULTS)[number]
export type FigureRemark = (typeof FIGURE_REMARKS)[number]

/** One thing about one row. */
export interface FigureNote {
  readonly row: number
  /** Indicator, municipality and year as they stand there: so that people find it. */
  readonly name: string
  readonly code: FigureFault | FigureRemark
  readonly field?: FigureField
  /** What stands there, cut short. */
  readonly value?: string
  /** The other row that it is about. */
  readonly other?: number
}

export const isFigureFault = (code: FigureFault | FigureRemark): code is FigureFault =>
  (FIGURE_FAULTS as readonly string[]).includes(code)

/** What became of the rows of a file. */
export interface FigureReport {
  readonly accepted: number
  readonly refused: number
  /** Refusals first. */
  readonly notes: readonly FigureNote[]
  /** Notes beyond those that are kept. */
  readonly left: number
}
