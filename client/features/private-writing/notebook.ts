import type { ApiResult, FailureCode } from '#client/api/request.ts'
import { backoffDelay } from '#client/session/backoff.ts'
import { liveValue } from '#client/session/live.ts'
import type { Live, SaveState } from '#client/session/types.ts'
import { onWake } from '#client/session/wake.ts'
import type { OwnDrafts, PutDraft } from '#shared/api/drafts.ts'
import type { Draft } from '#shared/domain/private-writing.ts'
import type { NoteStore, Wanted } from './note-store.ts'

/** A note as its writer sees it. */
export interface Note extends Draft {
  /** Why the server does not take it as it stands; it is on this device alone. */
  readonly heldBy?: FailureCode
}

export interface NotebookView {
  /** Whether it is known what the server has. */
  readonly isLoaded: boolean
  readonly notes: readonly Note[]
  /** How many of this person's notes have been shown to all. */
  readonly shown: number
  readonly save: SaveState
}

export interface Notebook {
  readonly view: Live<NotebookView>
  /** Writes a note whole; to the server at once, or after `delay` milliseconds without another change. */
  put(note: Draft, delay?: number): void
  remove(id: string): void
  /** Lets go of a note that the server does not take. */
  drop(id: string): void
  /** Asks the server anew, and tries again what it did not take. */
  refresh(): void
  close(): void
}

export interface NotebookPorts {
  load(): Promise<ApiResult<OwnDrafts>>
  put(id: string, input: PutDraft): Promise<ApiResult<Draft>>
  remove(id: string): Promise<ApiResult<unknown>>
  readonly store: NoteStore
}

/** Failures that pass: nothing is wrong with what was sent. */
const PASSING: ReadonlySet<FailureCode> = new Set(['offline', 'unavailable', 'internal', 'tooManyRequests'])

/** How long another tab has for sending what it keeps, before this one does, milliseconds. */
const OTHERS_MS = 5000

/**
 * F2. One person's private notes: what the server has, under what this device wants it to have. Everything is kept on
 * the device until the server has it; one request at a time, again with growing pauses while it is out of reach.
 */
export function openNotebook({ load, put, remove, store }: NotebookPorts): Notebook {
  let known: ReadonlyMap<string, Draft> | undefined
  let shown = 0
  let wanted = new Map(store.all())
  const held = new Map<string, FailureCode>()
  let isKept = true
  let isBusy = false
  let isStale = true
  let isClosed = false
  let attempt = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const view = liveValue<NotebookView>(viewNow())

  function viewNow(): NotebookView {
    const notes = new Map<string, Note>(known)
    for (const [id, { isGone, ...note }] of wanted) {
      if (isGone) notes.delete(id)
      else notes.set(id, { id, ...note, ...(held.has(id) && { heldBy: held.get(id)! }) })
    }
    return { isLoaded: known !== undefined, notes: [...notes.values()], shown, save: saveNow() }
  }

  function saveNow(): SaveState {
    if (held.size > 0) return { kind: 'waiting', kept: isKept }
    if (attempt > 0) return { kind: 'offline', unsent: wanted.size > 0, kept: isKept }
    if (wanted.size > 0) return { kind: 'saving' }
    return { kind: known ? 'saved' : 'loading' }
  }

  const tell = () => view.set(viewNow())

  function want(id: string, note: Wanted | undefined): void {
    held.delete(id)
    if (note) wanted.set(id, note)
    else wanted.delete(id)
    isKept = store.keep(id, note) && isKept
  }

  function stopTimer(): void {
    clearTimeout(timer)
    timer = undefined
  }

  function later(delay: number): void {
    stopTimer()
    timer = setTimeout(() => void pump(), delay)
  }

  /** What waits and is not held. */
  const waiting = () => [...wanted].filter(([id]) => !held.has(id))

  /** Sends what waits, one after the other, and then asks for what the server has, if that may be something else. */
  async function pump(): Promise<void> {
    stopTimer()
    if (isBusy || isClosed) return
    isBusy = true
    let isPassing = false
    // another tab may have sent some of it
    if (isKept) wanted = new Map(store.all())
    for (const [id, note] of waiting()) {
      if (!isPassing && wanted.get(id) === note) isPassing = await send(id, note)
    }
    while (isStale && !isPassing && !isClosed) {
      isStale = false
      const loaded = await load()
      if (loaded.ok) take(loaded.value)
      else isPassing = PASSING.has(loaded.error.code)
      isStale ||= isPassing
    }
    isBusy = false
    if (isClosed) return
    attempt = isPassing ? attempt + 1 : 0
    tell()
    if (isPassing) later(backoffDelay(attempt, Math.random()))
    else if (waiting().length > 0 && timer === undefined) void pump()
  }

  /** Whether the attempt failed for a reason that passes. */
  async function send(id: string, note: Wanted): Promise<boolean> {
    const { isGone, ...text } = note
    const result = await (isGone ? remove(id) : put(id, text))
    if (result.ok) {
      if (wanted.get(id) === note) want(id, undefined)
      const rest = new Map(known)
      if (isGone) rest.delete(id)
      else rest.set(id, { id, ...text })
      // before it is known what the server has, this is not all of it
      if (known) known = rest
      attempt = 0
    } else if (PASSING.has(result.error.code)) return true
    else if (isGone) {
      // it lies on the board already, or there is nothing here any more
      want(id, undefined)
      isStale = true
    } else if (wanted.get(id) === note) held.set(id, result.error.code)
    tell()
    return false
  }

  function take(own: OwnDrafts): void {
    known = new Map(own.drafts.map((draft) => [draft.id, draft]))
    shown = own.shown
  }

  function refresh(): void {
    isStale = true
    held.clear()
    void pump()
  }

  const stopWake = onWake(refresh)
  const stopOther = store.onOther(() => {
    wanted = new Map(store.all())
    isStale = true
    tell()
    if (attempt === 0) later(OTHERS_MS)
  })
  void pump()

  return {
    view,
    put({ id, ...text }, delay = 0) {
      want(id, { ...text, isGone: false })
      tell()
      if (attempt > 0) return
      if (delay > 0) return later(delay)
      stopTimer()
      void pump()
    },
    remove(id) {
      if (!known?.has(id) && !wanted.has(id)) return
      want(id, { title: '', body: '', sent: false, isGone: true })
      // there may be room again for one that was not taken
      for (const [other, code] of held) if (code === 'tooManyDrafts') held.delete(other)
      tell()
      void pump()
    },
    drop(id) {
      want(id, undefined)
      tell()
      refresh()
    },
    refresh,
    close() {
      isClosed = true
      stopTimer()
      stopWake()
      stopOther()
      // they stay on the device until the next visit hears that the server has them
      if (attempt > 0 || isBusy) return
      for (const [id, { isGone, ...text }] of wanted) {
        if (!held.has(id)) void (isGone ? remove(id) : put(id, text))
      }
    },
  }
}
