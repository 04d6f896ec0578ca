import type { Indicator } from '../types.ts'
import { codeKey } from './query.ts'

/** Finds indicators by what people quote: an id, a code, or the beginning of a U4SSC code. */
export interface CodeBook {
  readonly exact: (key: string) => readonly Indicator[]
  /** Those whose code begins with this; for texts with the colon that only U4SSC's codes have. */
  readonly startingWith: (key: string) => readonly Indicator[]
}

export function createCodeBook(indicators: readonly Indicator[]): CodeBook {
  const byKey = new Map<string, Set<Indicator>>()
  for (const indicator of indicators) {
    for (const code of [indicator.id, indicator.code, indicator.unCode]) {
      if (!code) continue
      const key = codeKey(code)
      byKey.set(key, (byKey.get(key) ?? new Set()).add(indicator))
    }
  }
  const keys = indicators.map((indicator) => [codeKey(indicator.code), indicator] as const)
  return {
    exact: (key) => [...(byKey.get(key) ?? [])],
    startingWith: (key) =>
      keys.filter(([code]) => key !== '' && code.startsWith(key)).map(([, found]) => found),
  }
}
