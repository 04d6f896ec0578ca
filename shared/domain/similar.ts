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
  for (const [i, a] of options.entries()) {
    for (let j = i + 1; j < options.length; j++) {
      const likeness = dice(grams[i]!, grams[j]!)
      if (likeness >= LIKENESS) pairs.push({ pair: [a, options[j]!], likeness })
    }
  }
  return pairs
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, limit)
    .map(({ pair }) => pair)
}

/** Dice's coefficient, 2·|A ∩ B| / (|A| + |B|); two empty sets are not alike. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0
  let common = 0
  for (const gram of a) if (b.has(gram)) common += 1
  return (2 * common) / (a.size + b.size)
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
