import type { MatrixAxis } from '#shared/export/document/document.ts'
import type { Language } from '#shared/kernel/language.ts'

/** How documents say which language they are in. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

/** Six hexadecimal digits. Dark on white in all formats, so that nothing is lost on a printer without colours. */
export const COLOURS = {
  ink: '1A1A1A',
  quiet: '4A4A4A',
  bar: '2B4A6F',
  line: '8C8C8C',
  head: 'E8ECF1',
} as const

/** What files say made them. */
export const MAKER = 'Dugnad'

/** The label of an item with what stands between it and its text. */
export const labelOf = (label: string, text: string): string =>
  text === '' ? label : /[.!?…:]$/u.test(label) ? `${label} ` : `${label}: `

/** An axis of a matrix with what its ends mean: `Viktig (mindre viktig – viktig)`. */
export const axisTitle = ({ title, low, high }: MatrixAxis): string => `${title} (${low} – ${high})`
