/**
 * Text as files can hold it: without control characters but line breaks, without halves of characters, without what
 * turns the reading direction round, and without blank ends. XML forbids the first two; the third makes text look like
 * what it is not.
 */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNPRINTABLE, '')
    .trim()

const UNPRINTABLE = /[\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|(?!\n)\p{Cc}/gu
