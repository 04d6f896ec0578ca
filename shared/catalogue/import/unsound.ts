/** What a reader leaves of bytes that are none of its encoding; and what no text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const DAMAGED = /[\ufffd\u0000-\u0008\u000e-\u001f]|Ã[\u0080-\u00bf]|â€/

/** A formula of a spreadsheet; `+65 år` and `–` are none. */
const FORMULA = /^\s*(?:[=@]|[+-]\s*[A-Za-z]+\s*\()/

export const isDamaged = (text: string): boolean => DAMAGED.test(text)

export const isFormula = (text: string): boolean => FORMULA.test(text)
