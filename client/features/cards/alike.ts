import type { Challenge } from '#shared/board/records.ts'
import { similarPairs, trigrams } from '#shared/domain/voting/similar.ts'

/** So many challenges are compared, and so many pairs are shown. */
const LIMITS = { compared: 400, pairs: 20 } as const

export type Pair = readonly [Challenge, Challenge]

export const alikeOn = (challenges: readonly Challenge[]): readonly Pair[] =>
  similarPairs(challenges.slice(0, LIMITS.compared), LIMITS.pairs)

/** A pair is known by its cards and titles: with other words it is another question. */
export const keyOfPair = ([a, b]: Pair): string =>
  encodeURIComponent([a.id, a.title, b.id, b.title].join('|'))

/** Challenges by how much their titles share with `title`. */
export function mostAlikeFirst(title: string, challenges: readonly Challenge[]): readonly Challenge[] {
  const words = trigrams(title)
  const shared = new Map(
    challenges.map((card) => {
      const others = trigrams(card.title)
      const common = [...others].filter((gram) => words.has(gram)).length
      return [card, common / (words.size + others.size)]
    }),
  )
  return [...challenges].sort((a, b) => (shared.get(b) ?? 0) - (shared.get(a) ?? 0))
}
