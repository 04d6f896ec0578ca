import type { Better, Figure } from '../figure.ts'
import { latestOf } from './series.ts'

export interface Compared {
  readonly municipality: string
  /** The latest; its value is null where it is missing. Null when nobody has looked. */
  readonly figure: Figure | null
  /** In the unit that is compared in; another stands there, and is not held against the others. */
  readonly isComparable: boolean
}

export interface Comparison {
  /** The best first, or the highest where neither way is better; those without a value last, as they were asked for. */
  readonly rows: readonly Compared[]
  readonly unit: string
  /** The values that are compared are of one year. */
  readonly isOneYear: boolean
}

/**
 * The latest figures of some municipalities beside each other, in the unit that most of them have. Undefined when fewer
 * than two have values to compare.
 */
export function compare(
  figures: readonly Figure[],
  {
    indicator,
    part,
    better,
    municipalities,
  }: {
    readonly indicator: string
    readonly part: string | null
    readonly better: Better | null
    readonly municipalities: readonly string[]
  },
): Comparison | undefined {
  const latest = [...new Set(municipalities)].map((municipality) => ({
    municipality,
    figure: latestOf(figures, { indicator, municipality, part }) ?? null,
  }))
  const known = latest.flatMap(({ figure }) => (figure && figure.value !== null ? [figure] : []))
  const unit = commonUnit(known)
  const held = known.filter((figure) => figure.unit === unit)
  if (held.length < 2) return undefined
  const rows = latest.map((row) => ({
    ...row,
    isComparable: row.figure !== null && held.includes(row.figure),
  }))
  const way = better === 'lower' ? 1 : -1
  rows.sort((a, b) =>
    a.isComparable && b.isComparable
      ? way * (a.figure!.value! - b.figure!.value!)
      : Number(b.isComparable) - Number(a.isComparable),
  )
  return { rows, unit, isOneYear: new Set(held.map(({ year }) => year)).size === 1 }
}

/** The first of the most frequent. */
function commonUnit(figures: readonly Figure[]): string {
  const counts = new Map<string, number>()
  for (const { unit } of figures) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  let common = ''
  for (const [unit, count] of counts) if (count > (counts.get(common) ?? 0)) common = unit
  return common
}

/** Whether a goal is reached: null when that cannot be said, as units differ or neither way is better. */
export function isReached(figure: Figure, goal: Figure, better: Better | null): boolean | null {
  if (figure.value === null || goal.value === null || figure.unit !== goal.unit) return null
  if (better === 'higher') return figure.value >= goal.value
  return better === 'lower' ? figure.value <= goal.value : null
}
