import type { Figure } from '../figure.ts'

/** What a line of years is of. */
export interface SeriesOf {
  readonly indicator: string
  readonly municipality: string
  readonly part: string | null
}

/** What has been, *missing* too, the oldest year first. Goals are not in it. */
export const seriesOf = (figures: readonly Figure[], of: SeriesOf): readonly Figure[] =>
  figures.filter((figure) => figure.kind === 'value' && isOf(figure, of)).sort((a, b) => a.year - b.year)

/**
 * The newest value; where no year has one, the newest *missing*; undefined when nobody has looked. What is missing for
 * the last year does not hide what is known of the year before.
 */
export function latestOf(figures: readonly Figure[], of: SeriesOf): Figure | undefined {
  const series = seriesOf(figures, of)
  return series.findLast(({ value }) => value !== null) ?? series.at(-1)
}

/** The parts that there are figures of, in the order of the figures; `[null]` for an indicator without parts. */
export const partsOf = (figures: readonly Figure[], indicator: string): readonly (string | null)[] => [
  ...new Set(figures.filter((figure) => figure.indicator === indicator).map(({ part }) => part)),
]

/**
 * The goal to hold a value against: that of the nearest year from `year` on, or else the last there was. Undefined when
 * none is set.
 */
export function goalFor(figures: readonly Figure[], of: SeriesOf, year: number): Figure | undefined {
  const goals = figures
    .filter((figure) => figure.kind === 'goal' && figure.value !== null && isOf(figure, of))
    .sort((a, b) => a.year - b.year)
  return goals.find((goal) => goal.year >= year) ?? goals.at(-1)
}

/** Figures come out the year after; two more years, and they are old. */
const YEARS_LATE = 2

/** Whether a figure is older than its indicator's rhythm explains. `everyYears`: how often there is a new one. */
export const isOld = (figure: Pick<Figure, 'year'>, thisYear: number, everyYears = 1): boolean =>
  thisYear - figure.year > everyYears + YEARS_LATE

const isOf = (figure: Figure, { indicator, municipality, part }: SeriesOf): boolean =>
  figure.indicator === indicator && figure.municipality === municipality && figure.part === part
