import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Keeps the focus in a list from which this person or somebody else takes a row away (L5, L7): when the row that had it
 * is gone, it goes to the one in its place, or else to the list. Rows are the list's children; they and the list can
 * take the focus (`tabIndex={-1}`).
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>): void {
  const row = useRef<number>(undefined)
  useEffect(() => {
    const root = list.current
    if (!root) return
    const onFocusIn = () => {
      row.current = focusedRow(root)
    }
    const onFocusOut = ({ target }: FocusEvent) => {
      // what is taken out of the page loses its focus too: only who goes away by themselves has left
      setTimeout(() => {
        if (target instanceof Node && target.isConnected && focusedRow(root) === undefined)
          row.current = undefined
      })
    }
    root.addEventListener('focusin', onFocusIn)
    root.addEventListener('focusout', onFocusOut)
    return () => {
      root.removeEventListener('focusin', onFocusIn)
      root.removeEventListener('focusout', onFocusOut)
    }
  }, [list])
  useLayoutEffect(() => {
    const root = list.current
    if (!root || row.current === undefined) return
    row.current = focusedRow(root) ?? row.current
    if (!isFocusLost()) return
    const next = root.children[Math.min(row.current, root.children.length - 1)] ?? root
    ;(next as HTMLElement).focus()
  })
}

/** Whether the focus is on nothing: what had it has been taken out of the page. */
export const isFocusLost = (): boolean =>
  document.activeElement === null || document.activeElement === document.body

/** Which of its children the focus is in. */
function focusedRow(root: HTMLElement): number | undefined {
  const index = [...root.children].findIndex((child) => child.contains(document.activeElement))
  return index === -1 ? undefined : index
}
