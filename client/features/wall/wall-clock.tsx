import { clockTime } from '#client/features/workshop/clock-time.ts'
import { useServerNow } from '#client/session/hooks.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { type Timer, timeLeft } from '#shared/domain/timer.ts'
import { timeOfDay } from '#shared/export/formats.ts'

/** F1. What is left of the step; the time of day while no timer runs. */
export function WallClock({ timer }: { readonly timer: Timer }) {
  const t = useTexts()
  const language = useLanguage()
  const now = useServerNow()
  if (timer.state === 'idle') {
    return (
      <p className="wall-clock">
        <span className="wall-clock-time numeric">{timeOfDay(now, language)}</span>
        <span>{t.wall.clock}</span>
      </p>
    )
  }
  const left = timeLeft(timer, now)
  const isOver = left === 0
  const tone = isOver ? 'over' : left <= 60_000 ? 'soon' : undefined
  const words = isOver ? t.wall.over : timer.state === 'paused' ? t.wall.paused : t.wall.left
  return (
    <p className="wall-clock" role="timer" aria-label={t.workshop.timer.label} data-tone={tone}>
      <span className="wall-clock-time numeric">{clockTime(left)}</span>
      <span>{words}</span>
    </p>
  )
}
