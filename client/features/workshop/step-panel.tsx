import { useLanguage, useTexts } from '#client/session/language.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import { activeStep } from '#shared/domain/step.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { AgendaList } from './agenda-list.tsx'
import { Cockpit } from './parts.tsx'
import './step-panel.css'

/** What the active step is for: to everybody, and to who leads it. */
export function StepPanel({ stage }: { readonly stage: Stage }) {
  const t = useTexts().workshop.steps
  const language = useLanguage()
  const { agenda, workshop, me } = stage
  const step = activeStep(agenda)
  const leads = isFacilitating(me.role)
  return (
    <div className="step-panel stack">
      {workshop.goal && (
        <p className="step-panel-goal" lang={workshop.language}>
          {workshop.goal}
        </p>
      )}
      {step && (
        <>
          <div className="stack step-panel-now">
            <h2 className="ds-heading" data-size="xs">
              {step.title[language]}
            </h2>
            <p>{step.participantText[language]}</p>
          </div>
          {leads && (
            <div className="ds-card stack step-panel-lead" data-variant="tinted">
              <h3 className="small strong">{t.forFacilitator}</h3>
              <p>{step.instruction[language]}</p>
            </div>
          )}
          {leads && workshop.status === 'live' && (
            <div className="ds-card" data-variant="tinted">
              <Cockpit stage={stage} isQuiet />
            </div>
          )}
        </>
      )}
      {agenda.steps.length === 0 && (
        <div className="stack step-panel-now">
          <h2 className="ds-heading" data-size="xs">
            {t.noAgenda}
          </h2>
          <p>{t.noAgendaHelp}</p>
        </div>
      )}
      {agenda.steps.length > 0 && !step && <AgendaList agenda={agenda} language={language} />}
    </div>
  )
}
