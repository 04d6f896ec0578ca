import type { Id } from '../kernel/ids.ts'
import type { Localized } from '../kernel/language.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import type { StepKind, StepRights } from './step-kind.ts'
import { IDLE_TIMER, startTimer, type Timer } from './timer.ts'
import type { Method } from './voting/method.ts'

export type StepState = 'waiting' | 'active' | 'done' | 'skipped'

/** One item of the agenda. Its kind decides what a phone shows; its rights what participants may do. */
export interface Step {
  readonly id: Id<'stp'>
  readonly title: Localized
  /** What the facilitator does, and what participants do. */
  readonly instruction: Localized
  readonly participantText: Localized
  readonly minutes: number
  readonly kind: StepKind
  readonly rights: StepRights
  /** How the vote that the step is for is meant to be held; a facilitator may choose another way. */
  readonly vote?: Method
  readonly state: StepState
  /** F1. When its time is up, the board is locked for all but facilitators. */
  readonly locksAtEnd?: boolean
  /** When it was last entered, milliseconds since 1970 (UTC); left out when it never was. */
  readonly startedAt?: number
}

export interface Agenda {
  readonly steps: readonly Step[]
  readonly active: Id<'stp'> | null
  readonly timer: Timer
}

/**
 * Makes `target` the active step and starts its timer. Steps before it that never ran are skipped, the one that
 * was active is done, and a step that is entered again runs again.
 * `from` is the step that the caller saw as active: when two facilitators press *next* at once, the second is
 * told that the agenda has moved instead of jumping two steps.
 */
export function enterStep(
  agenda: Agenda,
  target: Id<'stp'>,
  from: Id<'stp'> | null,
  now: number,
): Result<Agenda, 'stepMoved' | 'unknownStep'> {
  if (agenda.active !== from) return fail('stepMoved')
  const index = agenda.steps.findIndex((step) => step.id === target)
  const entered = agenda.steps[index]
  if (!entered) return fail('unknownStep')
  const steps = agenda.steps.map((step, i): Step => {
    if (i === index) return { ...step, state: 'active', startedAt: now }
    if (step.state === 'active') return { ...step, state: 'done' }
    return i < index && step.state === 'waiting' ? { ...step, state: 'skipped' } : step
  })
  return ok({ steps, active: target, timer: startTimer(entered.minutes * 60_000, now) })
}

/** The agenda when the workshop ends: the active step is done and the clock stands. */
export function finishAgenda(agenda: Agenda): Agenda {
  return {
    steps: agenda.steps.map((step) => (step.state === 'active' ? { ...step, state: 'done' } : step)),
    active: null,
    timer: IDLE_TIMER,
  }
}

/** F1. Switches the lock at the end of the time on or off: for one step, or for all with null. */
export const switchLockAtEnd = (agenda: Agenda, target: string | null, locksAtEnd: boolean): Agenda => ({
  ...agenda,
  steps: agenda.steps.map((step) =>
    (target === null || step.id === target) && (step.locksAtEnd ?? false) !== locksAtEnd
      ? { ...step, locksAtEnd }
      : step,
  ),
})

export const activeStep = (agenda: Agenda): Step | undefined =>
  agenda.steps.find((step) => step.id === agenda.active)

/** The step after the active one; the first one when none is active; undefined at the end. */
export function nextStep(agenda: Agenda): Step | undefined {
  if (agenda.active === null) return agenda.steps[0]
  return agenda.steps[agenda.steps.findIndex((step) => step.id === agenda.active) + 1]
}
