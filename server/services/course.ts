import type { Boards, Sockets } from '#server/ports.ts'
import { deleteReturnCodes } from '#server/store/repositories/return-codes.ts'
import { keepEndedCode } from '#server/store/repositories/workshops.ts'
import type { Store } from '#server/store/store.ts'
import type { WorkshopState } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { Command, UpdateWorkshop } from '#shared/api/workshops.ts'
import { callEveryone } from '#shared/domain/attention.ts'
import { isInCharge } from '#shared/domain/handover.ts'
import type { Seat } from '#shared/domain/seat.ts'
import { type Agenda, enterStep, switchLockAtEnd } from '#shared/domain/step.ts'
import { extendTimer, pauseTimer, resumeTimer, type Timer } from '#shared/domain/timer.ts'
import type { Signer } from '#shared/domain/voting/record.ts'
import type { Workshop } from '#shared/domain/workshop.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanLine, cleanText } from '#shared/kernel/text.ts'
import { graceFrom, lock, unlockFromClock } from './board-lock.ts'
import { endWorkshop } from './ending.ts'
import { calendarDate, requiredLine } from './fields.ts'
import { dealGroups, setGroups } from './grouping.ts'
import { handOver, takeBack, takeOver } from './handover.ts'
import { freeCode } from './join-code.ts'
import { keepDoor, letIn } from './letting-in.ts'
import { nudge } from './progress.ts'
import { type Caller, facilitator } from './state/callers.ts'
import type { ChargeWatch } from './state/charge-watch.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'
import type { Signing } from './voting/signing.ts'

export interface Course {
  /** F1, F3, F14, F15: starting, steps, timer, attention, code, ending. */
  command(caller: Caller, command: Command): Promise<Result<null, Problem>>
  update(caller: Caller, patch: UpdateWorkshop): Promise<Result<Workshop, Problem>>
}

export interface CourseDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly boards: Pick<Boards, 'keepVersion'>
  readonly sockets: Pick<Sockets, 'connected'>
  readonly signing: Signing
  readonly charge: Pick<ChargeWatch, 'awaySince'>
}

export function createCourse({ store, memory, boards, sockets, signing, charge }: CourseDeps): Course {
  const change = (caller: Caller, command: Command) =>
    memory.change(caller.workshop, async (state, now) => {
      if (command.type === 'end' && hasEnded(state, caller)) return ok({ state, value: null })
      const seat = facilitator(state, caller)
      if (!seat.ok) return seat
      const code = command.type === 'newCode' ? await freeCode(store) : ''
      const after = carryOut(state, command, {
        seat: seat.value,
        now,
        code,
        signer: signing.signer,
        awaySince: charge.awaySince(caller.workshop),
        connected: sockets.connected(caller.workshop),
      })
      if (!after.ok) return after
      const also =
        command.type === 'end'
          ? [deleteReturnCodes(caller.workshop), keepEndedCode(caller.workshop, state.workshop.code)]
          : []
      return ok({ state: after.value, event: { kind: command.type, seat: seat.value.id }, also, value: null })
    })

  return {
    async command(caller, command) {
      const done = await change(caller, command)
      // F10. A board that cannot be kept now does not hold up the course of the workshop.
      if (done.ok && CHANGES_STEP.has(command.type)) {
        const label = memory.peek(caller.workshop)?.agenda.active ?? null
        await boards.keepVersion(caller.workshop, { reason: 'step', label })
      }
      return done
    },
    update: (caller, patch) =>
      memory.change(caller.workshop, (state) => {
        const seat = facilitator(state, caller)
        if (!seat.ok) return seat
        const workshop = updated(state.workshop, patch)
        if (!workshop.ok) return workshop
        const event = { kind: 'updated', seat: seat.value.id }
        return ok({ state: { ...state, workshop: workshop.value }, event, value: workshop.value })
      }),
  }
}

/** Whether what the caller wants is done: the answer to the first time may have been lost on its way. */
const hasEnded = ({ workshop, seats }: WorkshopState, { seat }: Caller): boolean => {
  const caller = seats.get(seat)
  return workshop.status === 'ended' && caller !== undefined && isInCharge(workshop, caller)
}

/** F10. At the start and the end of each step the board is kept as it is. */
const CHANGES_STEP: ReadonlySet<Command['type']> = new Set(['start', 'enterStep', 'end'])

interface By {
  readonly seat: Seat
  readonly now: number
  /** A free code, for those commands that need one. */
  readonly code: string
  /** Of the records of rounds that end with the workshop. */
  readonly signer: Signer
  readonly awaySince: number | null
  readonly connected: ReadonlySet<string>
}

function carryOut(state: WorkshopState, command: Command, by: By): Result<WorkshopState, Problem> {
  switch (command.type) {
    case 'start':
      return start(state, by.now)
    case 'end':
      return endWorkshop(state, command, by)
    case 'newCode':
      return ok({ ...state, workshop: { ...state.workshop, code: by.code } })
    case 'door':
      return ok(keepDoor(state, command))
    case 'letIn':
      return letIn(state, command.seats)
    case 'dealGroups':
      return dealGroups(state, command.names, by.connected)
    case 'setGroups':
      return setGroups(state, command.groups)
    case 'takeOver':
      return takeOver(state, by)
    case 'takeBack':
      return takeBack(state, by.seat)
    case 'handOver':
      return handOver(state, by.seat, command.to)
    case 'lockBoard':
      return ok(lock(state, true, by.now))
    case 'unlockBoard':
      return ok(lock(state, false, by.now))
    case 'call': {
      const { frame, shows } = command
      return ok({ ...state, attention: callEveryone(state.attention, { seat: by.seat.id, frame, shows }) })
    }
    case 'lead':
      return lead(state, by.seat.id)
    case 'release':
      return lead(state, null)
    case 'enterStep':
      return enter(state, command.step as Id<'stp'>, command.from as Id<'stp'> | null, by.now)
    case 'pauseTimer':
      return onTimer(state, (timer) => pauseTimer(timer, by.now))
    case 'resumeTimer':
      return onTimer(state, (timer) => resumeTimer(timer, by.now))
    case 'extendTimer':
      return onTimer(unlockFromClock(state), (timer) => extendTimer(timer, command.minutes * 60_000, by.now))
    case 'lockAtEnd':
      return lockAtEnd(state, command.step ?? null, command.isOn)
    case 'nudge':
      return nudge(state, by.now)
  }
}

function start(state: WorkshopState, now: number): Result<WorkshopState, Problem> {
  if (state.workshop.status === 'live') return fail(problem('alreadyStarted'))
  const workshop: Workshop = { ...state.workshop, status: 'live', startedAt: now }
  const [first] = state.agenda.steps
  if (!first) return ok({ ...state, workshop })
  const agenda = enterStep(state.agenda, first.id, state.agenda.active, now)
  return agenda.ok ? ok({ ...state, workshop, agenda: agenda.value }) : fail(problem('stepMoved'))
}

function enter(
  state: WorkshopState,
  step: Id<'stp'>,
  from: Id<'stp'> | null,
  now: number,
): Result<WorkshopState, Problem> {
  if (state.workshop.status !== 'live') return fail(problem('notStarted'))
  const entered = enterStep(state.agenda, step, from, now)
  if (!entered.ok) return fail(problem(entered.error === 'stepMoved' ? 'stepMoved' : 'noSuchStep'))
  const grace = graceFrom(state, now)
  return ok({ ...unlockFromClock(state), agenda: entered.value, grace, done: NOBODY, nudge: null })
}

const NOBODY: ReadonlySet<string> = new Set()

/** F1. For one step, or for all. */
function lockAtEnd(state: WorkshopState, step: string | null, isOn: boolean): Result<WorkshopState, Problem> {
  if (step !== null && !state.agenda.steps.some(({ id }) => id === step)) return fail(problem('noSuchStep'))
  return ok({ ...state, agenda: switchLockAtEnd(state.agenda, step, isOn) })
}

/** F3. Whoever facilitates leads everybody, in place of who led before, and lets everybody go. */
const lead = (state: WorkshopState, seat: Id<'sea'> | null): Result<WorkshopState, Problem> =>
  ok(state.attention.lead === seat ? state : { ...state, attention: { ...state.attention, lead: seat } })

/** F1. A change of the timer that changes nothing leaves the state as it was. */
function onTimer(state: WorkshopState, change: (timer: Timer) => Timer): Result<WorkshopState, Problem> {
  if (state.workshop.status !== 'live') return fail(problem('notStarted'))
  const timer = change(state.agenda.timer)
  const agenda: Agenda = { ...state.agenda, timer }
  return ok(timer === state.agenda.timer ? state : { ...state, agenda })
}

function updated(workshop: Workshop, patch: UpdateWorkshop): Result<Workshop, Problem> {
  const title = requiredLine('title', patch.title ?? workshop.title)
  if (!title.ok) return title
  const decisionDate = calendarDate('decisionDate', patch.decisionDate ?? null)
  if (!decisionDate.ok) return decisionDate
  return ok({
    ...workshop,
    title: title.value,
    goal: patch.goal === undefined ? workshop.goal : cleanText(patch.goal),
    receiver: patch.receiver === undefined ? workshop.receiver : cleanLine(patch.receiver),
    decisionDate: patch.decisionDate === undefined ? workshop.decisionDate : decisionDate.value,
  })
}
