import { liveValue } from './live.ts'
import type { Live, SaveState } from './types.ts'

/** How long everything has to be saved before it is said again, milliseconds: a drag is saved many times a second. */
const CALM = 400

/**
 * The state as it is shown: *saved* a little late after *saving*, all else at once. So it does not flicker, and never
 * says more than is true.
 */
export function calmState(state: Live<SaveState>): Live<SaveState> & { readonly stop: () => void } {
  const shown = liveValue(state.get())
  let timer: ReturnType<typeof setTimeout> | undefined
  const follow = () => {
    clearTimeout(timer)
    const next = state.get()
    const { kind } = shown.get()
    if (kind === 'saving' && next.kind === 'saving') return
    if (kind === 'saving' && next.kind === 'saved') timer = setTimeout(() => shown.set(next), CALM)
    else shown.set(next)
  }
  const unfollow = state.subscribe(follow)
  return {
    get: shown.get,
    subscribe: shown.subscribe,
    stop() {
      clearTimeout(timer)
      unfollow()
    },
  }
}
