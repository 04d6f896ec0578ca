/** An exact number: `top / bottom` in lowest terms, with `bottom` above zero. */
export interface Fraction {
  readonly top: bigint
  readonly bottom: bigint
}

/** A fraction as it is stored and sent: `3`, `-1/2`, `17/12`. The same number is always the same text. */
export type Exact = string

/** `top / bottom`, reduced. Throws on a zero bottom or a number that is not whole: those are bugs. */
export function fraction(top: bigint | number, bottom: bigint | number = 1n): Fraction {
  const [a, b] = [BigInt(top), BigInt(bottom)]
  if (b === 0n) throw new RangeError('A fraction has nothing below its line')
  const shared = commonDivisor(a, b)
  const sign = b < 0n ? -1n : 1n
  return { top: (sign * a) / shared, bottom: (sign * b) / shared }
}

export const ZERO = fraction(0)
export const ONE = fraction(1)

export const add = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)

export const subtract = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom)

export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.top, a.bottom * b.bottom)

export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom, a.bottom * b.top)

/** Below, at or above zero as `a` is less than, equal to or more than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const least = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b)

export const toExact = ({ top, bottom }: Fraction): Exact =>
  bottom === 1n ? String(top) : `${top}/${bottom}`

/** The number that a stored text says, or undefined when it says none. */
export function fromExact(text: Exact): Fraction | undefined {
  const parts = /^(-?\d{1,200})(?:\/(\d{1,200}))?$/.exec(text)
  const bottom = BigInt(parts?.[2] ?? 1)
  return parts && bottom !== 0n ? fraction(BigInt(parts[1]!), bottom) : undefined
}

/** For display alone: rounded to `decimals` places, a half away from zero, with a point: `-2.5`. */
export function toDecimal(value: Fraction, decimals: number): string {
  const scaled = (value.top < 0n ? -value.top : value.top) * 10n ** BigInt(decimals)
  const rounded = (2n * scaled + value.bottom) / (2n * value.bottom)
  const digits = String(rounded).padStart(decimals + 1, '0')
  const sign = value.top < 0n && rounded !== 0n ? '-' : ''
  const whole = digits.slice(0, digits.length - decimals)
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}
