import type { Language } from '../kernel/language.ts'

/** Workshops are held in Norway; a server or a phone elsewhere still tells the day that it was there. */
const TIME_ZONE = 'Europe/Oslo'

/** Browsers rarely know nynorsk; bokmål has the same months and the same numbers. */
const LOCALES: Readonly<Record<Language, string[]>> = {
  nb: ['nb-NO'],
  nn: ['nn-NO', 'nb-NO'],
  en: ['en-GB'],
}

/** The ISO date of a moment (milliseconds since 1970) by Norwegian time. */
export const isoDate = (moment: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE }).format(moment)

/** A moment in words: `4. mars 2026 kl. 14:12`. */
export const momentText = (moment: number, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: TIME_ZONE,
  }).format(moment)

/** An ISO date in words. What is no date (somebody sent 31 February) is shown as it is. */
export function dateText(date: string, language: Language): string {
  const day = new Date(`${date}T12:00:00Z`)
  return Number.isNaN(day.getTime())
    ? date
    : new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: TIME_ZONE }).format(day)
}

/** A share as a percentage with one decimal, as the language writes it: `64,3 %`. */
export const percentText = (part: number, whole: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 1 }).format(
    whole === 0 ? 0 : part / whole,
  )
