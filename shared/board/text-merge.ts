import { type Splice, spliceBetween } from './text.ts'

/*
 * A text field shows a copy of a shared text. Between two looks at it, the person may have typed and others may
 * have too (an input method holds the field for seconds): both were made from the same `base`.
 */

/** The text with what was done to `base` in `mine` and in `theirs`: words that either put in are kept. */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  if (mine === base) return theirs
  if (theirs === base) return mine
  const own = spliceBetween(base, mine)
  const other = spliceBetween(base, theirs)
  const ownEnd = own.start + own.removed
  const otherEnd = other.start + other.removed
  const between = (from: number, to: number) => (from < to ? base.slice(from, to) : '')
  const rest = base.slice(Math.max(ownEnd, otherEnd))
  if (own.start < other.start) {
    return base.slice(0, own.start) + own.inserted + between(ownEnd, other.start) + other.inserted + rest
  }
  const head = base.slice(0, other.start) + other.inserted
  return head + between(otherEnd, own.start) + own.inserted + rest
}

/** Where a caret at `position` in `before` is once the text reads `after`; one at a change stays before it. */
export function moveCaret(position: number, before: string, after: string): number {
  return caretAfter(position, spliceBetween(before, after))
}

function caretAfter(position: number, { start, removed, inserted }: Splice): number {
  if (position <= start) return position
  if (position >= start + removed) return position - removed + inserted.length
  return start + inserted.length
}
