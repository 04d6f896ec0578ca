import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  extendTimer,
  IDLE_TIMER,
  pauseTimer,
  resumeTimer,
  startTimer,
  type Timer,
  timeLeft,
} from '#shared/domain/timer.ts'

const times = fc.integer({ min: 0, max: 4e12 })
const durations = fc.integer({ min: 0, max: 86_400_000 })
const timers: fc.Arbitrary<Timer> = fc.oneof(
  fc.constant(IDLE_TIMER),
  times.map((endsAt): Timer => ({ state: 'running', endsAt })),
  durations.map((left): Timer => ({ state: 'paused', left })),
)

describe('the step timer', () => {
  it('[F1] has all its time at the start, less as time goes, and never below zero', () => {
    fc.assert(
      fc.property(durations, times, durations, (duration, now, passed) => {
        const timer = startTimer(duration, now)
        expect(timeLeft(timer, now)).toBe(duration)
        expect(timeLeft(timer, now + passed)).toBe(Math.max(0, duration - passed))
      }),
    )
    expect(timeLeft(IDLE_TIMER, 5)).toBe(0)
  })

  it('[F1] keeps what is left through a pause of any length, also when pressed twice', () => {
    fc.assert(
      fc.property(timers, times, durations, (timer, now, passed) => {
        const paused = pauseTimer(timer, now)
        expect(pauseTimer(paused, now + passed)).toEqual(paused)
        const resumed = resumeTimer(paused, now + passed)
        expect(timeLeft(resumed, now + passed)).toBe(timeLeft(timer, now))
        expect(resumeTimer(resumed, now + 2 * passed)).toEqual(resumed)
      }),
    )
  })

  it('[F1] is given exactly the extra time, running or paused, before or after its end', () => {
    fc.assert(
      fc.property(timers, durations, times, (timer, extra, now) => {
        const extended = extendTimer(timer, extra, now)
        expect(timeLeft(extended, now)).toBe(timeLeft(timer, now) + extra)
        expect(extended.state).toBe(timer.state === 'paused' ? 'paused' : 'running')
      }),
    )
  })
})
