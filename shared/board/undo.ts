import * as Y from 'yjs'
import { type BoardChange, changeOf, type RecordChange } from './change.ts'
import { recordsOf } from './document.ts'
import { fieldOf, kindOf } from './schema.ts'

/** F9. As many steps can be undone. */
const UNDO_STEPS = 100

/** What a step changed: an edited key as `record key`, and a record that it made, deleted or replaced by its id. */
type Touched = Map<
  string,
  { readonly record: string; readonly field: string | undefined; readonly at: number }
>

const TOUCHED = 'touched'

/**
 * F9. Undo of what is written with one origin. A step takes back its own work alone: a record or key that somebody
 * else has changed since is left as it is, and of a text each takes back their own letters. Without others, as many
 * redos as undos end where they began.
 *
 * Yjs alone would delete a card that was made here with all that others have written in it since, put back a key that
 * others have emptied, and go on to the step before when one has nothing left to take back.
 */
export class OwnUndo extends Y.UndoManager {
  readonly #records: Y.Map<Y.Map<unknown>>
  /** When somebody else last changed a record, or one key of it: the number of their change. */
  readonly #others = new Map<string, number>()
  readonly #listeners = new Set<() => void>()
  readonly #follow: (transaction: Y.Transaction) => void
  #clock = 0

  /** `captureTimeout`: how long one goes on within one step, milliseconds. */
  constructor(doc: Y.Doc, origin: unknown, captureTimeout = 400) {
    super(recordsOf(doc), { trackedOrigins: new Set([origin]), captureTimeout })
    this.#records = recordsOf(doc)
    this.#follow = (transaction) => {
      if (!(transaction.changedParentTypes as ReadonlyMap<unknown, unknown>).has(this.#records)) return
      if (transaction.origin === origin || transaction.origin === this) this.#noteOwn(changeOf(transaction))
      else this.#noteOthers(changeOf(transaction))
    }
    doc.on('afterTransaction', this.#follow)
  }

  override undo(): ReturnType<Y.UndoManager['undo']> {
    return this.#take('undo', this.undoStack, () => super.undo())
  }

  override redo(): ReturnType<Y.UndoManager['redo']> {
    return this.#take('redo', this.redoStack, () => super.redo())
  }

  /** Makes what `work` does a step of its own, however quickly it follows on something else or is followed. */
  asOneStep<T>(work: () => T): T {
    this.stopCapturing()
    const done = work()
    this.stopCapturing()
    return done
  }

  /** Calls back when something of a step was left alone, because others have changed it since. */
  onLeftAlone(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  override destroy(): void {
    this.doc.off('afterTransaction', this.#follow)
    this.#listeners.clear()
    super.destroy()
  }

  /** Takes back one step, and never a second one when the first has nothing left. */
  #take(
    type: 'undo' | 'redo',
    stack: Y.UndoManager['undoStack'],
    work: () => ReturnType<Y.UndoManager['undo']>,
  ) {
    const step = stack.at(-1)
    if (!step) return null
    const kept = this.#keptOf(step)
    if (kept.size > 0) this.doc.transact(() => this.#spare(step, kept))
    const before = stack.splice(0, stack.length - 1)
    let taken: ReturnType<Y.UndoManager['undo']>
    try {
      taken = work()
    } finally {
      stack.unshift(...before)
    }
    // who asked on the first event whether there is more saw the last step alone
    this.emit('stack-item-popped', [
      { stackItem: step, type, origin: this, changedParentTypes: new Map() },
      this,
    ])
    if (kept.size > 0) for (const listener of this.#listeners) listener()
    return taken
  }

  /** What of a step others have changed since, in the form of `Touched`'s keys. */
  #keptOf(step: Y.UndoManager['undoStack'][number]): ReadonlySet<string> {
    const touched: Touched = step.meta.get(TOUCHED) ?? new Map()
    const kept = new Set<string>()
    for (const [key, { record, field, at }] of touched) {
      const isThere = this.#records.has(record)
      const kind = kindOf(this.#records.get(record))
      // a text is taken back letter by letter, each their own
      if (field !== undefined && isThere && kind && fieldOf(kind, field)?.shared) continue
      if ((this.#others.get(isThere ? key : record) ?? 0) > at) kept.add(key)
    }
    return kept
  }

  /** Takes out of a step what belongs to the records and keys that are to be left alone. */
  #spare(step: Y.UndoManager['undoStack'][number], kept: ReadonlySet<string>): void {
    this.doc.transact((transaction) => {
      const without = (set: typeof step.insertions) => {
        const rest = Y.createDeleteSet()
        Y.iterateDeletedStructs(transaction, set, (struct) => {
          const [record, field] = struct instanceof Y.Item ? placeOf(struct, this.#records) : []
          if (record !== undefined && (kept.has(record) || kept.has(`${record} ${field}`))) return
          const { client, clock } = struct.id
          const ranges = rest.clients.get(client) ?? []
          rest.clients.set(client, ranges)
          ranges.push({ clock, len: struct.length })
        })
        return rest
      }
      step.insertions = without(step.insertions)
      step.deletions = without(step.deletions)
    })
  }

  #noteOwn({ records }: BoardChange): void {
    const step = (this.undoing ? this.redoStack : this.undoStack).at(-1)
    if (!step) return
    const touched: Touched = step.meta.get(TOUCHED) ?? new Map()
    step.meta.set(TOUCHED, touched)
    const at = this.#clock
    for (const { record, action, fields } of records) {
      if (action !== 'edit') touched.set(record, { record, field: undefined, at })
      else for (const field of fields) touched.set(`${record} ${field}`, { record, field, at })
    }
    if (this.undoStack.length > UNDO_STEPS) this.undoStack.shift()
  }

  #noteOthers({ records }: BoardChange): void {
    this.#clock += 1
    for (const change of records) for (const key of this.#keysOf(change)) this.#others.set(key, this.#clock)
  }

  /** What somebody else's change makes theirs too: the record, its keys, and what it speaks of or lies in. */
  #keysOf({ record, kind, action, fields, about = [] }: RecordChange): readonly string[] {
    const known = kind ? fields.filter((field) => !fieldOf(kind, field)?.serverOnly) : fields
    if (action === 'edit' && known.length === 0) return []
    const keys = [record, ...known.map((field) => `${record} ${field}`)]
    if (action === 'delete') return keys
    const place = this.#records.get(record)?.get('place')
    const parent =
      Array.isArray(place) && (action !== 'edit' || known.includes('place')) ? place.at(-1) : null
    return [...keys, ...about, ...(typeof parent === 'string' ? [parent] : [])]
  }
}

/** The record that an item belongs to, and the key of it. */
function placeOf(item: Y.Item, records: Y.Map<Y.Map<unknown>>): readonly [string?, string?] {
  const path: string[] = []
  let at: Y.Item | null = item
  while (at) {
    const parent = at.parent as Y.AbstractType<unknown> | null
    // what stands in a text has no key of its own: that of the text is next
    if (at.parentSub !== null) path.unshift(at.parentSub)
    if (parent === (records as Y.AbstractType<unknown>)) return path as [string?, string?]
    at = parent?._item ?? null
  }
  return []
}
