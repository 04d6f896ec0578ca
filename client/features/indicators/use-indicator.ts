import { useEffect, useSyncExternalStore } from 'react'
import type { Indicator } from '#shared/catalogue/types.ts'
import { NO_INDICATOR } from '#shared/domain/indicator-link.ts'
import { citedAs, knownIndicator, subscribeToIndicators, wantIndicator } from './indicator-cache.ts'

/**
 * The indicator with this id, as it was in the version that a link cites: undefined while it is looked up, null when the
 * catalogue has none.
 */
export function useIndicator(id: string, version?: string): Indicator | null | undefined {
  const key = citedAs(id, version)
  useEffect(() => {
    if (id !== NO_INDICATOR) wantIndicator(key)
  }, [id, key])
  return useSyncExternalStore(subscribeToIndicators, () => (id === NO_INDICATOR ? null : knownIndicator(key)))
}
