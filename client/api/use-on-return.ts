import { useEffect } from 'react'

/**
 * Asks at once, whenever `ask` or `rev` is another, and when somebody comes back to the page. `ask` keeps its identity while it
 * asks for the same.
 */
export function useOnReturn(ask: () => Promise<void>, rev = 0): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another `rev` says that there is something new
  useEffect(() => {
    void ask()
    const onReturn = () => {
      if (document.visibilityState === 'visible') void ask()
    }
    document.addEventListener('visibilitychange', onReturn)
    return () => document.removeEventListener('visibilitychange', onReturn)
  }, [ask, rev])
}
