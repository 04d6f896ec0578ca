import { useLanguage, useTexts } from '#client/session/language.ts'
import { Icon } from '#client/ui/icon.tsx'
import { nextStep } from '#shared/domain/step.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { useLeaving } from './use-leaving.tsx'

/** On to the next step. Says which step it saw as active, so that two facilitators do not jump two steps. */
export function NextStep({ stage }: { readonly stage: Stage }) {
  const t = useTexts().workshop.steps
  const language = useLanguage()
  const { agenda } = stage
  const { isBusy, go, asking } = useLeaving(stage)
  const next = nextStep(agenda)
  if (!next) return <span className="muted small">{t.last}</span>
  const title = next.title[language]
  return (
    <>
      <button
        type="button"
        className="ds-button next-step"
        aria-busy={isBusy}
        title={t.next({ title })}
        onClick={() => go(next)}
      >
        <span className="next-step-text">
          {agenda.active === null ? t.begin({ title }) : t.next({ title })}
        </span>
        <Icon name="next" size={18} />
      </button>
      {asking}
    </>
  )
}
