interface TabLeaving {
  /** This tab is out of sight, or left: it may not come back. */
  readonly leave: () => void
  readonly hasUnsent: () => boolean
  readonly pickUp: () => Promise<void>
}

/**
 * Calls `pickUp` when another tab on the board `name` has been left with work that no server has acknowledged: it is on
 * the device that both share. Tells the others when this one is left like that. Gives a function that ends it.
 */
export function onTabLeft(name: string, { leave, hasUnsent, pickUp }: TabLeaving): () => void {
  if (typeof window === 'undefined' || typeof BroadcastChannel === 'undefined') return () => {}
  const channel = new BroadcastChannel(name)
  channel.onmessage = () => void pickUp()
  const tell = () => {
    if (hasUnsent()) channel.postMessage('left')
  }
  const onHide = () => {
    leave()
    tell()
  }
  // phones end pages that are out of sight without a word
  const onHidden = () => {
    if (document.visibilityState === 'hidden') leave()
  }
  window.addEventListener('pagehide', onHide)
  document.addEventListener('visibilitychange', onHidden)
  return () => {
    tell()
    window.removeEventListener('pagehide', onHide)
    document.removeEventListener('visibilitychange', onHidden)
    channel.close()
  }
}
