/**
 * Calls `wake` when the device may have missed something: the network came back, or the page is looked at again;
 * and `lost` when it has no network any more, as far as it knows: connections may hang for a while before they say
 * so. Gives a function that ends it.
 */
export function onWake(wake: () => void, lost: () => void = () => {}): () => void {
  if (typeof window === 'undefined') return () => {}
  const onVisible = () => {
    if (document.visibilityState === 'visible') wake()
  }
  window.addEventListener('online', wake)
  window.addEventListener('offline', lost)
  window.addEventListener('pageshow', wake)
  document.addEventListener('visibilitychange', onVisible)
  return () => {
    window.removeEventListener('online', wake)
    window.removeEventListener('offline', lost)
    window.removeEventListener('pageshow', wake)
    document.removeEventListener('visibilitychange', onVisible)
  }
}

/** The WebSocket address of a path on this page's own server, or on `base` where there is no page. */
export function socketUrl(path: string, base?: string): string {
  const url = new URL(path, base ?? location.href)
  url.protocol = url.protocol === 'https:' || url.protocol === 'wss:' ? 'wss:' : 'ws:'
  return url.href
}
