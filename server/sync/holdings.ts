import * as Y from 'yjs'
import { recordsOf } from '#shared/board/document.ts'
import { place, size } from '#shared/board/fields.ts'
import { type Held, isLockedIn } from '#shared/board/locking.ts'
import type { Board, BoardRecord, Size } from '#shared/board/records.ts'

/** The fields that say it. */
export const HOLDING_FIELDS: ReadonlySet<string> = new Set(['place', 'locked', 'takesCards', 'size'])

interface Holding extends Held {
  /** How large it is, where that matters: of themes that take cards. */
  readonly size: Size | undefined
}

/** What lies in what, and what of it is locked, as it was before the change that is being judged. */
export class Holdings {
  readonly #held = new Map<string, Holding>()

  constructor({ faults, ...lists }: Board) {
    for (const record of Object.values(lists).flat() as BoardRecord[]) {
      if (!('place' in record)) continue
      const takesCards = record.kind === 'theme' && record.takesCards
      const parent = record.place.parent
      this.#set(record.id, {
        locked: record.locked,
        parent,
        takesCards,
        size: takesCards ? record.size : undefined,
      })
    }
  }

  /**
   * Whether a record was locked, or is so in the document as it is now; one that has been deleted, also when
   * something locked lay in it.
   */
  isLocked(head: Y.Doc, id: string): boolean {
    if (isLockedIn(id, (at) => this.#held.get(at)) || isLockedIn(id, (at) => heldIn(head, at))) return true
    return !recordsOf(head).has(id) && this.#holdsLocked(id)
  }

  /** Whether it took cards before and does so now, lies in nothing else, and has become no smaller in either way. */
  isGrown(head: Y.Doc, id: string): boolean {
    const [before, now] = [this.#held.get(id), heldIn(head, id)]
    if (!before?.size || !now?.size || now.parent !== null) return false
    return now.size.w >= before.size.w && now.size.h >= before.size.h
  }

  /** Takes in what became of a record. */
  follow(head: Y.Doc, id: string): void {
    const held = heldIn(head, id)
    if (held) this.#set(id, held)
    else this.#held.delete(id)
  }

  /** Most records lie on the open board and are not locked: they are not kept. */
  #set(id: string, held: Holding): void {
    if (held.locked || held.parent !== null) this.#held.set(id, held)
    else this.#held.delete(id)
  }

  #holdsLocked(id: string): boolean {
    for (const { locked, parent } of this.#held.values()) if (locked && parent === id) return true
    return false
  }
}

function heldIn(head: Y.Doc, id: string): Holding | undefined {
  const stored = recordsOf(head).get(id)
  if (!(stored instanceof Y.Map)) return undefined
  const takesCards = stored.get('takesCards') === true
  return {
    locked: stored.get('locked') === true,
    parent: place(stored.get('place'))?.parent ?? null,
    takesCards,
    size: takesCards ? size(stored.get('size')) : undefined,
  }
}
