/**
 * The step timer, held by the server: either it runs towards a moment, or it stands with what is left.
 * Times are milliseconds since 1970 (UTC) on the server's clock; durations are milliseconds.
 */
export type Timer =
  | { readonly state: 'idle' }
  | {
      readonly state: 'running'
      readonly endsAt: number
      /** What the clock has done with the board at the end of its time, in a step that locks it then. */
      readonly atEnd?: 'locked' | 'leftAlone'
    }
  | { readonly state: 'paused'; readonly left: number }

export const IDLE_TIMER: Timer = { state: 'idle' }

export const startTimer = (duration: number, now: number): Timer => ({
  state: 'running',
  endsAt: now + duration,
})

/** What is left at `now`, never below zero. An idle timer has nothing left. */
export function timeLeft(timer: Timer, now: number): number {
  if (timer.state === 'idle') return 0
  return timer.state === 'paused' ? timer.left : Math.max(0, timer.endsAt - now)
}

/** Pausing what does not run, or has run out, changes nothing: a pause sent twice is one pause. */
export const pauseTimer = (timer: Timer, now: number): Timer =>
  timer.state === 'running' && timer.endsAt > now ? { state: 'paused', left: timeLeft(timer, now) } : timer

export const resumeTimer = (timer: Timer, now: number): Timer =>
  timer.state === 'paused' ? startTimer(timer.left, now) : timer

/** More time, counted from now when the clock has already run out. */
export function extendTimer(timer: Timer, duration: number, now: number): Timer {
  const left = timeLeft(timer, now) + duration
  return timer.state === 'paused' ? { state: 'paused', left } : startTimer(left, now)
}
