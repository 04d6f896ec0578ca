import { useCallback, useSyncExternalStore } from 'react'

/** A phone, upright or on its side, or a window zoomed to the size of one: no canvas, one column. */
export const SMALL = '(max-width: 767.98px), (pointer: coarse) and (max-height: 499.98px)'

/** Whether a media query holds; the component again when that changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
