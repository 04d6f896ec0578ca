/** Between two things that lie on each other, so that others fit in later. */
const GAP = 1024

/** Depths stay far below the largest z-index that browsers know. */
const LIMIT = 2 ** 30

/**
 * Depths for things from the back to the front, so that as few as possible change: what keeps its place among the
 * others keeps the depth that it had `before`, and what has moved gets one between its neighbours'.
 */
export function steadyDepths(
  ids: readonly string[],
  before: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const kept = longestRise(ids.map((id) => before.get(id)))
  const depths = new Map<string, number>()
  let last = 0
  for (let i = 0; i < ids.length; ) {
    const own = kept[i]
    if (own !== undefined) {
      depths.set(ids[i]!, own)
      last = own
      i++
      continue
    }
    let end = i
    while (end < ids.length && kept[end] === undefined) end++
    const room = end < ids.length ? kept[end]! - last : (end - i + 1) * GAP
    const step = Math.floor(room / (end - i + 1))
    if (step < 1) return evenly(ids)
    for (; i < end; i++) {
      last += step
      depths.set(ids[i]!, last)
    }
  }
  return last < LIMIT ? depths : evenly(ids)
}

const evenly = (ids: readonly string[]) => new Map(ids.map((id, i) => [id, (i + 1) * GAP]))

/** The longest selection of values that rises from one to the next; what is not in it is undefined. */
function longestRise(values: readonly (number | undefined)[]): readonly (number | undefined)[] {
  /** Of each length, where the selection ends whose last value is the lowest. */
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  for (const [i, value] of values.entries()) {
    if (value === undefined) continue
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[ends[middle]!]! < value) low = middle + 1
      else high = middle
    }
    previous[i] = ends[low - 1]
    ends[low] = i
  }
  const chosen: (number | undefined)[] = values.map(() => undefined)
  for (let i = ends.at(-1); i !== undefined; i = previous[i]) chosen[i] = values[i]
  return chosen
}
