import type { RoundOption } from './round.ts'

/**
 * V5. The order in which one seat sees the options: random per seat, then fixed, so that no option gains from
 * standing first and nobody's list moves. `seed` is made of round and seat id: the same on every device of that seat.
 */
export const ballotOrder = (options: readonly RoundOption[], seed: string): readonly RoundOption[] =>
  seededShuffle(options, seed)

/** A Fisher–Yates shuffle driven by a generator seeded with `seed`: the same list and seed, the same order. */
export function seededShuffle<T>(list: readonly T[], seed: string): readonly T[] {
  const random = mulberry32(fnv1a(seed))
  const shuffled = [...list]
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const swapped = shuffled[i]!
    shuffled[i] = shuffled[j]!
    shuffled[j] = swapped
  }
  return shuffled
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for the order of a list. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
