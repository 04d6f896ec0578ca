import { useLanguage, useTexts } from '#client/session/language.ts'
import { type Agenda, nextStep, type Step } from '#shared/domain/step.ts'
import { timeOfDay } from '#shared/export/formats.ts'
import { SceneHead } from '../scene-head.tsx'

/** When to be back, which is all that anybody wants to know in a break. */
export function BreakScene({ step, agenda }: { readonly step: Step; readonly agenda: Agenda }) {
  const t = useTexts().wall
  const language = useLanguage()
  const next = nextStep(agenda)
  return (
    <div className="wall-task">
      <SceneHead title={step.title[language]} text={step.participantText[language]} />
      {agenda.timer.state === 'running' && (
        <p className="wall-big numeric">{t.backAt({ time: timeOfDay(agenda.timer.endsAt, language) })}</p>
      )}
      {next && <p className="wall-after">{t.next({ title: next.title[language] })}</p>}
    </div>
  )
}
