import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'

/**
 * Gives a function that moves the focus to the first element in `root` that a selector finds, once the changes of state
 * that go with it are on the page: a frame later would take the focus from whoever has gone on meanwhile.
 */
export function useFocusOnceDrawn(root: RefObject<HTMLElement | null>): (selector: string) => void {
  const [wanted, setWanted] = useState<{ readonly selector: string }>()
  useLayoutEffect(() => {
    if (wanted) root.current?.querySelector<HTMLElement>(wanted.selector)?.focus()
  }, [wanted, root])
  return useCallback((selector) => setWanted({ selector }), [])
}
