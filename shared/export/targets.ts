import { targetByCode } from '../catalogue/targets.ts'
import type { Language } from '../kernel/language.ts'

/**
 * A target with its code and title. Apart from the other words because the titles weigh too much for a phone; in
 * a spreadsheet they also keep `11.2` from being taken for a date.
 */
export function targetName(code: string, language: Language): string {
  const title = targetByCode(code)?.title[language]
  return title === undefined ? code : `${code} ${title}`
}
