import { useServerNow } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { Icon } from '#client/ui/icon.tsx'
import { type Timer, timeLeft } from '#shared/domain/timer.ts'
import { clockTime } from './clock-time.ts'
import './timer-view.css'

interface TimerViewProps {
  readonly timer: Timer
  /** Shows the time alone, without *left*. */
  readonly compact?: boolean
}

/** The step's clock, on the server's time. Read out at its marks by `useSpokenChanges`, not each second. */
export function TimerView({ timer, compact = false }: TimerViewProps) {
  const t = useTexts().workshop.timer
  const now = useServerNow()
  if (timer.state === 'idle') return null
  const left = timeLeft(timer, now)
  const time = clockTime(left)
  const isOver = left === 0
  const tone = isOver ? 'over' : left <= 60_000 ? 'soon' : undefined
  const text = isOver
    ? t.over
    : compact
      ? time
      : timer.state === 'paused'
        ? t.paused({ time })
        : t.left({ time })
  return (
    <span className="timer-view numeric" role="timer" aria-label={t.label} data-tone={tone}>
      <Icon name={timer.state === 'paused' ? 'pause' : 'clock'} size={18} />
      {text}
    </span>
  )
}
