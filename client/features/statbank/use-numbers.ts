import { LOCALES, useLanguage } from '#client/session/language.ts'

/** Numbers and days as a reader's language writes them. */
export function useNumbers() {
  const locale = LOCALES[useLanguage()]
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  return {
    number: (value: number) => number.format(value),
    day: (time: number) => day.format(time),
    list: (words: readonly string[]) => new Intl.ListFormat(locale).format(words),
  }
}
