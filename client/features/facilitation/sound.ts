import { liveValue } from '#client/session/live.ts'
import { readSetting, writeSetting } from '#client/session/settings.ts'

/*
 * The tone at the end of a timer, made by the browser itself. Browsers let a page be heard only after somebody has
 * touched it: before that there is no tone, and nothing else happens.
 */

const SETTING = 'timerSound'

/** Whether this device sounds; remembered. */
export const soundOn = liveValue(readSetting(SETTING) !== 'off')

export function switchSound(isOn: boolean): void {
  soundOn.set(isOn)
  writeSetting(SETTING, isOn ? undefined : 'off')
}

/** Two notes, the second higher: hertz, and seconds from the beginning. */
const NOTES = [
  { pitch: 660, at: 0 },
  { pitch: 880, at: 0.22 },
] as const

const NOTE_SECONDS = 0.35
const LOUDNESS = 0.2

let context: AudioContext | undefined

/** To be called from within a gesture. */
export function allowSound(): void {
  try {
    context ??= new AudioContext()
    if (context.state === 'suspended') void context.resume().catch(() => undefined)
  } catch {
    // this browser makes no sound
  }
}

/** Sounds, if the browser lets it. */
export function soundEnd(): void {
  if (context?.state !== 'running') return
  for (const { pitch, at } of NOTES) {
    const start = context.currentTime + at
    const tone = context.createOscillator()
    const loudness = context.createGain()
    tone.frequency.value = pitch
    // swells and fades, so that it does not click
    loudness.gain.setValueAtTime(0, start)
    loudness.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02)
    loudness.gain.linearRampToValueAtTime(0, start + NOTE_SECONDS)
    tone.connect(loudness).connect(context.destination)
    tone.start(start)
    tone.stop(start + NOTE_SECONDS)
  }
}
