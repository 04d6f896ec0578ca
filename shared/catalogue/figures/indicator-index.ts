import { fold } from '../search/fold.ts'
import { codeKey } from '../search/query.ts'
import type { Indicator } from '../types.ts'

/** What a text of a file means: one indicator, several with the same code or title, or none. */
export type IndicatorReading = (text: string) => Indicator | 'several' | undefined

export interface IndicatorIndex {
  add(indicator: Indicator): void
  /** By id, by KS's address, by code, and by the whole title in any language, in this order. */
  readonly read: IndicatorReading
}

export function createIndicatorIndex(): IndicatorIndex {
  const exact = new Map<string, Indicator>()
  const codes = new Map<string, Set<Indicator>>()
  const titles = new Map<string, Set<Indicator>>()
  return {
    add(indicator) {
      for (const key of [indicator.id, indicator.ksUri]) {
        if (key !== undefined && !exact.has(key)) exact.set(key, indicator)
      }
      put(codes, codeKey(indicator.code), indicator)
      for (const title of Object.values(indicator.title)) put(titles, titleKey(title), indicator)
    },
    read(text) {
      const found = exact.get(text.trim())
      if (found) return found
      const some = codes.get(codeKey(text)) ?? titles.get(titleKey(text))
      return some && (some.size > 1 ? 'several' : [...some][0])
    },
  }
}

const titleKey = (title: string): string => fold(title).replace(/\s+/g, ' ').trim()

function put(index: Map<string, Set<Indicator>>, key: string, indicator: Indicator): void {
  if (key === '') return
  const there = index.get(key)
  if (there) there.add(indicator)
  else index.set(key, new Set([indicator]))
}
