/** How often it is looked, milliseconds. */
const EVERY_MS = 25

/**
 * How late this process itself is in hearing what has come, milliseconds: one value for each moment at which something
 * might have come. Times that are measured here are too long by as much.
 */
export function watchLateness(): readonly number[] {
  const late: number[] = []
  let last = performance.now()
  setInterval(() => {
    const now = performance.now()
    const waited = now - last - EVERY_MS
    last = now
    late.push(Math.max(0, waited))
    for (let left = waited - EVERY_MS; left > 0; left -= EVERY_MS) late.push(left)
  }, EVERY_MS)
  return late
}
