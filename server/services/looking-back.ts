import type { Boards } from '#server/ports.ts'
import { listDeeds } from '#server/store/repositories/deeds.ts'
import { listEvents } from '#server/store/repositories/event-list.ts'
import type { Store } from '#server/store/store.ts'
import type { WorkshopState } from '#server/workshop-state.ts'
import type { Kept, LogEntry, Restored, RestoreScope, VersionReply } from '#shared/api/history.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { Board } from '#shared/board/records.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { requiredLine } from './fields.ts'
import { createHistory } from './history.ts'
import { type Caller, facilitator, seatOf } from './state/callers.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'

/** F10. What facilitators see of earlier: versions of the board, and who did what. */
export interface LookingBack {
  versions(caller: Caller): Promise<Result<readonly VersionReply[], Problem>>
  version(caller: Caller, at: number): Promise<Result<Board, Problem>>
  keep(caller: Caller, name: string): Promise<Result<Kept, Problem>>
  restore(caller: Caller, at: number, scope: RestoreScope): Promise<Result<Restored, Problem>>
  log(caller: Caller): Promise<Result<readonly LogEntry[], Problem>>
}

export interface LookingBackDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly boards: Boards
}

export function createLookingBack({ store, memory, boards }: LookingBackDeps): LookingBack {
  const history = createHistory({ store, boards })

  /** The workshop, for who runs it, also when it has ended. */
  async function forStaff(caller: Caller): Promise<Result<WorkshopState, Problem>> {
    const state = await memory.load(caller.workshop)
    if (!state.ok) return state
    const seat = seatOf(state.value, caller)
    if (!seat.ok) return seat
    return isFacilitating(seat.value.role) ? state : fail(problem('notAllowed'))
  }

  async function mayChange(caller: Caller): Promise<Result<unknown, Problem>> {
    const state = await memory.load(caller.workshop)
    return state.ok ? facilitator(state.value, caller) : state
  }

  return {
    async versions(caller) {
      const state = await forStaff(caller)
      if (!state.ok) return state
      const versions = await history.versions(caller.workshop)
      return ok(versions.map(({ at, reason, label }) => ({ at, reason, label })))
    },
    async version(caller, at) {
      const state = await forStaff(caller)
      return state.ok ? history.read(caller.workshop, at) : state
    },
    async keep(caller, name) {
      const allowed = await mayChange(caller)
      if (!allowed.ok) return allowed
      const label = requiredLine('name', name)
      if (!label.ok) return label
      const at = await boards.keepVersion(caller.workshop, { reason: 'named', label: label.value })
      return at.ok ? ok({ at: at.value }) : at
    },
    async restore(caller, at, scope) {
      const allowed = await mayChange(caller)
      if (!allowed.ok) return allowed
      const restored = await history.restore(caller.workshop, at, scope)
      if (!restored.ok) return restored
      const noted = await memory.change(caller.workshop, (state) => {
        const event = { kind: 'restored', seat: caller.seat, data: { at, scope: scope.type } }
        return ok({ state: { ...state }, event, value: null })
      })
      return noted.ok ? restored : noted
    },
    async log(caller) {
      const state = await forStaff(caller)
      if (!state.ok) return state
      await boards.read(caller.workshop)
      const [deeds, events] = await Promise.all([
        listDeeds(store, caller.workshop),
        listEvents(store, caller.workshop, EVENTS),
      ])
      return ok(calmed([...deeds, ...events.filter(({ kind }) => TOLD.has(kind))], state.value))
    },
  }
}

/** As many events are looked at, and so many entries shown. */
const EVENTS = 500
const ENTRIES = 300

/** The events that concern everybody; the rest is between one person and the server. */
const TOLD: ReadonlySet<string> = new Set([
  'created',
  'reopened',
  'start',
  'end',
  'enterStep',
  'roundOpened',
  'roundClosed',
  'roundShown',
  'roundCancelled',
  'lockBoard',
  'unlockBoard',
  'call',
  'lead',
  'restored',
  'agreed',
])

/** What the same person did of the same kind within so long is one entry, milliseconds. */
const TOGETHER_MS = 5 * 60_000

interface Done {
  readonly at: number
  readonly seat: string | null
  readonly kind: string
  readonly count?: number
}

/** The newest first, with what belongs together told together. */
function calmed(done: readonly Done[], { seats }: WorkshopState): readonly LogEntry[] {
  const entries: (LogEntry & { readonly seat: string | null })[] = []
  for (const { at, seat, kind, count = 1 } of done.toSorted((a, b) => b.at - a.at)) {
    const index = entries.findLastIndex((entry) => entry.seat === seat && entry.kind === kind)
    const later = entries[index]
    if (later && later.at - at < TOGETHER_MS) {
      entries[index] = { ...later, at, count: later.count + count }
      continue
    }
    const who = seat === null ? undefined : seats.get(seat)
    entries.push({
      at,
      until: at,
      kind,
      count,
      seat,
      who: who ? { name: who.name, number: who.number, role: who.role } : null,
    })
  }
  return entries.slice(0, ENTRIES).map(({ seat: _, ...entry }) => entry)
}
