import { useEffect, useRef } from 'react'
import { type Timer, timeLeft } from '#shared/domain/timer.ts'
import { passedMark, type TimerMark } from './clock-time.ts'

/**
 * Calls back once for each mark that a running timer passes while it is looked at. Another timer, or more time, begins
 * anew: a step with less time than the one before has passed nothing.
 */
export function useTimerMarks(timer: Timer, now: number, onMark: (mark: TimerMark) => void): void {
  const endsAt = timer.state === 'running' ? timer.endsAt : undefined
  const left = timeLeft(timer, now)
  const before = useRef({ endsAt, left })
  useEffect(() => {
    const was = before.current
    before.current = { endsAt, left }
    const mark = endsAt !== undefined && was.endsAt === endsAt ? passedMark(was.left, left) : undefined
    if (mark !== undefined) onMark(mark)
  })
}
