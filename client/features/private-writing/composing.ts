import { newId } from '#shared/kernel/ids.ts'

/** A name for a new note that no other has. */
export const newNoteId = (): string => newId('drf')

const keyOf = (seat: string) => `dugnad.composing.${seat}`

/** The note that is being written in the field of this tab: the same after a reload. */
export function composingId(seat: string): string {
  try {
    return sessionStorage.getItem(keyOf(seat)) ?? startComposing(seat)
  } catch {
    return newNoteId()
  }
}

export function startComposing(seat: string): string {
  const id = newNoteId()
  try {
    sessionStorage.setItem(keyOf(seat), id)
  } catch {
    // storage is off: it lasts as long as the page
  }
  return id
}
