import type { Language } from '../kernel/language.ts'

/** Workshops are held in Norway; a server or a phone elsewhere still tells the day that it was there. */
const TIME_ZONE = 'Europe/Oslo'

/** Browsers rarely know nynorsk; bokmål has the same months and the same numbers. */
export const LOCALES: Readonly<Record<Language, string[]>> = {
  nb: ['nb-NO'],
  nn: ['nn-NO', 'nb-NO'],
  en: ['en-GB'],
}

interface Formats {
  readonly date: Intl.DateTimeFormat
  readonly moment: Intl.DateTimeFormat
  readonly time: Intl.DateTimeFormat
  readonly percent: Intl.NumberFormat
  readonly list: Intl.ListFormat
}

/** Made once for each language: making one takes longer than formatting a whole report with it. */
const made = new Map<Language, Formats>()

function formats(language: Language): Formats {
  const known = made.get(language)
  if (known) return known
  const locale = LOCALES[language]
  const fresh: Formats = {
    date: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: TIME_ZONE }),
    moment: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: TIME_ZONE }),
    time: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE }),
    percent: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }),
    list: new Intl.ListFormat(locale, { type: 'conjunction' }),
  }
  made.set(language, fresh)
  return fresh
}

const isoFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE })

/** The ISO date of a moment (milliseconds since 1970) by Norwegian time. */
export const isoDate = (moment: number): string => isoFormat.format(moment)

const isoMinuteFormat = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
})

/** A moment by Norwegian time, to be sorted by: `2026-03-04 10:30`. */
export const isoMinute = (moment: number): string => isoMinuteFormat.format(moment)

/** A moment in words: `4. mars 2026 kl. 14:12`. */
export const momentText = (moment: number, language: Language): string =>
  formats(language).moment.format(moment)

/** A time of day: `10:42`. */
export const timeOfDay = (moment: number, language: Language): string => formats(language).time.format(moment)

/** An ISO date in words. What is no date is shown as it is. */
export function dateText(date: string, language: Language): string {
  const day = new Date(`${date}T12:00:00Z`)
  return Number.isNaN(day.getTime()) ? date : formats(language).date.format(day)
}

/** A share as a percentage with one decimal, as the language writes it: `64,3 %`. */
export const percentText = (part: number, whole: number, language: Language): string =>
  formats(language).percent.format(whole === 0 ? 0 : part / whole)

/** Things in a row: `U-3, U-7 og U-12`. */
export const listText = (things: readonly string[], language: Language): string =>
  formats(language).list.format(things)
