import { useTexts } from '#client/session/language.ts'
import { Icon } from '#client/ui/icon.tsx'
import type { Timer } from '#shared/domain/timer.ts'
import { SoundSwitch } from './parts.tsx'
import { useCommand } from './use-command.ts'

/** The facilitator's hold on the clock: pause, go on, one minute more. */
export function TimerControls({ timer }: { readonly timer: Timer }) {
  const t = useTexts().workshop.timer
  const { send } = useCommand()
  if (timer.state === 'idle') return null
  const isPaused = timer.state === 'paused'
  return (
    <>
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        data-icon
        aria-label={isPaused ? t.resume : t.pause}
        title={isPaused ? t.resume : t.pause}
        onClick={() => void send({ type: isPaused ? 'resumeTimer' : 'pauseTimer' })}
      >
        <Icon name={isPaused ? 'play' : 'pause'} />
      </button>
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        aria-label={t.extend}
        title={t.extend}
        onClick={() => void send({ type: 'extendTimer', minutes: 1 })}
      >
        {t.extendShort}
      </button>
      <SoundSwitch isQuiet />
    </>
  )
}
