import * as Y from 'yjs'
import { canChangeBoard } from '../domain/rights.ts'
import { type BoardChange, changeOf, type RecordChange } from './change.ts'
import { recordsOf, type YRecord } from './document.ts'
import { lettersBefore, type Opposite, takeBack, withOpposite } from './opposite.ts'
import type { BoardRefusal } from './policy.ts'
import { fieldOf } from './schema.ts'
import { inverse } from './text-change.ts'
import { partsOf } from './undo-parts.ts'
import { refusedToTakeBack, type UndoRights } from './undo-rights.ts'
import { keyOf, moveLetters, pick, type Step, type WritableStep } from './undo-step.ts'

/** F9. As many steps can be undone. */
const UNDO_STEPS = 100

/** Why something of a step was left alone: others have changed it since, or the server would refuse it. */
export type LeftAlone = 'changed' | BoardRefusal

/**
 * F9. Undo of what is written with one origin. A step takes back its own work alone: a record or key that somebody
 * else has changed since is left as it is, and so is what may not be taken back any more; of a text each takes back
 * their own letters. Without others, as many redos as undos end where they began.
 *
 * A step holds what would take it back as values, and what is taken back is written as any other change: with this as
 * its origin. What others write in a text moves the letters that steps hold of it.
 */
export class OwnUndo {
  /** The newest step last. */
  readonly undoStack: WritableStep[] = []
  readonly redoStack: WritableStep[] = []
  /** How long one goes on within one step, milliseconds. */
  captureTimeout: number
  readonly #doc: Y.Doc
  readonly #records: Y.Map<YRecord>
  readonly #stop: () => void
  /** When somebody else last changed a record, or one key of it: the number of their change. */
  readonly #others = new Map<string, number>()
  readonly #onLeftAlone = new Set<(why: LeftAlone) => void>()
  readonly #onChange = new Set<() => void>()
  #clock = 0
  #lastWrite = 0
  /** What takes back what is being taken back now. */
  #counter: WritableStep = new Map()
  #may: UndoRights | undefined

  constructor(doc: Y.Doc, origin: unknown, captureTimeout = 400) {
    this.captureTimeout = captureTimeout
    this.#doc = doc
    this.#records = recordsOf(doc)
    const follow = (transaction: Y.Transaction) => {
      if (!(transaction.changedParentTypes as ReadonlyMap<unknown, unknown>).has(this.#records)) return
      const change = changeOf(transaction)
      if (transaction.origin === origin) this.#noteOwn(transaction, change)
      else if (transaction.origin === this) this.#note(this.#counter, transaction, change)
      else this.#noteOthers(transaction, change)
    }
    doc.on('afterTransaction', follow)
    this.#stop = () => doc.off('afterTransaction', follow)
  }

  readonly canUndo = (): boolean => this.undoStack.length > 0

  readonly canRedo = (): boolean => this.redoStack.length > 0

  /** Takes back the newest step, and never a second one when it has nothing left. Whether anything was. */
  undo(): boolean {
    return this.#take(this.undoStack, this.redoStack)
  }

  redo(): boolean {
    return this.#take(this.redoStack, this.undoStack)
  }

  /** What is written next is a step of its own. */
  stopCapturing(): void {
    this.#lastWrite = 0
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
    this.#onLeftAlone.add(listener)
    return () => this.#onLeftAlone.delete(listener)
  }

  /** Calls back when there may be more, or less, to undo or redo. */
  readonly onChange = (listener: () => void): (() => void) => {
    this.#onChange.add(listener)
    return () => this.#onChange.delete(listener)
  }

  clear(): void {
    this.undoStack.length = 0
    this.redoStack.length = 0
    this.#tellChange()
  }

  destroy(): void {
    this.#stop()
    this.#onLeftAlone.clear()
    this.#onChange.clear()
  }

  #take(stack: WritableStep[], other: WritableStep[]): boolean {
    const step = stack.at(-1)
    if (!step) return false
    const may = this.#may
    if (may && !canChangeBoard(may.rights)) {
      // nothing can be taken back now: the step waits for when it can
      this.#tell(may.rights.isLocked ? 'locked' : 'readOnly')
      return false
    }
    stack.pop()
    this.stopCapturing()
    const changed = pick(step, (record, opposite, field) => this.#isOthers(record, opposite, field))
    const own = pick(step, (record, opposite, field) => !this.#isOthers(record, opposite, field))
    const possible = pick(own, (record, { action }) => action === 'create' || this.#records.has(record))
    const refused = may ? refusedToTakeBack(this.#records, possible, may) : NOTHING_REFUSED
    const taken = pick(possible, (record, _, field) => !refused.has(keyOf(record, field)))
    this.#spare(stack, step, taken)
    const counter: WritableStep = new Map()
    this.#counter = counter
    for (const part of partsOf(taken))
      this.#doc.transact(() => {
        for (const [record, opposite] of part) takeBack(this.#records, record, opposite)
      }, this)
    // a step of which nothing was taken counts too, so that as many steps the other way do not go further
    if (counter.size > 0 || other.length > 0) other.push(counter)
    this.#tellChange()
    const why = [...refused].find(([key, reason]) => reason !== 'orphan' && !this.#isRoom(key))?.[1]
    if (why && why !== 'orphan') this.#tell(why)
    else if (changed.size > 0) this.#tell('changed')
    return counter.size > 0
  }

  #tell(why: LeftAlone): void {
    for (const listener of [...this.#onLeftAlone]) listener(why)
  }

  #tellChange(): void {
    for (const listener of [...this.#onChange]) listener()
  }

  /** Whether a key is the size of a locked theme that takes cards: it stays, and whoever took a card out meant the card. */
  #isRoom(key: string): boolean {
    const [record = '', field] = key.split(' ')
    return field === 'size' && this.#records.get(record)?.get('takesCards') === true
  }

  /** Whether others have changed something of a step since. */
  #isOthers(record: string, opposite: Opposite, field: string | undefined): boolean {
    const stored = this.#records.get(record)
    const before = opposite.action === 'edit' ? opposite.fields.get(field ?? '') : opposite
    const isSince = (key: string) => (this.#others.get(key) ?? 0) > (before?.at ?? 0)
    // what others have merged into another card is theirs to take apart
    if (isSince(`${record} mergedInto`) && stored?.get('mergedInto')) return true
    // and what they have locked is not deleted by who may unlock it either; of others the policy says so
    const mayLock = this.#may?.rights.mayLock ?? true
    if (opposite.action === 'delete' && mayLock && isSince(`${record} locked`) && stored?.get('locked'))
      return true
    // a text is taken back letter by letter, each their own, as long as it is the same text
    if (stored && before && 'letters' in before) return isSince(madeKey(record))
    return isSince(stored ? keyOf(record, field) : record)
  }

  /** What is left alone of a text stands between the letters that older steps hold of it. */
  #spare(stack: readonly WritableStep[], step: Step, taken: Step): void {
    for (const [record, opposite] of step) {
      const kept = taken.get(record)
      for (const [field, before] of opposite.action === 'edit' ? opposite.fields : []) {
        if (!('letters' in before) || (kept?.action === 'edit' && kept.fields.has(field))) continue
        for (const change of before.letters.toReversed()) moveLetters(stack, record, field, inverse(change))
      }
    }
  }

  #noteOwn(transaction: Y.Transaction, change: BoardChange): void {
    const now = Date.now()
    const isGoingOn = this.#lastWrite > 0 && now - this.#lastWrite < this.captureTimeout
    const last = isGoingOn ? this.undoStack.pop() : undefined
    const step: WritableStep = last ?? new Map()
    this.#note(step, transaction, change)
    this.#lastWrite = step.size > 0 ? now : 0
    if (step.size > 0) this.undoStack.push(step)
    if (this.undoStack.length > UNDO_STEPS) this.undoStack.shift()
    this.redoStack.length = 0
    this.#tellChange()
  }

  #note(step: WritableStep, transaction: Y.Transaction, { records }: BoardChange): void {
    for (const change of records) {
      const opposite = withOpposite(step.get(change.record), transaction, change, this.#clock)
      if (opposite) step.set(change.record, opposite)
      else step.delete(change.record)
    }
  }

  #noteOthers(transaction: Y.Transaction, { records }: BoardChange): void {
    this.#clock += 1
    for (const change of records) {
      for (const key of this.#keysOf(change)) this.#others.set(key, this.#clock)
      const stored = change.action === 'edit' ? this.#records.get(change.record) : undefined
      for (const field of stored ? change.fields : []) {
        const text = stored?.get(field)
        if (!stored || !(text instanceof Y.Text)) continue
        const written = inverse(lettersBefore(transaction, stored, field, text))
        for (const stack of [this.undoStack, this.redoStack])
          moveLetters(stack, change.record, field, written)
      }
    }
  }

  /** What somebody else's change makes theirs too: the record, its keys, and what it speaks of or lies in. */
  #keysOf({ record, kind, action, fields, about = [] }: RecordChange): readonly string[] {
    const known = kind ? fields.filter((field) => !fieldOf(kind, field)?.serverOnly) : fields
    if (action === 'edit' && known.length === 0) return []
    const own = known.map((field) => keyOf(record, field))
    // who locks or unlocks something has not worked on it
    const keys = action === 'edit' && known.every((field) => field === 'locked') ? own : [record, ...own]
    if (action === 'delete') return keys
    const made = action === 'edit' ? [] : [madeKey(record)]
    const place = this.#records.get(record)?.get('place')
    const parent =
      Array.isArray(place) && (action !== 'edit' || known.includes('place')) ? place.at(-1) : null
    return [...keys, ...made, ...about, ...(typeof parent === 'string' ? [parent] : [])]
  }
}

/** The key of a record's having been made anew. */
const madeKey = (record: string) => `${record} `

const NOTHING_REFUSED: ReadonlyMap<string, BoardRefusal> = new Map()
