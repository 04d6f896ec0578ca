import type { Indicator } from '../types.ts'
import { codeKey } from './query.ts'

export interface CodeBook {
  /**
   * The indicators that a text quotes: by id, by code, or by the beginning of a U4SSC code (`EC: ICT`, told by the
   * colon that only those codes have). Empty when the text is no code.
   */
  readonly find: (key: string, text: string) => readonly Indicator[]
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
  const keys = indicators.map(({ code }) => codeKey(code))
  const startingWith = (key: string): readonly Indicator[] =>
    indicators.filter((_, place) => keys[place]!.startsWith(key))
  return {
    find: (key, text) => {
      const quoted = byKey.get(key)
      if (quoted) return [...quoted]
      return key !== '' && text.includes(':') ? startingWith(key) : []
    },
  }
}
