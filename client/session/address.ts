import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of [...listeners]) listener()
}

/** Where people go by themselves, back and forth. */
if (typeof window !== 'undefined') window.addEventListener('popstate', tell)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Goes to another page of the product without loading the document anew; `replace` leaves no step to go back to. */
export function navigate(to: string, { replace = false }: { readonly replace?: boolean } = {}): void {
  history[replace ? 'replaceState' : 'pushState'](null, '', to)
  tell()
}

const path = () => location.pathname
const search = () => location.search

/** The path of the page that is shown, as it stands in the address. */
export const usePath = (): string => useSyncExternalStore(subscribe, path)

/** What follows the path in the address, with its `?`, or nothing. */
export const useSearch = (): string => useSyncExternalStore(subscribe, search)
