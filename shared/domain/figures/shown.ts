import { type Figure, figureKey } from '../figure.ts'

/**
 * One figure for each key: a value before *missing*, what a workshop has before what is embedded, and else what came
 * last. Sorted by indicator, part, municipality, kind and year, so that the same figures always stand alike.
 */
export function shownFigures(figures: readonly Figure[]): readonly Figure[] {
  const best = new Map<string, Figure>()
  for (const figure of figures) {
    const key = figureKey(figure)
    const other = best.get(key)
    if (!other || isBefore(figure, other)) best.set(key, figure)
  }
  return [...best.values()].sort(inOrder)
}

function isBefore(a: Figure, b: Figure): boolean {
  if ((a.value === null) !== (b.value === null)) return a.value !== null
  const isEmbedded = a.origin === 'embedded'
  if (isEmbedded !== (b.origin === 'embedded')) return !isEmbedded
  if (a.fetchedAt !== b.fetchedAt) return a.fetchedAt > b.fetchedAt
  return a.origin > b.origin
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const inOrder = (a: Figure, b: Figure): number =>
  byText(a.indicator, b.indicator) ||
  byText(a.part ?? '', b.part ?? '') ||
  byText(a.municipality, b.municipality) ||
  byText(a.kind, b.kind) ||
  a.year - b.year

/** Figures by the indicator they are of. */
export function byIndicator(figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  const groups = new Map<string, Figure[]>()
  for (const figure of figures) {
    const group = groups.get(figure.indicator)
    if (group) group.push(figure)
    else groups.set(figure.indicator, [figure])
  }
  return groups
}
