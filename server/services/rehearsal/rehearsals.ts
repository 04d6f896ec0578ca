import type { Boards, Sockets } from '#server/ports.ts'
import {
  endRehearsal,
  findExpiredCopies,
  findRehearsals,
  insertRehearsal,
  type StoredRehearsal,
} from '#server/store/repositories/rehearsals.ts'
import type { Store } from '#server/store/store.ts'
import type { WorkshopState } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { Rehearsal, StartRehearsal } from '#shared/api/rehearsal.ts'
import { CAPACITY, countOf } from '#shared/board/capacity.ts'
import { DEFAULT_PEOPLE, REHEARSAL_LIMITS } from '#shared/domain/rehearsal.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import type { Seat } from '#shared/domain/seat.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { Erasing } from '../erasing.ts'
import { freeCode } from '../join-code.ts'
import { type Caller, facilitator, seatOf } from '../state/callers.ts'
import { refusalOf, type WorkshopMemory } from '../state/workshop-memory.ts'
import { copyBoard, copyOf } from './copy.ts'
import { type Run, type RunDeps, startRun } from './run.ts'
import { REHEARSAL_TEXTS } from './texts.ts'

/** F12. Rehearsals, one at a time on this server. */
export interface Rehearsals {
  /** Makes a copy of a workshop that has not begun and lets simulated participants into it. An earlier copy goes. */
  start(caller: Caller, session: string, input: StartRehearsal): Promise<Result<Rehearsal, Problem>>
  /** The workshop's newest rehearsal, if there is one; for those who run it. */
  look(caller: Caller, session: string): Promise<Result<Rehearsal | null, Problem>>
  /** Ends the one that is under way; the copy stays. Nothing is done when there is none. */
  stop(caller: Caller): Promise<Result<null, Problem>>
  /** Erases the workshop's copies, and ends what goes on in them. */
  remove(caller: Caller): Promise<Result<null, Problem>>
  /** Erases copies whose time is over. Rejects with `StoreError`. */
  purge(): Promise<void>
  /** The server ends: so do the simulated participants. */
  close(): void
}

export interface RehearsalsDeps extends Omit<RunDeps, 'memory' | 'boards' | 'isBusy'> {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly boards: Boards
  readonly sockets: Sockets
  readonly erasing: Erasing
}

export function createRehearsals(deps: RehearsalsDeps): Rehearsals {
  const { store, memory, boards, sockets, erasing, clock, log, ports } = deps
  let run: Run | undefined
  let isTaken = false
  let isClosing = false

  const isBusy = (): boolean => {
    const live = sockets.workshops().filter((id) => isLive(memory.peek(id)))
    const people = live.reduce((sum, id) => sum + sockets.connected(id).size, 0)
    return people >= REHEARSAL_LIMITS.liveOthers
  }

  /** Makes the copy while nothing else happens to the original, so that none is left when that is erased. */
  const makeCopy = (caller: Caller, session: string, people: number) =>
    memory.change(caller.workshop, async (state, now) => {
      const seat = rehearser(state, caller)
      if (!seat.ok) return seat
      const board = await boards.copy(caller.workshop)
      for (;;) {
        const copy = copyOf(state, { seat: seat.value, session, code: await freeCode(store), now })
        const rehearsal: StoredRehearsal = {
          copy: copy.workshop.id,
          original: caller.workshop,
          people,
          startedAt: now,
          expiresAt: now + REHEARSAL_LIMITS.life,
          outcome: null,
        }
        const also = [insertRehearsal(rehearsal), ...copyBoard(caller.workshop, copy.workshop.id, board, now)]
        const [own] = copy.seats.keys()
        const made = await memory.create(copy, also, { kind: 'created', seat: own ?? null })
        if (made.ok) return ok({ state, value: { state: made.value, rehearsal } })
        if (made.error !== 'constraint') return fail(made.error)
      }
    })

  async function begin(caller: Caller, session: string, people: number): Promise<Result<Rehearsal, Problem>> {
    const url = ports.address()
    if (url === undefined) return fail(problem('unavailable'))
    const made = await makeCopy(caller, session, people)
    if (!made.ok) return made
    const { state, rehearsal } = made.value
    await eraseCopies(caller.workshop, rehearsal.copy)
    const { workshop, seats } = state
    const [seat = ''] = seats.keys()
    const texts = REHEARSAL_TEXTS[workshop.language]
    const { board } = await boards.read(workshop.id)
    const started = startRun(
      { ...deps, isBusy },
      {
        url,
        people,
        original: caller.workshop,
        code: workshop.code ?? '',
        caller: { workshop: workshop.id, seat },
        name: texts.person,
        card: texts.card,
        question: texts.question,
        room: CAPACITY.challenge - countOf(board, 'challenge'),
      },
    )
    run = started
    void started.over.then(async (outcome) => {
      try {
        if (!isClosing) await store.write([endRehearsal(started.copy, outcome)])
      } catch (error) {
        log.warn({ err: error }, 'How a rehearsal ended was not kept')
      }
      run = undefined
      isTaken = false
    })
    return ok(viewOf(rehearsal, session))
  }

  const viewOf = ({ original, ...rehearsal }: StoredRehearsal, session: string): Rehearsal => {
    const { outcome, ...facts } = rehearsal
    const mayWatch = memory.peek(facts.copy)?.seatsOfSession.has(session) ?? false
    const state =
      run?.copy === facts.copy
        ? { kind: 'running' as const, ...run.progress() }
        : (outcome ?? { kind: 'interrupted' as const })
    return { ...facts, mayWatch, state }
  }

  async function eraseCopies(original: string, except?: string): Promise<void> {
    for (const { copy } of await findRehearsals(store, original)) {
      if (copy !== except) await erasing.eraseUnasked(copy)
    }
  }

  /** Ends what goes on in a workshop, or in its copy. */
  async function endRun(workshop: string): Promise<void> {
    if (run?.original !== workshop && run?.copy !== workshop) return
    run.end({ kind: 'stopped' })
    await run.over
  }

  const authorised = async (caller: Caller): Promise<Result<Seat, Problem>> => {
    const state = await memory.load(caller.workshop)
    const seat = state.ok ? seatOf(state.value, caller) : state
    return seat.ok && !isFacilitating(seat.value.role) ? fail(problem('notAllowed')) : seat
  }

  // what is real goes first
  memory.subscribe(({ workshop }) => {
    if (workshop.status === 'live' && run?.original === workshop.id) run.end({ kind: 'stopped' })
  })
  erasing.follow(async (workshop) => {
    await endRun(workshop)
    try {
      await eraseCopies(workshop)
    } catch (error) {
      log.warn({ err: error }, 'A copy of an erased workshop goes later')
    }
  })

  return {
    async start(caller, session, { people = DEFAULT_PEOPLE }) {
      const original = await memory.load(caller.workshop)
      if (!original.ok) return original
      const seat = rehearser(original.value, caller)
      if (!seat.ok) return seat
      if (isTaken || isClosing) return fail(problem('rehearsalUnderWay'))
      if (isBusy()) return fail(problem('tooManyPeople'))
      isTaken = true
      try {
        return await begin(caller, session, people)
      } catch (error) {
        return fail(refusalOf(error, log))
      } finally {
        if (!run) isTaken = false
      }
    },
    async look(caller, session) {
      const seat = await authorised(caller)
      if (!seat.ok) return seat
      try {
        const [newest] = await findRehearsals(store, caller.workshop)
        if (newest) await memory.load(newest.copy)
        return ok(newest ? viewOf(newest, session) : null)
      } catch (error) {
        return fail(refusalOf(error, log))
      }
    },
    async stop(caller) {
      const seat = await authorised(caller)
      if (!seat.ok) return seat
      await endRun(caller.workshop)
      return ok(null)
    },
    async remove(caller) {
      const seat = await authorised(caller)
      if (!seat.ok) return seat
      await endRun(caller.workshop)
      try {
        for (const { copy } of await findRehearsals(store, caller.workshop)) {
          const erased = await erasing.eraseUnasked(copy)
          if (!erased.ok && erased.error.code !== 'noSuchWorkshop') return erased
        }
        return ok(null)
      } catch (error) {
        return fail(refusalOf(error, log))
      }
    },
    async purge() {
      for (const copy of await findExpiredCopies(store, clock.now())) await erasing.eraseUnasked(copy)
    },
    close() {
      isClosing = true
      run?.end({ kind: 'stopped' })
    },
  }
}

const isLive = (state: WorkshopState | undefined): boolean =>
  state?.workshop.status === 'live' && state.workshop.rehearsalOf === null

/** Who runs a workshop that has not begun, and is no copy itself. */
function rehearser(state: WorkshopState, caller: Caller): Result<Seat, Problem> {
  const seat = facilitator(state, caller)
  if (!seat.ok) return seat
  if (state.workshop.rehearsalOf !== null) return fail(problem('notAllowed'))
  return state.workshop.status === 'live' ? fail(problem('alreadyStarted')) : seat
}
