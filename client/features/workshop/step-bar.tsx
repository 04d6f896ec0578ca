import { useState } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { Icon } from '#client/ui/icon.tsx'
import { isFacilitating } from '#shared/domain/role.ts'
import { activeStep } from '#shared/domain/step.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { NextStep } from './next-step.tsx'
import { AgendaDialog, StepDone } from './parts.tsx'
import { TimerControls } from './timer-controls.tsx'
import { TimerView } from './timer-view.tsx'
import './step-bar.css'

interface StepBarProps {
  readonly stage: Stage
  /** Leaves out what a phone has no room for: it stands on other pages there. */
  readonly compact?: boolean
}

/** Where the workshop is: the step, what it asks for, the clock; for facilitators what moves it on. */
export function StepBar({ stage, compact = false }: StepBarProps) {
  const t = useTexts().workshop.steps
  const language = useLanguage()
  const [isAgendaOpen, setAgendaOpen] = useState<boolean>()
  const { agenda, me, workshop } = stage
  const { steps, timer } = agenda
  if (steps.length === 0 || workshop.status !== 'live') return null
  const step = activeStep(agenda)
  const number = step ? steps.indexOf(step) + 1 : 0
  const leads = isFacilitating(me.role)
  return (
    <section className="step-bar" aria-label={t.label} data-compact={compact || undefined}>
      <button
        type="button"
        className="step-bar-step"
        aria-haspopup="dialog"
        onClick={() => setAgendaOpen(true)}
      >
        <Icon name="steps" />
        <span className="step-bar-name">
          <span className="step-bar-count numeric">
            {step ? t.of({ number, count: steps.length }) : t.agenda}
          </span>
          <span className="step-bar-title">{step ? step.title[language] : t.finished}</span>
        </span>
        <Icon name="down" size={16} />
      </button>
      {!compact && step && <p className="step-bar-ask">{step.participantText[language]}</p>}
      <div className="step-bar-controls">
        <TimerView timer={timer} compact={compact} />
        {!leads && !compact && <StepDone stage={stage} isQuiet />}
        {leads && !compact && (
          <>
            <TimerControls timer={timer} />
            <NextStep stage={stage} />
          </>
        )}
      </div>
      <div className="step-bar-progress" aria-hidden="true">
        {steps.map(({ id, state }) => (
          <span key={id} data-state={state} />
        ))}
      </div>
      {isAgendaOpen !== undefined && (
        <AgendaDialog stage={stage} open={isAgendaOpen} onClose={() => setAgendaOpen(false)} />
      )}
    </section>
  )
}
