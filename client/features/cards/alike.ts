import type { Challenge } from '#shared/board/records.ts'
import { similarPairs } from '#shared/domain/similar.ts'

/** So many challenges are compared, and so many pairs are shown. */
const LIMITS = { compared: 400, pairs: 20 } as const

export type Pair = readonly [Challenge, Challenge]

export const alikeOn = (challenges: readonly Challenge[]): readonly Pair[] =>
  similarPairs(challenges.slice(0, LIMITS.compared), LIMITS.pairs)

/** A pair is known by its cards and titles: with other words it is another question. */
export const keyOfPair = ([a, b]: Pair): string =>
  encodeURIComponent([a.id, a.title, b.id, b.title].join('|'))
