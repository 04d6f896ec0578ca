import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react'

interface FocusPlace {
  readonly row: string
  /** Which control of the row; undefined: its heading. */
  readonly part: string | undefined
}

export interface FocusKeeper {
  /** Before a row is deleted: the row after it, or else before it, gets the focus (L7). */
  leave(row: string): void
  /** The next time the list is drawn, focus goes to the row's heading. */
  goTo(row: string): void
}

/**
 * Keeps the focus where it was when a row is drawn in another place or its control gives way to another. Rows have
 * `data-row`, their controls `data-part`. `onInside` hears whether the focus is in the list, `onRow` in
 * which row it is last.
 */
export function useFocusKeeper(
  container: RefObject<HTMLElement | null>,
  onInside: (isInside: boolean) => void,
  onRow: (row: string) => void,
): FocusKeeper {
  const place = useRef<FocusPlace | undefined>(undefined)
  const isDue = useRef(false)

  useEffect(() => {
    const root = container.current
    if (!root) return
    const onFocusIn = ({ target }: FocusEvent) => {
      const now = placeOf(target)
      if (now) onRow(now.row)
      place.current = now ?? place.current
      isDue.current = false
      onInside(true)
    }
    const onFocusOut = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && root.contains(relatedTarget)) return
      // what is taken out of the page loses its focus too: only who goes away by themselves has left
      setTimeout(() => {
        if (root.contains(document.activeElement)) return
        if (target instanceof Node && target.isConnected) place.current = undefined
        onInside(false)
      })
    }
    root.addEventListener('focusin', onFocusIn)
    root.addEventListener('focusout', onFocusOut)
    return () => {
      root.removeEventListener('focusin', onFocusIn)
      root.removeEventListener('focusout', onFocusOut)
    }
  }, [container, onInside, onRow])

  useLayoutEffect(() => {
    const root = container.current
    const wanted = place.current
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (isLost && !wanted) onInside(false)
    if (!root || !wanted || !(isLost || isDue.current)) return
    const found = controlAt(root, wanted)
    if (!found) return
    isDue.current = false
    found.focus()
  })

  return useMemo(
    () => ({
      leave(row) {
        const rows = [...(container.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
        const index = rows.findIndex((element) => element.dataset['row'] === row)
        const next = (rows[index + 1] ?? rows[index - 1])?.dataset['row']
        if (next === undefined) return
        place.current = { row: next, part: undefined }
        isDue.current = true
      },
      goTo(row) {
        place.current = { row, part: undefined }
        isDue.current = true
      },
    }),
    [container],
  )
}

function placeOf(target: EventTarget | null): FocusPlace | undefined {
  if (!(target instanceof HTMLElement)) return undefined
  const row = target.closest<HTMLElement>('[data-row]')?.dataset['row']
  return row === undefined ? undefined : { row, part: target.dataset['part'] }
}

/** The same control of the row; where it is gone, its *edit* button (a form was closed) or its heading. */
function controlAt(root: HTMLElement, { row, part }: FocusPlace): HTMLElement | undefined {
  const element = [...root.querySelectorAll<HTMLElement>('[data-row]')].find(
    (candidate) => candidate.dataset['row'] === row,
  )
  const control = (name: string) =>
    element?.querySelector<HTMLElement>(`[data-part="${name}"]:not(:disabled)`) ?? undefined
  if (part === undefined) return control('heading')
  return control(part) ?? control('edit') ?? control('heading')
}
