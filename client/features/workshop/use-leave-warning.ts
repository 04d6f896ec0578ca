import { useEffect } from 'react'
import { useSaveState } from '#client/session/hooks.ts'

/** Has the browser ask before the page is left while there is work that the server does not have yet. */
export function useLeaveWarning(): void {
  const save = useSaveState()
  const isUnsent =
    save.kind === 'saving' || save.kind === 'refused' || (save.kind === 'offline' && save.unsent)
  useEffect(() => {
    if (!isUnsent) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsent])
}
