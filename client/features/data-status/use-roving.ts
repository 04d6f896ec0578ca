import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'

const BUTTON = 'tbody button'

/** Where an arrow key goes: rows and columns. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/**
 * DS4. One of a table's buttons is in the order of Tab; arrow keys go to the one beside, above or below it, Home and End to
 * the first and last of a row. Every row that has buttons has as many.
 */
export function useRoving() {
  const table = useRef<HTMLTableElement>(null)
  const buttons = () => [...(table.current?.querySelectorAll<HTMLButtonElement>(BUTTON) ?? [])]
  useLayoutEffect(() => {
    const all = buttons()
    if (!all.some(({ tabIndex }) => tabIndex === 0) && all[0]) all[0].tabIndex = 0
  })
  const onFocus = ({ target }: { readonly target: Element }) => {
    if (!(target instanceof HTMLButtonElement)) return
    for (const button of buttons()) button.tabIndex = button === target ? 0 : -1
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, target, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey || !(target instanceof HTMLButtonElement)) return
    const rows = [...(table.current?.querySelectorAll('tbody tr') ?? [])]
      .map((row) => [...row.querySelectorAll('button')])
      .filter((row) => row.length > 0)
    const row = rows.findIndex((one) => one.includes(target))
    const column = rows[row]?.indexOf(target) ?? -1
    const next = nextOf(key, rows, row, column)
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return { table, onFocus, onKeyDown }
}

function nextOf<T>(key: string, rows: readonly (readonly T[])[], row: number, column: number): T | undefined {
  if (key === 'Home') return rows[row]?.[0]
  if (key === 'End') return rows[row]?.at(-1)
  const step = STEPS[key]
  return step && rows[row + step[0]]?.[column + step[1]]
}
