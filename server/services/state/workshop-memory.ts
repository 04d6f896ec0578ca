import type { Clock } from '#server/clock.ts'
import { deleteWorkshop } from '#server/store/repositories/erasing.ts'
import { type Event, insertEvent } from '#server/store/repositories/events.ts'
import { insertState, loadState, saveState } from '#server/store/repositories/workshop-states.ts'
import { type Statement, type Store, StoreError } from '#server/store/store.ts'
import type { WorkshopState } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { isId } from '#shared/kernel/ids.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { Log } from '../log.ts'

/** What a decision wants done. With the state that it was given, nothing is written. */
export interface Change<T> {
  readonly state: WorkshopState
  readonly event?: Event
  /** Written in the same transaction. */
  readonly also?: readonly Statement[]
  readonly value: T
}

export type Decide<T> = (
  state: WorkshopState,
  now: number,
) => Result<Change<T>, Problem> | Promise<Result<Change<T>, Problem>>

/**
 * The workshops in use, one state each. A state is loaded once, changed by one decision after the other, and
 * replaced only when the change is on disk: a write that fails changes nothing, and is told as `unavailable`.
 */
export interface WorkshopMemory {
  load(id: string): Promise<Result<WorkshopState, Problem>>
  /** The newest state of a workshop that has been loaded. */
  peek(id: string): WorkshopState | undefined
  change<T>(id: string, decide: Decide<T>): Promise<Result<T, Problem>>
  /** Stores a workshop that is new. `constraint` when its code is taken. */
  create(
    state: WorkshopState,
    also: readonly Statement[],
    event: Event,
  ): Promise<Result<WorkshopState, 'constraint' | Problem>>
  /** Erases a workshop with all that belongs to it. */
  erase(id: string, by: Eraser): Promise<Result<null, Problem>>
  /** Calls back after a state was loaded or changed; `before` is what it was changed from. */
  subscribe(listener: (state: WorkshopState, before?: WorkshopState) => void): void
  /** Lets go of states that nobody has used since `time` and that `isNeeded` does not hold on to. */
  forgetUnused(time: number, isNeeded: (state: WorkshopState) => boolean): void
}

export interface Eraser {
  /** Why not, if so. */
  refuse(state: WorkshopState): Problem | undefined
  /** Called at the moment from which there is no such workshop. */
  erased(): void
}

interface Entry {
  state: WorkshopState
  usedAt: number
  /** The last change in the queue; never rejects. */
  queue: Promise<unknown>
  queued: number
  /** A write failed: the store may hold what memory does not, so it is read anew before anything else. */
  isDoubtful: boolean
}

export function createWorkshopMemory(store: Store, clock: Clock, log: Log): WorkshopMemory {
  const entries = new Map<string, Entry>()
  const loading = new Map<string, Promise<Result<Entry, Problem>>>()
  const listeners: ((state: WorkshopState, before?: WorkshopState) => void)[] = []

  const tell = (state: WorkshopState, before?: WorkshopState) => {
    for (const listener of listeners) listener(state, before)
  }

  function keep(state: WorkshopState): Entry {
    const entry: Entry = entries.get(state.workshop.id) ?? {
      state,
      usedAt: clock.now(),
      queue: Promise.resolve(),
      queued: 0,
      isDoubtful: false,
    }
    entry.state = state
    entry.isDoubtful = false
    entries.set(state.workshop.id, entry)
    tell(state)
    return entry
  }

  async function read(id: string): Promise<Result<Entry, Problem>> {
    try {
      const state = await loadState(store, id)
      return state ? ok(keep(state)) : fail(problem('noSuchWorkshop'))
    } catch (error) {
      return fail(refusalOf(error, log))
    }
  }

  /** Concurrent callers share one reading. */
  async function entryOf(id: string): Promise<Result<Entry, Problem>> {
    const entry = entries.get(id)
    if (entry) {
      entry.usedAt = clock.now()
      return ok(entry)
    }
    if (!isId('wrk', id)) return fail(problem('noSuchWorkshop'))
    const begun = loading.get(id) ?? read(id).finally(() => loading.delete(id))
    loading.set(id, begun)
    return begun
  }

  async function apply<T>(entry: Entry, decide: Decide<T>): Promise<Result<T, Problem>> {
    if (entry.isDoubtful) {
      const again = await read(entry.state.workshop.id)
      if (!again.ok) return again
    }
    const now = clock.now()
    const before = entry.state
    const decided = await decide(before, now)
    if (!decided.ok) return decided
    const { event, also = [], value } = decided.value
    if (decided.value.state === before) return ok(value)
    const after = { ...decided.value.state, rev: before.rev + 1 }
    const { id } = after.workshop
    const events = event ? [insertEvent(id, after.rev, now, event)] : []
    try {
      await store.write([...saveState(before, after, now), ...events, ...also])
    } catch (error) {
      entry.isDoubtful = true
      return fail(refusalOf(error, log))
    }
    entry.state = after
    tell(after, before)
    if (areVotesErased(before, after)) await scrub()
    return ok(value)
  }

  /** V10. Ballots that are erased must not lie on in the store's log. */
  async function scrub(): Promise<void> {
    try {
      await store.scrub()
    } catch (error) {
      log.error({ err: error }, 'What was deleted may lie in the log of the store for a while')
    }
  }

  async function wipe(entry: Entry, by: Eraser) {
    const { id } = entry.state.workshop
    if (entries.get(id) !== entry) return fail(problem('noSuchWorkshop'))
    const refusal = by.refuse(entry.state)
    if (refusal) return fail(refusal)
    try {
      await store.write(deleteWorkshop(id))
    } catch (error) {
      return fail(refusalOf(error, log))
    }
    entries.delete(id)
    // Whoever waits for its turn finds that there is no such workshop.
    entry.isDoubtful = true
    by.erased()
    await scrub()
    return ok(null)
  }

  /** One after the other. */
  function inTurn<T>(entry: Entry, work: () => Promise<T>): Promise<T> {
    entry.queued += 1
    const turn = entry.queue.then(work)
    entry.queue = turn
      .catch(() => {})
      .finally(() => {
        entry.queued -= 1
      })
    return turn
  }

  return {
    async load(id) {
      const entry = await entryOf(id)
      return entry.ok ? ok(entry.value.state) : entry
    },
    peek: (id) => entries.get(id)?.state,
    async change(id, decide) {
      const found = await entryOf(id)
      if (!found.ok) return found
      return inTurn(found.value, () => apply(found.value, decide))
    },
    async erase(id, by) {
      const found = await entryOf(id)
      return found.ok ? inTurn(found.value, () => wipe(found.value, by)) : found
    },
    async create(state, also, event) {
      const now = clock.now()
      const first = insertEvent(state.workshop.id, state.rev, now, event)
      try {
        await store.write([...insertState(state, now), first, ...also])
      } catch (error) {
        const isTaken = error instanceof StoreError && error.code === 'constraint'
        return fail(isTaken ? 'constraint' : refusalOf(error, log))
      }
      return ok(keep(state).state)
    },
    subscribe(listener) {
      listeners.push(listener)
    },
    forgetUnused(time, isNeeded) {
      for (const [id, entry] of entries) {
        if (entry.queued === 0 && entry.usedAt < time && !isNeeded(entry.state)) entries.delete(id)
      }
    },
  }
}

/** A failure of the store, as those who asked are told it. Anything else is a bug and goes on up. */
export function refusalOf(error: unknown, log: Log): Problem {
  if (!(error instanceof StoreError) || error.code === 'sql' || error.code === 'constraint') throw error
  log.error({ code: error.code, message: error.message }, 'The store refused')
  return problem('unavailable')
}

/** Whether a round that had ballots, or paper, has none any more. */
const areVotesErased = (before: WorkshopState, after: WorkshopState): boolean =>
  [...before.ballots.keys()].some((round) => !after.ballots.has(round)) ||
  [...before.paper.keys()].some((round) => !after.paper.has(round))
