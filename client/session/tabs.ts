/**
 * Calls `pickUp` when another tab on the board `name` has been left with work that no server has acknowledged: it is on
 * the device that both share. Tells the others when this one is left like that. Gives a function that ends it.
 */
export function onTabLeft(name: string, hasUnsent: () => boolean, pickUp: () => Promise<void>): () => void {
  if (typeof window === 'undefined' || typeof BroadcastChannel === 'undefined') return () => {}
  const channel = new BroadcastChannel(name)
  channel.onmessage = () => void pickUp()
  const leave = () => {
    if (hasUnsent()) channel.postMessage('left')
  }
  window.addEventListener('pagehide', leave)
  return () => {
    leave()
    window.removeEventListener('pagehide', leave)
    channel.close()
  }
}
