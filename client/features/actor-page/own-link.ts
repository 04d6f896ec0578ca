import { useEffect, useState } from 'react'

/** What a link to an actor's page has behind its `#`; undefined when that is something else, or cut off. */
export function tokenIn(hash: string): string | undefined {
  const found = hash.replace(/^#/, '')
  return /^[\w-]{16,64}$/.test(found) ? found : undefined
}

/**
 * The secret of the link that is open, kept nowhere but in the address and in memory. A link to a place on the page takes
 * its room in the address for a moment; it is put back, so that the page can be loaded anew, kept and printed.
 */
export function useOwnLink(): string | undefined {
  const [token, setToken] = useState(() => tokenIn(location.hash))
  useEffect(() => {
    const onHash = () => {
      const next = tokenIn(location.hash)
      if (next !== undefined) setToken(next)
      else if (token !== undefined) history.replaceState(history.state, '', `#${token}`)
    }
    window.addEventListener('hashchange', onHash)
    return () => window.removeEventListener('hashchange', onHash)
  }, [token])
  return token
}
