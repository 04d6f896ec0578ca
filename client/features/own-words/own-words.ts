import { spliceBetween } from '#shared/board/text.ts'

/** A text, and of each of its code units whether this person has typed it since they began. */
export interface OwnWords {
  readonly text: string
  readonly isOwn: readonly boolean[]
}

export const notTyped = (text: string): OwnWords => ({ text, isOwn: Array<boolean>(text.length).fill(false) })

/** The text as it reads after a change by this person or by somebody else. */
export function rewritten({ text, isOwn }: OwnWords, next: string, byOwn: boolean): OwnWords {
  const { start, removed, inserted } = spliceBetween(text, next)
  const typed = Array<boolean>(inserted.length).fill(byOwn)
  return { text: next, isOwn: [...isOwn.slice(0, start), ...typed, ...isOwn.slice(start + removed)] }
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly words: string
}

/** What this person typed, stretch by stretch, without what is blank. */
function stretchesOf({ text, isOwn }: OwnWords): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (let start = 0; start < text.length; start++) {
    if (!isOwn[start]) continue
    let end = start
    while (isOwn[end]) end++
    stretches.push({ start, end, words: text.slice(start, end).trim() })
    start = end
  }
  return stretches.filter(({ words }) => words !== '')
}

export const hasOwn = (words: OwnWords): boolean => stretchesOf(words).length > 0

/** Fewer letters than this are corrected, not taken away. */
const A_WORD = 3

/** Whether most of what this person typed is gone in `next`, which somebody else has put in the text's place. */
export function areTaken(words: OwnWords, next: string): boolean {
  const { start, removed } = spliceBetween(words.text, next)
  const stretches = stretchesOf(words)
  const lost = stretches
    .filter((stretch) => !next.includes(stretch.words))
    .map((stretch) => Math.min(stretch.end, start + removed) - Math.max(stretch.start, start))
    .reduce((sum, letters) => sum + Math.max(letters, 0), 0)
  const all = stretches.reduce((sum, stretch) => sum + stretch.end - stretch.start, 0)
  return lost >= A_WORD && lost * 2 > all
}
