import type { Opposite } from './opposite.ts'
import { rebase, type TextChange } from './text-change.ts'

/** What one undo takes back, by record. */
export type Step = ReadonlyMap<string, Opposite>

export type WritableStep = Map<string, Opposite>

/** What a thing in a step is called: a record, or a key of one that was edited. */
export const keyOf = (record: string, field: string | undefined): string =>
  field === undefined ? record : `${record} ${field}`

/** What of a step `isWanted`: records, and of an edit its keys. */
export function pick(
  step: Step,
  isWanted: (record: string, opposite: Opposite, field: string | undefined) => boolean,
): Step {
  const picked: WritableStep = new Map()
  for (const [record, opposite] of step) {
    if (opposite.action === 'edit') {
      const fields = new Map([...opposite.fields].filter(([field]) => isWanted(record, opposite, field)))
      if (fields.size > 0) picked.set(record, { ...opposite, fields })
    } else if (isWanted(record, opposite, undefined)) picked.set(record, opposite)
  }
  return picked
}

/** Moves the letters that the steps on a stack hold of a text, the newest of which fits it now, after a change of it. */
export function moveLetters(
  stack: readonly WritableStep[],
  record: string,
  field: string,
  written: TextChange,
): void {
  let over = written
  for (const step of stack.toReversed()) {
    const opposite = step.get(record)
    const before = opposite?.action === 'edit' ? opposite.fields.get(field) : undefined
    if (opposite?.action !== 'edit' || !before || !('letters' in before)) continue
    const letters = before.letters.map((change) => {
      const moved = rebase(change, over, false)
      over = rebase(over, change, true)
      return moved
    })
    step.set(record, { ...opposite, fields: new Map(opposite.fields).set(field, { ...before, letters }) })
  }
}
