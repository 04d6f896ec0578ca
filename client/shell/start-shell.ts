/**
 * Has the browser keep the app shell, and tells it which parts this page has loaded already. Without service workers
 * (a private window, plain HTTP to another machine) everything else goes on as before.
 */
export async function startShell(): Promise<void> {
  try {
    await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' })
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage({ keep: loadedParts() })
  } catch {
    // not to be had here, no room, or the server has another version by now: the next visit tries again
  }
}

const loadedParts = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname }) => pathname)
