import type { WorkshopState } from '#server/workshop-state.ts'
import { activeStep } from '#shared/domain/step.ts'
import type { Timer } from '#shared/domain/timer.ts'

/** How long what was allowed is still let through after a step has changed or the board was locked, milliseconds. */
export const GRACE_MS = 5000

/** F17. Locking what is locked changes nothing. A facilitator who locks or unlocks takes it over from the clock. */
export function lock(state: WorkshopState, boardLocked: boolean, now: number): WorkshopState {
  if (state.workshop.boardLocked === boardLocked) return state
  const grace = boardLocked ? graceFrom(state, now) : state.grace
  const { timer } = state.agenda
  return {
    ...state,
    workshop: { ...state.workshop, boardLocked },
    agenda: isLockOf(timer) ? { ...state.agenda, timer: { ...timer, atEnd: 'leftAlone' } } : state.agenda,
    grace,
  }
}

/** F1. When the clock is to lock the board; undefined when it is not. Milliseconds since 1970 (UTC). */
export function lockDue({ workshop, agenda }: WorkshopState): number | undefined {
  const { timer } = agenda
  if (workshop.status !== 'live' || timer.state !== 'running' || timer.atEnd !== undefined) return undefined
  return activeStep(agenda)?.locksAtEnd ? timer.endsAt : undefined
}

/** F1. The state once the clock has locked the board, if that is due. What was locked before is left alone. */
export function lockInTime(state: WorkshopState, now: number): WorkshopState {
  const due = lockDue(state)
  const { timer } = state.agenda
  if (due === undefined || due > now || timer.state !== 'running') return state
  const { boardLocked } = state.workshop
  return {
    ...state,
    workshop: { ...state.workshop, boardLocked: true },
    agenda: { ...state.agenda, timer: { ...timer, atEnd: boardLocked ? 'leftAlone' : 'locked' } },
    // counted from the end of the time, however late the clock was
    grace: graceFrom(state, due),
  }
}

/** The state without the lock that the clock has set: there is more time, or another step. */
export const unlockFromClock = (state: WorkshopState): WorkshopState =>
  isLockOf(state.agenda.timer) ? { ...state, workshop: { ...state.workshop, boardLocked: false } } : state

/** What is allowed now, for a moment longer; nothing on a board that is locked. */
export const graceFrom = (state: WorkshopState, now: number): WorkshopState['grace'] =>
  state.workshop.boardLocked ? null : { rights: activeStep(state.agenda)?.rights, until: now + GRACE_MS }

const isLockOf = (timer: Timer): timer is Timer & { readonly state: 'running' } =>
  timer.state === 'running' && timer.atEnd === 'locked'
