const SHORTEST_PART = 3

/** A part at the end is trusted from this length even when what stands before it is no known word. */
const SURE_TAIL = 4
const SURE_HEAD = 5

/** Longer than any real compound here; keeps the work small for text that is no word at all. */
const LONGEST_WORD = 40

/** The known word at the front of a compound, without the `s` or `e` that joins it to the next. */
function headOf(front: string, isKnown: (word: string) => boolean): string | undefined {
  if (isKnown(front)) return front
  const unjoined = /[se]$/.test(front) ? front.slice(0, -1) : front
  return unjoined.length >= SHORTEST_PART && isKnown(unjoined) ? unjoined : undefined
}

/**
 * The known words that a folded word is made of: *husholdningsavfall* gives *husholdning* and *avfall*,
 * *klimagassutslipp* gives *klima*, *gass* and *utslipp*. Norwegian writes compounds in one word, and people search
 * for their parts. One half may be unknown (*drikkevann* gives *vann*) if the other is long enough to be no accident.
 */
export function partsOf(word: string, isKnown: (word: string) => boolean): ReadonlySet<string> {
  const parts = new Set<string>()
  if (word.length > LONGEST_WORD) return parts
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const front = word.slice(0, cut)
    const tail = word.slice(cut)
    const head = headOf(front, isKnown)
    const tailKnown = isKnown(tail)
    if (tailKnown && (head || tail.length >= SURE_TAIL)) {
      parts.add(tail)
      for (const part of partsOf(front, isKnown)) parts.add(part)
    }
    if (head && (tailKnown || head.length >= SURE_HEAD)) parts.add(head)
  }
  return parts
}
