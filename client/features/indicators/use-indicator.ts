import { useEffect, useSyncExternalStore } from 'react'
import type { Indicator } from '#shared/catalogue/types.ts'
import { NO_INDICATOR } from '#shared/domain/indicator-link.ts'
import { knownIndicator, subscribeToIndicators, wantIndicator } from './indicator-cache.ts'

/** The indicator with this id: undefined while it is looked up, null when the catalogue has none. */
export function useIndicator(id: string): Indicator | null | undefined {
  useEffect(() => {
    if (id !== NO_INDICATOR) wantIndicator(id)
  }, [id])
  return useSyncExternalStore(subscribeToIndicators, () => (id === NO_INDICATOR ? null : knownIndicator(id)))
}
