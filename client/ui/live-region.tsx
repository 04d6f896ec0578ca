import { useSyncExternalStore } from 'react'

/*
 * One polite and one assertive place in the page for what is said to screen readers. Repeating a message says it
 * again: a character that is not read alternates at its end.
 */

type Urgency = 'polite' | 'assertive'

interface Said {
  readonly polite: string
  readonly assertive: string
}

let said: Said = { polite: '', assertive: '' }
const listeners = new Set<() => void>()

/** Has `text` read out: politely when the reader is done, or at once. */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  const again = said[urgency] === text ? `${text}\u00a0` : text
  said = { ...said, [urgency]: again }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Stands once in the page, for `announce`. */
export function LiveRegion() {
  const { polite, assertive } = useSyncExternalStore(subscribe, () => said)
  return (
    <div className="visually-hidden live-region">
      <div aria-live="polite">{polite}</div>
      <div aria-live="assertive">{assertive}</div>
    </div>
  )
}
