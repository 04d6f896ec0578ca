import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { isFocusLost } from '#client/ui/use-kept-focus.ts'

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
 * Keeps the focus where it was when a row is drawn in another place or its control gives way to another, also while a
 * window is open over the list; when the row is gone, in the row after it. Rows have `data-row`, their controls
 * `data-part`. `onInside` hears whether the focus is in the list, `onRow` in
 * which row it is last.
 */
export function useFocusKeeper(
  container: RefObject<HTMLElement | null>,
  onInside: (isInside: boolean) => void,
  onRow: (row: string) => void,
): FocusKeeper {
  const place = useRef<FocusPlace | undefined>(undefined)
  const isDue = useRef(false)
  /** The rows as they were drawn last. */
  const rows = useRef<readonly string[]>([])

  useEffect(() => {
    const root = container.current
    if (!root) return
    const onFocusIn = ({ target, relatedTarget }: FocusEvent) => {
      // a window that closes gives the focus back, also where it is on its way to what was made in it
      if (isDue.current && relatedTarget instanceof Element && relatedTarget.closest('dialog')) return
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
        const now = document.activeElement
        if (root.contains(now) || now?.closest('dialog')) return
        if (target instanceof Node && target.isConnected) place.current = undefined
        onInside(false)
      })
    }
    const onWindowClosed = () =>
      setTimeout(() => {
        if (root.contains(document.activeElement)) return
        if (isFocusLost() && place.current) return void controlAt(root, place.current, rows.current).focus()
        place.current = undefined
        onInside(false)
      })
    document.addEventListener('close', onWindowClosed, true)
    root.addEventListener('focusin', onFocusIn)
    root.addEventListener('focusout', onFocusOut)
    return () => {
      document.removeEventListener('close', onWindowClosed, true)
      root.removeEventListener('focusin', onFocusIn)
      root.removeEventListener('focusout', onFocusOut)
    }
  }, [container, onInside, onRow])

  useLayoutEffect(() => {
    const root = container.current
    const wanted = place.current
    const isLost = isFocusLost()
    const before = rows.current
    if (root) rows.current = rowsIn(root).map((row) => row.dataset['row'] ?? '')
    if (isLost && !wanted) onInside(false)
    if (!root || !wanted || !(isLost || isDue.current)) return
    // one that is to come is waited for
    if (isDue.current && !rows.current.includes(wanted.row)) {
      rows.current = before
      return
    }
    isDue.current = false
    controlAt(root, wanted, before).focus()
  })

  return useMemo(
    () => ({
      leave(row) {
        const drawn = container.current ? rowsIn(container.current) : []
        const index = drawn.findIndex((element) => element.dataset['row'] === row)
        const next = (drawn[index + 1] ?? drawn[index - 1])?.dataset['row']
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

const rowsIn = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[data-row]')]

/**
 * The same control of the row; where it is gone, its *edit* button (a form was closed) or its heading. Where the row is
 * gone, the heading of the one after it, or before it, of those that were drawn `before`; where none is left, the list.
 */
function controlAt(root: HTMLElement, { row, part }: FocusPlace, before: readonly string[]): HTMLElement {
  const drawn = new Map(rowsIn(root).map((element) => [element.dataset['row'] ?? '', element]))
  const control = (of: string, name: string) =>
    drawn.get(of)?.querySelector<HTMLElement>(`[data-part="${name}"]:not(:disabled)`) ?? undefined
  if (drawn.has(row)) {
    const same = part === undefined ? undefined : (control(row, part) ?? control(row, 'edit'))
    return same ?? control(row, 'heading') ?? root
  }
  const at = before.indexOf(row)
  const near = [...before.slice(at + 1), ...before.slice(0, Math.max(at, 0)).reverse()]
  for (const other of near) {
    const heading = control(other, 'heading')
    if (heading) return heading
  }
  return root
}
