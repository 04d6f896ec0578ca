/**
 * Spreadsheets run text that looks like a formula. `'` in front makes it text, and is what people who look at
 * the raw file recognise.
 *
 * Looked for are = + - @ in any width, and tab, CR and NUL: at the start of the text, also behind what a program
 * may trim (spaces, invisible characters, quotes), and again behind every separator inside it, because a
 * program that was told another separator starts a cell there.
 */
export const harmless = (text: string): string =>
  STARTS_WITH_CONTROL.test(text) ? `'${neutral(text)}` : neutral(text)

const neutral = (text: string): string => text.replace(FORMULA_START, "$1'$2")

/** =, +, -, @ and their full-width, small and superscript relatives, and other signs read as minus or equals. */
const TRIGGER = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE66\\uFE62\\uFE63\\uFE6B\\u207A\\u207B\\u207C\\u2212]'

/** Blank and invisible characters, and quotes: what may stand before a trigger without making it harmless. */
const SKIPPED =
  '[\\s\\u0000-\\u001F\\u007F-\\u00A0\\u00AD\\u180E\\u200B-\\u200F\\u2028-\\u202F\\u2060-\\u206F\\uFEFF"\']*'

const FORMULA_START = new RegExp(`(^${SKIPPED}|[,;|\\t\\r\\n\\u0000]${SKIPPED})(${TRIGGER})`, 'gu')

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const STARTS_WITH_CONTROL = /^[\u0000\t\r\n]/

/** The text as it was before it was made harmless, for what is read back from a file of ours. */
export const unharmed = (text: string): string =>
  text.replace(/^'(?=[\0\t\r\n])/, '').replace(QUOTED_START, '$1$2')

const QUOTED_START = new RegExp(`(^${SKIPPED}|[,;|\\t\\r\\n\\u0000]${SKIPPED})'(${TRIGGER})`, 'gu')
