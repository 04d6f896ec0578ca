/** The sign before the decimals of a number. The other one, or a space, may stand between its thousands. */
export type Decimal = 'comma' | 'point'

/** Spaces that are set between thousands, and the apostrophe. */
const GROUPED = /^(\d{1,3})((?:[ \u00a0\u2009\u202f'’]\d{3})+)([.,]\d+)?$/

/** Beyond this, a double no longer holds every whole number. */
const LARGEST = 9e15

/** Digits that two writings of the same number agree on. */
const EXACT = 15

/**
 * A number as people in this country or elsewhere write it. `ambiguous` is `1,234`, which is a thousand to some and
 * little more than one to others, where `decimal` does not say which. Undefined for what is no number.
 */
export function readNumber(text: string, decimal: Decimal | null): number | 'ambiguous' | undefined {
  const trimmed = text.trim()
  const sign = /^[-\u2212\u2013]/.test(trimmed) ? -1 : 1
  const digits = trimmed.replace(/^[-+\u2212\u2013]\s?/, '')
  const plain = plainOf(digits, decimal)
  if (plain === undefined || plain === 'ambiguous') return plain
  const value = sign * Number(Number(plain).toPrecision(EXACT))
  return Number.isFinite(value) && Math.abs(value) <= LARGEST ? value + 0 : undefined
}

/** With a point before the decimals and nothing between the thousands. */
function plainOf(digits: string, decimal: Decimal | null): string | undefined {
  if (digits.length > 40) return undefined
  if (/^\d+(?:\.\d+)?[eE][-+]?\d{1,3}$/.test(digits) || /^\d+$/.test(digits)) return digits
  const spaced = GROUPED.exec(digits)
  if (spaced) return spaced[1]! + spaced[2]!.replace(/\D/g, '') + (spaced[3]?.replace(',', '.') ?? '')
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(digits)) return digits.replaceAll('.', '').replace(',', '.')
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(digits)) return digits.replaceAll(',', '')
  if (/^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+$/.test(digits)) return digits.replace(/[.,]/g, '')
  if (!/^\d*[.,]\d+$/.test(digits)) return undefined
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) {
    if (decimal === null) return 'ambiguous'
    if ((decimal === 'comma') !== digits.includes(',')) return digits.replace(/[.,]/, '')
  }
  return digits.replace(',', '.')
}

/** What the numbers of a file show about its decimals; null where they show nothing, or both. */
export function decimalOf(texts: Iterable<string>): Decimal | null {
  const shown = new Set<Decimal>()
  for (const text of texts) {
    const comma = readNumber(text, 'comma')
    if (typeof comma !== 'number' || !/[.,]/.test(text)) continue
    if (comma === readNumber(text, 'point')) shown.add(lastSign(text))
  }
  return shown.size === 1 ? [...shown][0]! : null
}

/** Of `1.234.567`, the point is between thousands, so that decimals have a comma. */
const lastSign = (text: string): Decimal => {
  const signs = text.replace(/[^.,]/g, '')
  const isThousands = signs.length > 1 && new Set(signs).size === 1
  return signs.endsWith(',') !== isThousands ? 'comma' : 'point'
}
