import { type Exact, fromExact, toDecimal } from '../kernel/fraction.ts'
import type { Language } from '../kernel/language.ts'
import { LOCALES } from './formats.ts'

/**
 * V11. An exact number with so many decimals at most, rounded here and nowhere before: `1 234,5`. What is no number is shown
 * as it is.
 */
export function exactText(exact: Exact, language: Language, decimals = 1): string {
  const value = fromExact(exact)
  const format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: decimals })
  return value ? format.format(Number(toDecimal(value, decimals))) : exact
}
