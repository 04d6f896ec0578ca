import type { RoundOption } from './round.ts'

/** V4. From this likeness on, two titles are worth a look before a vote. */
const LIKENESS = 0.6

/**
 * V4. Pairs of options with titles so alike that votes may be split between them, the most alike first: Dice's
 * coefficient of the sets of letter trigrams, at least 0.6. At most `limit` pairs.
 */
export function similarPairs<T extends Pick<RoundOption, 'title'>>(
  options: readonly T[],
  limit: number,
): readonly (readonly [T, T])[] {
  const grams = options.map((option) => trigrams(option.title))
  const pairs: { readonly pair: readonly [T, T]; readonly likeness: number }[] = []
  for (const [i, later] of sharing(grams).entries()) {
    for (const [j, common] of later) {
      const likeness = (2 * common) / (grams[i]!.size + grams[j]!.size)
      if (likeness >= LIKENESS) pairs.push({ pair: [options[i]!, options[j]!], likeness })
    }
  }
  return pairs
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, limit)
    .map(({ pair }) => pair)
}

/**
 * For each set, the later ones that share something with it, in order, and how much. Most titles share nothing, so
 * that this is far less work than comparing each with each.
 */
function sharing(all: readonly ReadonlySet<string>[]): readonly (readonly (readonly [number, number])[])[] {
  const found = all.map(() => new Map<number, number>())
  const earlier = new Map<string, number[]>()
  for (const [j, grams] of all.entries()) {
    for (const gram of grams) {
      const holders = earlier.get(gram)
      if (!holders) {
        earlier.set(gram, [j])
        continue
      }
      for (const i of holders) found[i]!.set(j, (found[i]!.get(j) ?? 0) + 1)
      holders.push(j)
    }
  }
  return found.map((later) => [...later].sort(([a], [b]) => a - b))
}

/** Letters and digits only, in lower case, with a blank at either end so that word beginnings count. */
export function trigrams(title: string): ReadonlySet<string> {
  const text = ` ${title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  const found = new Set<string>()
  for (let i = 0; i + 3 <= text.length; i++) found.add(text.slice(i, i + 3))
  return found
}
