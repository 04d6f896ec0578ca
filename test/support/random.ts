/** A seeded source of randomness for tests that must be repeatable (Mulberry32 by Tommy Ettinger, public domain). */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  pick<T>(list: readonly T[]): T | undefined
  word(): string
}

const WORDS = ['skole', 'avfall', 'Ærlig', 'blå 🚲', 'tomt lokale', 'øst', 'u̇', '漢字', ' ', 'x'] as const

export function seededRandom(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    int,
    pick: (list) => list[int(0, list.length - 1)],
    word: () => `${WORDS[int(0, WORDS.length - 1)]}${int(0, 99)}`,
  }
}
