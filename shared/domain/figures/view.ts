import type { Better, Figure } from '../figure.ts'
import { compare, isReached } from './comparison.ts'
import { goalFor, latestOf, partsOf, seriesOf } from './series.ts'
import { type TrendFound, trendOf } from './trend.ts'

/** One municipality's line for one part of an indicator. */
export interface Place {
  readonly municipality: string
  /** The newest; its value is null where it is missing. Null when nobody has looked. */
  readonly latest: Figure | null
  /** All that has been, the oldest first. */
  readonly series: readonly Figure[]
  readonly trend: TrendFound | undefined
  readonly goal: Figure | undefined
  /** Null where it cannot be said. */
  readonly isReached: boolean | null
  /** Its value in parts of the largest, for bars: 0 to 1. Null where it is not held against the others. */
  readonly share: number | null
}

/** FS1. What is shown of one part of an indicator; `part` is null where it has none. */
export interface PartView {
  readonly part: string | null
  /** The workshop's own municipalities, also those without a figure. */
  readonly own: readonly Place[]
  /** Others that have a value: the comparison group. */
  readonly others: readonly Place[]
  /** What is said where there is room for one: the reader's municipality, or the first with a figure. */
  readonly first: Place | undefined
  /** The values beside each other are of one year; null when there are not two to compare. */
  readonly isOneYear: boolean | null
}

export interface ViewOf {
  readonly indicator: string
  readonly better: Better | null
  /** The workshop's. Without any, all who have figures are a comparison group. */
  readonly municipalities: readonly string[]
  /** The reader's own. */
  readonly mine: string | null
}

/** FS1, FS2. An indicator's figures as people see them, part by part; nothing when there are none to show. */
export const viewFigures = (figures: readonly Figure[], of: ViewOf): readonly PartView[] => {
  const own = figures.filter(({ indicator }) => indicator === of.indicator)
  return partsOf(own, of.indicator)
    .map((part) => partView(own, part, of))
    .filter(({ own, others }) => others.length > 0 || own.some(isKnown))
}

function partView(figures: readonly Figure[], part: string | null, of: ViewOf): PartView {
  const { indicator, better, municipalities, mine } = of
  const inPart = figures.filter((figure) => figure.part === part)
  const others = [...new Set(inPart.map(({ municipality }) => municipality))].filter(
    (municipality) =>
      !municipalities.includes(municipality) && hasValue(inPart, { indicator, municipality, part }),
  )
  const comparison = compare(inPart, {
    indicator,
    part,
    better,
    municipalities: [...municipalities, ...others],
  })
  const rows = comparison?.rows ?? [...municipalities, ...others].map((municipality) => ({ municipality }))
  const held = comparison?.rows.filter(({ isComparable }) => isComparable) ?? []
  const most = Math.max(0, ...held.map(({ figure }) => figure?.value ?? 0))
  const shareOf = (municipality: string) => {
    const value = held.find((row) => row.municipality === municipality)?.figure?.value
    return value === undefined || value === null || most === 0 ? null : Math.max(0, value / most)
  }
  const places = rows.map(({ municipality }) => ({
    ...placeOf(inPart, { indicator, municipality, part }, better),
    share: shareOf(municipality),
  }))
  const isOwn = ({ municipality }: Place) => municipalities.includes(municipality)
  const own = places.filter(isOwn)
  return {
    part,
    own,
    others: places.filter((place) => !isOwn(place)),
    first: firstOf(municipalities.length === 0 ? places : own, municipalities, mine),
    isOneYear: comparison?.isOneYear ?? null,
  }
}

type SeriesKey = Parameters<typeof seriesOf>[1]

function placeOf(figures: readonly Figure[], of: SeriesKey, better: Better | null): Omit<Place, 'share'> {
  const series = seriesOf(figures, of)
  const latest = latestOf(figures, of) ?? null
  // with nothing measured yet, the first goal that was set is the one to tell
  const goal = goalFor(figures, of, latest?.year ?? 0)
  return {
    municipality: of.municipality,
    latest,
    series,
    trend: trendOf(series, better),
    goal,
    isReached: latest && goal ? isReached(latest, goal, better) : null,
  }
}

const hasValue = (figures: readonly Figure[], of: SeriesKey): boolean =>
  seriesOf(figures, of).some(({ value }) => value !== null)

/** Something is known of it, be it that a figure is missing. */
const isKnown = ({ latest, goal }: Place): boolean => latest !== null || goal !== undefined

function firstOf(places: readonly Place[], order: readonly string[], mine: string | null): Place | undefined {
  const inOrder = places.toSorted((a, b) => order.indexOf(a.municipality) - order.indexOf(b.municipality))
  const own = inOrder.find(({ municipality, latest }) => municipality === mine && latest !== null)
  return (
    own ?? inOrder.find(({ latest }) => latest !== null && latest.value !== null) ?? inOrder.find(isKnown)
  )
}

/**
 * FS3. As much of the figures as is shown: all years of the workshop's municipalities, and of every other one the newest
 * value alone.
 */
export function withoutOthersPast(
  figures: readonly Figure[],
  municipalities: readonly string[],
): readonly Figure[] {
  const own = new Set(municipalities)
  const newest = new Map<string, Figure>()
  for (const figure of figures) {
    if (own.has(figure.municipality) || figure.kind === 'goal' || figure.value === null) continue
    const key = JSON.stringify([figure.indicator, figure.part, figure.municipality])
    const other = newest.get(key)
    if (!other || figure.year > other.year) newest.set(key, figure)
  }
  const kept = new Set(newest.values())
  return figures.filter((figure) => own.has(figure.municipality) || kept.has(figure))
}
