/**
 * Bytes as text: by their byte order mark, else as UTF-16 where every other byte is zero, else as UTF-8 where they are
 * mostly that (what is not stands as U+FFFD, which importers refuse), else in the older encoding in which their letters make
 * words: Windows-1252, that of old Macs, or that of DOS, which Excel still saves in when it is asked to.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  const text = new TextDecoder().decode(bytes)
  const { lost, others } = countBeyondAscii(text)
  if (lost === 0 || hasMark(bytes) || others > lost) return text
  const words = aroundLetters(bytes)
  const scores = OLDER.map((read) => {
    const shown = read(words)
    return count(shown, IN_WORDS) - count(shown, AMONG_LETTERS)
  })
  return OLDER[scores.indexOf(Math.max(...scores))]!(bytes)
}

function countBeyondAscii(text: string): { readonly lost: number; readonly others: number } {
  let lost = 0
  let others = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) lost += 1
    else if (code > 0x7f) others += 1
  }
  return { lost, others }
}

/** How much is looked at to tell an encoding, bytes. */
const ENOUGH = 50_000

/** The bytes that are no ASCII, each run with the letters beside it, with a blank between. */
function aroundLetters(bytes: Uint8Array): Uint8Array {
  const some: number[] = []
  for (let at = 0; at < bytes.length && some.length < ENOUGH; at++) {
    if (bytes[at]! < 0x80) continue
    if (at > 0) some.push(bytes[at - 1]!)
    while (at < bytes.length && bytes[at]! >= 0x80 && some.length < ENOUGH) some.push(bytes[at++]!)
    some.push(bytes[at] ?? BLANK, BLANK)
  }
  return Uint8Array.from(some)
}

const BLANK = 0x20

const hasMark = (bytes: Uint8Array) => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf

/** How much of the start is looked at for zeros, bytes. */
const START = 2000

/** UTF-16, by its mark or by its zeros; undefined for other bytes. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, Math.min(START, bytes.length - (bytes.length % 2)))
  const zeros = [0, 0]
  start.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2]! += 1
  })
  const most = (start.length / 2) * 0.8
  if (start.length < 8 || Math.min(...zeros) > 0) return undefined
  return zeros[1]! > most ? 'utf-16le' : zeros[0]! > most ? 'utf-16be' : undefined
}

/** What Windows-1252 has from 0x80 to 0x9f, which not every decoder of that name knows. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const fromWindows = (bytes: Uint8Array) =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (one) => WINDOWS[one.charCodeAt(0) - 0x80]!)

/** What code page 850 has instead, as far as people here write it. */
const DOS: Readonly<Record<string, string>> = {
  ...{ '‘': 'æ', '’': 'Æ', '›': 'ø', '\u009d': 'Ø', '†': 'å', '\u008f': 'Å' },
  ...{ '‚': 'é', '„': 'ä', '”': 'ö', '\u0081': 'ü', Ž: 'Ä', '™': 'Ö' },
}

/** The letters that alone tell it: æ and Æ are quotes elsewhere. */
const TELLS_DOS = /(?<=\p{L})[†›\u008f\u009d]|[†›\u008f\u009d](?=\p{L})/u

const fromDos = (text: string) =>
  TELLS_DOS.test(text) ? text.replace(/[\u0081-\u009fŽ‘-›™]/g, (one) => DOS[one] ?? one) : text

/** Readers of the older encodings, the commonest first. */
const OLDER: readonly ((bytes: Uint8Array) => string)[] = [
  fromWindows,
  (bytes) => new TextDecoder('macintosh').decode(bytes),
  (bytes) => fromDos(fromWindows(bytes)),
]

/** Letters of ours that stand as they do in words: small ones beside small ones, capitals first or among capitals. */
const IN_WORDS = /(?<=\p{L})[æøå]|[æøå](?=\p{Ll})|(?<!\p{Ll})[ÆØÅ](?=\p{L})|(?<=\p{Lu})[ÆØÅ]/gu

/** Signs that stand between letters only where letters were read as signs. */
const AMONG_LETTERS = /(?<=\p{L})[¾¿®¯›†‘\u0080-\u009f](?=\p{L})/gu

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
