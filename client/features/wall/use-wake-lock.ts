import { useEffect } from 'react'

/** Keeps the screen from going dark while the page is looked at, where the browser can. */
export function useWakeLock(): void {
  useEffect(() => {
    let isHere = true
    let held: WakeLockSentinel | undefined
    const hold = async () => {
      if (document.visibilityState !== 'visible' || (held && !held.released)) return
      try {
        const lock = await navigator.wakeLock?.request('screen')
        if (isHere) held = lock
        else await lock?.release()
      } catch {
        // the device saves its battery, or is not asked over HTTPS: then it is as everywhere else
      }
    }
    void hold()
    document.addEventListener('visibilitychange', hold) // the browser lets go of it when the page is hidden
    return () => {
      isHere = false
      document.removeEventListener('visibilitychange', hold)
      void held?.release().catch(() => undefined)
    }
  }, [])
}
