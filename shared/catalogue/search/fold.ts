/** The longest text that is searched with; what is beyond it is ignored. */
const MAX_LENGTH = 200

/**
 * A text as it is compared: lower case, without accents, æ ø å as ae o a. People on a foreign keyboard write
 * `stoy` for *støy*, and the two shall meet. `CO₂` becomes `co2`.
 */
export function fold(text: string): string {
  return text
    .slice(0, MAX_LENGTH)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
}

/** The words of a text in order, lower case and otherwise as written; numbers are words too. */
export const wordsIn = (text: string): string[] =>
  text
    .slice(0, MAX_LENGTH)
    .toLowerCase()
    .normalize('NFC')
    .match(/[\p{L}\p{N}]+/gu) ?? []
