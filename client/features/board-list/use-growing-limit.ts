import { startTransition, useEffect, useState } from 'react'

/** Rows that are drawn at once: more than a screen holds. */
const FIRST = 60

/** Room for what is added one by one, so that it need not wait. */
const SPARE = 200

/**
 * How many of `total` rows may be drawn now. A large board shows its first rows at once and draws the others in
 * pauses, so that the page answers meanwhile.
 */
export function useGrowingLimit(total: number): number {
  const [limit, setLimit] = useState(FIRST)
  const isShort = total > limit
  useEffect(() => {
    if (isShort) startTransition(() => setLimit(total + SPARE))
  }, [isShort, total])
  return limit
}
