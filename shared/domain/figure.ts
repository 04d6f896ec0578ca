/** How a figure came about, by U4SSC's six: measured, asked, taken from a larger area, estimated, guessed, or not known. */
export const DATA_QUALITIES = [
  'measured',
  'survey',
  'higherLevel',
  'estimated',
  'personalEstimate',
  'unknown',
] as const

export type DataQuality = (typeof DATA_QUALITIES)[number]

export const FIGURE_KINDS = ['value', 'goal'] as const

export type FigureKind = (typeof FIGURE_KINDS)[number]

/** Which way is good. `context`: neither is better by itself. Always our own judgement. */
export type Better = 'higher' | 'lower' | 'context'

/** What an indicator said, or should say, of a municipality in a year. Never shown without year and source. */
export interface Figure {
  /** Catalogue id. */
  readonly indicator: string
  /** Four digits. */
  readonly municipality: string
  readonly year: number
  /** Which of an indicator's parts it is of, where it has parts (3G, 4G). */
  readonly part: string | null
  readonly kind: FigureKind
  /** Null: looked for and missing. */
  readonly value: number | null
  /** In bokmål, as the catalogue words it where it can. */
  readonly unit: string
  readonly quality: DataQuality
  readonly source: string
  readonly sourceUrl: string | null
  /** Milliseconds since 1970. */
  readonly fetchedAt: number
  /** `embedded`, `pack-3`, `ssb`, or `hand`. */
  readonly origin: string
}

/** What a figure says something of: two with the same key cannot both be shown. */
export type FigureKey = Pick<Figure, 'indicator' | 'municipality' | 'year' | 'part' | 'kind'>

export const figureKey = ({ indicator, municipality, year, part, kind }: FigureKey): string =>
  JSON.stringify([indicator, municipality, year, part, kind])

/** Years that figures are taken for; goals reach further than what has been. */
export const FIGURE_YEARS = { first: 1980, lastGoal: 2100 } as const
