import { useCallback, useState, useSyncExternalStore } from 'react'
import { allowSound, soundEnd } from '#client/features/facilitation/sound.ts'
import { useTimerMarks } from '#client/features/workshop/use-timer-marks.ts'
import { useServerNow } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { Drawing, Icon } from '#client/ui/icon.tsx'
import type { Timer } from '#shared/domain/timer.ts'

/** What whoever hung up the wall needs, for a moment: the whole screen, and whether it sounds. */
export function WallControls({ timer }: { readonly timer: Timer }) {
  return (
    <div className="wall-controls">
      <WallSound timer={timer} />
      <FullScreen />
    </div>
  )
}

/** F1. Sounds at the end of the time once somebody has asked for it here: the owner's own device may stand beside it. */
function WallSound({ timer }: { readonly timer: Timer }) {
  const t = useTexts().wall
  const [isOn, setOn] = useState(false)
  useTimerMarks(timer, useServerNow(), (mark) => {
    if (mark === 0 && isOn) soundEnd()
  })
  return (
    <button
      type="button"
      className="ds-button"
      data-variant="tertiary"
      data-icon
      aria-label={t.sound}
      aria-pressed={isOn}
      title={t.sound}
      onClick={() => {
        allowSound()
        setOn(!isOn)
      }}
    >
      <Icon name={isOn ? 'sound' : 'soundOff'} size={24} />
    </button>
  )
}

/** The corners of a screen, pointing to where it goes. */
const INWARD = 'M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5'
const OUTWARD = 'M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5'

function FullScreen() {
  const t = useTexts().wall
  const isFull = useIsFullScreen()
  if (!document.fullscreenEnabled) return null
  const label = isFull ? t.leaveFullScreen : t.fullScreen
  const change = () => (isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen())
  return (
    <button
      type="button"
      className="ds-button"
      data-variant="tertiary"
      data-icon
      aria-label={label}
      title={label}
      // a browser that will not stays as it is: its own key does the same
      onClick={() => void change().catch(() => undefined)}
    >
      <Drawing line={isFull ? INWARD : OUTWARD} size={24} />
    </button>
  )
}

function useIsFullScreen(): boolean {
  const subscribe = useCallback((listener: () => void) => {
    document.addEventListener('fullscreenchange', listener)
    return () => document.removeEventListener('fullscreenchange', listener)
  }, [])
  return useSyncExternalStore(subscribe, () => document.fullscreenElement !== null)
}
