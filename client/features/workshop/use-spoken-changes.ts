import { useEffect, useRef } from 'react'
import { useSaveState, useServerNow, useStageState } from '#client/session/hooks.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import { notify } from '#client/ui/toast.tsx'
import { useMedia } from '#client/ui/use-media.ts'
import { activeStep } from '#shared/domain/step.ts'
import { SMALL } from '#shared/wire/screens.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { useTimerMarks } from './use-timer-marks.ts'

/** Reads out what changes for everybody: the step, a new round, the clock, the connection. Focus stays where it is. */
export function useSpokenChanges(stage: Stage): void {
  useSpokenStep(stage)
  useSpokenRound(stage)
  useSpokenTimer(stage)
  useSpokenReturn()
}

/** Calls back when `value` changes, not at first. */
function useOnChange<T>(value: T, onChange: (before: T) => void): void {
  const before = useRef(value)
  useEffect(() => {
    if (before.current === value) return
    const was = before.current
    before.current = value
    onChange(was)
  })
}

function useSpokenStep({ agenda }: Stage): void {
  const t = useTexts().workshop.steps
  const language = useLanguage()
  const step = activeStep(agenda)
  useOnChange(step?.id, () => {
    if (step) announce(t.now({ title: step.title[language] }))
  })
}

function useSpokenRound({ rounds }: Stage): void {
  const t = useTexts().workshop.vote
  const open = rounds.find((round) => round.state === 'open' && round.mayVote)
  useOnChange(open?.id, () => {
    if (open) announce(t.newRound({ question: open.question }))
  })
}

function useSpokenTimer({ agenda }: Stage): void {
  const t = useTexts().workshop.timer
  const isSmall = useMedia(SMALL)
  useTimerMarks(agenda.timer, useServerNow(), (mark) => {
    // on a phone the bar above says it, and a message would lie over what is being answered
    if (mark === 0) (isSmall ? announce : notify)(t.over)
    else if (mark >= 60_000) announce(t.minutesLeft({ minutes: mark / 60_000 }))
    else announce(t.secondsLeft({ seconds: mark / 1000 }))
  })
}

/** Says when everything has arrived, and nothing was refused, after the connection had been lost with work on this device. */
function useSpokenReturn(): void {
  const { back } = useTexts().common.offline
  const state = useStageState()
  const save = useSaveState()
  const hadUnsent = useRef(false)
  useEffect(() => {
    if (save.kind === 'offline' && save.unsent && state.kind === 'offline') hadUnsent.current = true
    if (save.kind === 'refused') hadUnsent.current = false
    if (save.kind !== 'saved' || state.kind !== 'live' || !hadUnsent.current) return
    hadUnsent.current = false
    notify(back, 'success')
  }, [save, state, back])
}
