import { useEffect, useRef } from 'react'
import { clockTime, passedMark } from '#client/features/workshop/clock-time.ts'
import { useNow } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'

/** The time until a round closes, on the server's clock. Read out one minute and ten seconds before the end. */
export function TimeLeft({ until, clockOffset }: { readonly until: number; readonly clockOffset: number }) {
  const t = useTexts()
  const left = until - useNow(clockOffset)
  const before = useRef(left)
  const mark = passedMark(before.current, left)
  useEffect(() => {
    before.current = left
    if (mark === 60_000 || mark === 10_000) announce(t.voting.announceLeft({ seconds: mark / 1000 }))
  }, [left, mark, t])
  return (
    <span className="numeric" role="timer">
      {left <= 0 ? t.voting.timeUp : t.voting.timeLeft({ time: clockTime(left) })}
    </span>
  )
}
