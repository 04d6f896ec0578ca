import { useEffect } from 'react'
import { useBoardHold, useSaveState } from '#client/session/hooks.ts'
import { hasUnsent } from './texts-dialog.ts'

/** Has the browser ask before the page is left while there is work that is neither on the server nor on this device. */
export function useLeaveWarning(): void {
  const hold = useBoardHold()
  const isUnsent = hasUnsent(useSaveState())
  useEffect(() => {
    if (!isUnsent) return
    const ask = (event: BeforeUnloadEvent) => {
      if (hold?.isAtRisk()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsent, hold])
}
