import { useEffect } from 'react'
import { useLive, useServerNow } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { Icon } from '#client/ui/icon.tsx'
import type { Timer } from '#shared/domain/timer.ts'
import { useTimerMarks } from '../workshop/use-timer-marks.ts'
import { allowSound, soundEnd, soundOn, switchSound } from './sound.ts'

const GESTURES = ['pointerdown', 'keydown'] as const

/** F1. Sounds when the time is up, on the facilitators' devices. Shows nothing. */
export function TimerSound({ timer }: { readonly timer: Timer }) {
  useEffect(() => {
    for (const gesture of GESTURES) document.addEventListener(gesture, allowSound)
    return () => {
      for (const gesture of GESTURES) document.removeEventListener(gesture, allowSound)
    }
  }, [])
  useTimerMarks(timer, useServerNow(), (mark) => {
    if (mark === 0 && soundOn.get()) soundEnd()
  })
  return null
}

/** Switches the tone off and on for this device. */
export function SoundSwitch() {
  const t = useTexts().facilitation.sound
  const isOn = useLive(soundOn)
  return (
    <button
      type="button"
      className="ds-button"
      data-variant="tertiary"
      data-icon
      aria-label={t.label}
      aria-pressed={isOn}
      title={isOn ? t.on : t.off}
      onClick={() => {
        allowSound()
        switchSound(!isOn)
      }}
    >
      <Icon name={isOn ? 'sound' : 'soundOff'} />
    </button>
  )
}
