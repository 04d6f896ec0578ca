import * as Y from 'yjs'
import { canChangeBoard } from '../domain/rights.ts'
import { type BoardChange, changeOf, type RecordChange } from './change.ts'
import { recordsOf } from './document.ts'
import type { BoardRefusal } from './policy.ts'
import { fieldOf, kindOf } from './schema.ts'
import { joinSteps, partsOf, placeOf, setOf } from './undo-parts.ts'
import { type ComesBack, refusedToTakeBack, type Touch, type UndoRights } from './undo-rights.ts'

/** F9. As many steps can be undone. */
const UNDO_STEPS = 100

/** What a step changed: an edited key as `record key`, and a record that it made, deleted or replaced by its id. */
type Touched = Map<string, Touch>

/** Why something of a step was left alone: others have changed it since, or the server would refuse it. */
export type LeftAlone = 'changed' | BoardRefusal

type Step = Y.UndoManager['undoStack'][number]

const TOUCHED = 'touched'

/**
 * F9. Undo of what is written with one origin. A step takes back its own work alone: a record or key that somebody
 * else has changed since is left as it is, and so is what may not be taken back any more; of a text each takes back
 * their own letters. Without others, as many redos as undos end where they began.
 *
 * Yjs alone would delete a card that was made here with all that others have written in it since, put back a key that
 * others have emptied, and go on to the step before when one has nothing left to take back.
 */
export class OwnUndo extends Y.UndoManager {
  readonly #records: Y.Map<Y.Map<unknown>>
  /** When somebody else last changed a record, or one key of it: the number of their change. */
  readonly #others = new Map<string, number>()
  readonly #listeners = new Set<(why: LeftAlone) => void>()
  readonly #follow: (transaction: Y.Transaction) => void
  #clock = 0
  #isTaking = false
  #may: UndoRights | undefined

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

  /** From now on, only what this person may do is taken back. Without it, everything is. */
  limitTo(may: UndoRights): void {
    this.#may = may
  }

  /** Calls back when something of a step was left alone. */
  onLeftAlone(listener: (why: LeftAlone) => void): () => void {
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
    const may = this.#may
    if (may && !canChangeBoard(may.rights)) {
      // nothing can be taken back now: the step waits for when it can
      this.#tell(may.rights.isLocked ? 'locked' : 'readOnly')
      return null
    }
    const kept = this.#keptOf(step)
    const refused = may ? this.#refusedOf(step, may) : NOTHING_REFUSED
    if (kept.size + refused.size > 0) this.#spare(step, new Set([...kept, ...refused.keys()]))
    const before = stack.splice(0)
    let taken: ReturnType<Y.UndoManager['undo']> = null
    const other = type === 'undo' ? this.redoStack : this.undoStack
    const depth = other.length
    this.#isTaking = true
    try {
      for (const part of partsOf(this.doc, step, this.#records)) {
        stack.push(part)
        taken = work() ?? taken
      }
    } finally {
      this.#isTaking = false
      joinSteps(other, depth, noteOfAll)
      stack.unshift(...before.slice(0, -1))
    }
    // who asked on the first event whether there is more saw the last step alone
    this.emit('stack-item-popped', [
      { stackItem: step, type, origin: this, changedParentTypes: new Map() },
      this,
    ])
    const [refusal] = [...refused].flatMap(([key, why]) => (this.#isRoom(key) ? [] : [why]))
    if (refusal) this.#tell(refusal)
    else if (kept.size > 0) this.#tell('changed')
    return taken
  }

  #tell(why: LeftAlone): void {
    for (const listener of [...this.#listeners]) listener(why)
  }

  /** Whether a key is the size of a locked theme that takes cards: it stays, and whoever took a card out meant the card. */
  #isRoom(key: string): boolean {
    const [record = '', field] = key.split(' ')
    return field === 'size' && this.#records.get(record)?.get('takesCards') === true
  }

  /** What of a step may not be taken back. */
  #refusedOf(step: Step, may: UndoRights): ReadonlyMap<string, BoardRefusal> {
    const touched: Touched = step.meta.get(TOUCHED) ?? new Map()
    return refusedToTakeBack(this.#records, touched, this.#comesBack(step), may)
  }

  #comesBack(step: Step): ComesBack {
    const back = new Map<string, Map<string, unknown>>()
    this.doc.transact((transaction) =>
      Y.iterateDeletedStructs(transaction, step.deletions, (struct) => {
        if (!(struct instanceof Y.Item) || Y.isDeleted(step.insertions, struct.id)) return
        const [record, field] = placeOf(struct, this.#records)
        if (record === undefined || field === undefined || struct.parentSub === null) return
        const values = back.get(record) ?? new Map<string, unknown>()
        back.set(record, values.set(field, struct.content.getContent().at(-1)))
      }),
    )
    return back
  }

  /** What of a step others have changed since, in the form of `Touched`'s keys. */
  #keptOf(step: Step): ReadonlySet<string> {
    const touched: Touched = step.meta.get(TOUCHED) ?? new Map()
    const kept = new Set<string>()
    for (const [key, { record, field, at }] of touched) {
      const isThere = this.#records.has(record)
      const kind = kindOf(this.#records.get(record))
      // what others have merged into another card is theirs to take apart
      if (this.#isSince(`${record} mergedInto`, at) && this.#records.get(record)?.get('mergedInto')) {
        kept.add(key)
        continue
      }
      // a text is taken back letter by letter, each their own
      if (field !== undefined && isThere && kind && fieldOf(kind, field)?.shared) continue
      if (this.#isSince(isThere ? key : record, at)) kept.add(key)
    }
    return kept
  }

  /** Whether somebody else has changed something since. */
  #isSince(key: string, at: number): boolean {
    return (this.#others.get(key) ?? 0) > at
  }

  /** Takes out of a step what belongs to the records and keys that are to be left alone. */
  #spare(step: Step, kept: ReadonlySet<string>): void {
    const isLeft = (record = '', field = '') => !kept.has(record) && !kept.has(`${record} ${field}`)
    step.insertions = setOf(this.doc, step.insertions, this.#records, isLeft)
    step.deletions = setOf(this.doc, step.deletions, this.#records, isLeft)
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
    if (this.undoStack.length > UNDO_STEPS && !this.#isTaking) this.undoStack.shift()
  }

  #noteOthers({ records }: BoardChange): void {
    this.#clock += 1
    for (const change of records) for (const key of this.#keysOf(change)) this.#others.set(key, this.#clock)
  }

  /** What somebody else's change makes theirs too: the record, its keys, and what it speaks of or lies in. */
  #keysOf({ record, kind, action, fields, about = [] }: RecordChange): readonly string[] {
    const known = kind ? fields.filter((field) => !fieldOf(kind, field)?.serverOnly) : fields
    if (action === 'edit' && known.length === 0) return []
    const own = known.map((field) => `${record} ${field}`)
    // who locks or unlocks something has not worked on it
    const keys = action === 'edit' && known.every((field) => field === 'locked') ? own : [record, ...own]
    if (action === 'delete') return keys
    const place = this.#records.get(record)?.get('place')
    const parent =
      Array.isArray(place) && (action !== 'edit' || known.includes('place')) ? place.at(-1) : null
    return [...keys, ...about, ...(typeof parent === 'string' ? [parent] : [])]
  }
}

/** What several steps that become one have changed, the last change of each key. */
const noteOfAll = (steps: readonly Step[]) =>
  new Map([
    [TOUCHED, new Map(steps.flatMap(({ meta }) => [...((meta.get(TOUCHED) as Touched | undefined) ?? [])]))],
  ])

const NOTHING_REFUSED: ReadonlyMap<string, BoardRefusal> = new Map()
