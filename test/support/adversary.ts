import {
  compare,
  divide,
  type Fraction,
  fraction,
  multiply,
  subtract,
  ZERO,
} from '#shared/kernel/fraction.ts'

/**
 * Whether somebody who knows the sums that `published` says (each a list of what it takes of every group) can
 * compute the sum that `wanted` says: whether it is a linear combination of them. Plain elimination, exact.
 */
export function canCompute(published: readonly (readonly number[])[], wanted: readonly number[]): boolean {
  const rows: Fraction[][] = published.map((row) => row.map((value) => fraction(value)))
  const target: Fraction[] = wanted.map((value) => fraction(value))
  const isZero = (value: Fraction) => compare(value, ZERO) === 0
  const takeFrom = (row: Fraction[], pivot: readonly Fraction[], column: number) => {
    const factor = divide(row[column]!, pivot[column]!)
    for (const [i, value] of row.entries()) row[i] = subtract(value, multiply(factor, pivot[i]!))
  }
  for (let column = 0; column < wanted.length; column++) {
    const at = rows.findIndex((row) => !isZero(row[column]!))
    if (at < 0) continue
    const [pivot] = rows.splice(at, 1) as [Fraction[]]
    for (const row of [...rows, target]) takeFrom(row, pivot, column)
  }
  return target.every(isZero)
}
