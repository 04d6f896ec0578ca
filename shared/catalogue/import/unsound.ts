/**
 * What a reader leaves of bytes that are none of its encoding, what no text has, and UTF-8 that was once read as
 * Windows-1252 and saved so (`Ã¦`, `Ã…`).
 */
const DAMAGED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\ufffd\u0000-\u0008\u000e-\u001f\u007f-\u009f]|[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œŽžŸ]|â€/

/** A formula of a spreadsheet; `+65 år` and `–` are none. */
const FORMULA = /^\s*(?:[=@]|[+-]\s*[A-Za-z]+\s*\()/

/** What a spreadsheet shows in place of an answer, in this country's words and in English. */
const FAILED =
  /^\s*(?:#(?:ref|value|verdi|name|navn|div\/0|num|tall|null|n\/a|i\/t|spill|overflyt|calc)[!?]?|err:\d{3})\s*$/i

export const isDamaged = (text: string): boolean => DAMAGED.test(text)

/** A formula, or what is left of one that could not be calculated. */
export const isFormula = (text: string): boolean => FORMULA.test(text) || FAILED.test(text)
