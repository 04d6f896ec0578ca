/** A text with one stretch of it replaced: `removed` code units from `at` are gone, `inserted` is there instead. */
interface Splice {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

/** The smallest single change that makes `before` to `after`; never inside of a code point. */
export function spliceBetween(before: string, after: string): Splice {
  const max = Math.min(before.length, after.length)
  let start = 0
  while (start < max && before[start] === after[start]) start++
  if (isHighSurrogate(before, start - 1)) start--
  let end = 0
  while (end < max - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  if (isLowSurrogate(before, before.length - end)) end--
  return {
    at: start,
    removed: before.length - end - start,
    inserted: after.slice(start, after.length - end),
  }
}

const isHighSurrogate = (text: string, index: number) => isWithin(text.charCodeAt(index), 0xd800, 0xdbff)
const isLowSurrogate = (text: string, index: number) => isWithin(text.charCodeAt(index), 0xdc00, 0xdfff)
const isWithin = (code: number, min: number, max: number) => code >= min && code <= max

/** Where a position in the text is after the splice. What was typed at the position itself comes after it. */
function moved(position: number, { at, removed, inserted }: Splice): number {
  if (position <= at) return position
  if (position >= at + removed) return position + inserted.length - removed
  return at + inserted.length
}

/**
 * What a text reads when somebody has made `local` of `base` while others have made `remote` of it: both changes
 * stay. A text field holds the local one, the record the remote one.
 */
export function mergeTexts(base: string, local: string, remote: string): string {
  if (base === remote) return local
  if (base === local) return remote
  const mine = spliceBetween(base, local)
  const theirs = spliceBetween(base, remote)
  const start = moved(mine.at, theirs)
  const end = Math.max(start, moved(mine.at + mine.removed, theirs))
  const isAround = mine.at <= theirs.at && mine.at + mine.removed > theirs.at
  const kept = isAround ? theirs.inserted : ''
  return remote.slice(0, start) + mine.inserted + kept + remote.slice(end)
}

/** Where the caret belongs when the text around it changes from `before` to `after`. */
export const caretAfter = (caret: number, before: string, after: string): number =>
  Math.min(after.length, moved(caret, spliceBetween(before, after)))
