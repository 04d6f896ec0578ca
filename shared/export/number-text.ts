import type { Language } from '../kernel/language.ts'
import { LOCALES } from './formats.ts'

/** Made once for each language, as for dates. */
const made = new Map<string, Intl.NumberFormat>()

function format(language: Language, digits: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${Object.keys(digits)}`
  const known = made.get(key) ?? new Intl.NumberFormat(LOCALES[language], digits)
  made.set(key, known)
  return known
}

/** A number as the language writes it, with as many digits as people read: `1 234,5`, `0,0042`. */
export const numberText = (value: number, language: Language): string =>
  format(
    language,
    Math.abs(value) < 0.1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 2 },
  ).format(value)
