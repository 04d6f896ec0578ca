import { LOCALES } from '#client/session/language.ts'
import type { NamedFigure } from '#shared/api/figures.ts'
import { unitText } from '#shared/domain/figures/unit-text.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Language } from '#shared/kernel/language.ts'

/** What a figure says, with its unit: a number, an answer, or that it is missing. */
export function valueText(
  { figure: { value, unit }, unit: ofIndicator }: Pick<NamedFigure, 'figure' | 'unit'>,
  t: Texts['figureKeeping'],
  language: Language,
): string {
  if (value === null) return t.none
  if (unit === 'ja/nei' && (value === 0 || value === 1)) return value === 1 ? t.yes : t.no
  const number = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 6 }).format(value)
  return `${number} ${unitText(unit, ofIndicator ?? undefined, language)}`.trim()
}
