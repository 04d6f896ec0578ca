import { useLanguage, useTexts } from '#client/session/language.ts'
import { Icon } from '#client/ui/icon.tsx'
import { type Agenda, nextStep } from '#shared/domain/step.ts'
import { useCommand } from './use-command.ts'

/** On to the next step. Says which step it saw as active, so that two facilitators do not jump two steps. */
export function NextStep({ agenda }: { readonly agenda: Agenda }) {
  const t = useTexts().workshop.steps
  const language = useLanguage()
  const { isBusy, send } = useCommand()
  const next = nextStep(agenda)
  if (!next) return <span className="muted small">{t.last}</span>
  const title = next.title[language]
  return (
    <button
      type="button"
      className="ds-button next-step"
      disabled={isBusy}
      title={t.next({ title })}
      onClick={() => void send({ type: 'enterStep', step: next.id, from: agenda.active })}
    >
      <span className="next-step-text">
        {agenda.active === null ? t.begin({ title }) : t.next({ title })}
      </span>
      <Icon name="next" size={18} />
    </button>
  )
}
