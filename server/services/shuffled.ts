import { randomInt } from 'node:crypto'

/** A copy in an order that nobody can foresee or repeat (Fisher and Yates). */
export function shuffled<T>(items: readonly T[]): readonly T[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = randomInt(last + 1)
    ;[mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!]
  }
  return mixed
}
