import type { ReactNode } from 'react'
import { useTexts } from '#client/session/language.ts'
import type { Agenda, Step } from '#shared/domain/step.ts'
import type { Language } from '#shared/kernel/language.ts'
import './agenda-list.css'

interface AgendaListProps {
  readonly agenda: Agenda
  readonly language: Language
  /** What can be done with a step, at its end. */
  readonly actionOf?: (step: Step) => ReactNode
}

/** All steps in order, with what has become of each in words. */
export function AgendaList({ agenda, language, actionOf }: AgendaListProps) {
  const t = useTexts().workshop.steps
  return (
    <ol className="agenda-list list-plain">
      {agenda.steps.map((step, index) => (
        <li key={step.id} data-state={step.state} aria-current={step.state === 'active' ? 'step' : undefined}>
          <span className="agenda-list-number numeric" aria-hidden="true">
            {index + 1}
          </span>
          <div className="agenda-list-words">
            <p className="strong">{step.title[language]}</p>
            <p className="muted small numeric">
              {t.kinds[step.kind]} · {t.minutes({ minutes: step.minutes })}
              {step.state !== 'waiting' && ` · ${t.state[step.state]}`}
            </p>
          </div>
          {actionOf?.(step)}
        </li>
      ))}
    </ol>
  )
}
