import { useEffect } from 'react'
import { useLoad } from '#client/api/use-load.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { Loading } from '#client/ui/loading.tsx'
import { paths } from '#shared/api/paths.ts'
import type { AgendaTemplate } from '#shared/catalogue/types.ts'

interface TemplateFieldProps {
  /** The template's id; undefined is a blank board. */
  readonly value: string | undefined
  readonly onChange: (template: string | undefined) => void
}

/** The templates as cards to choose from, and the agenda of the chosen one to look into. */
export function TemplateField({ value, onChange }: TemplateFieldProps) {
  const t = useTexts().start.create
  const templates = useLoad<readonly AgendaTemplate[]>(paths.templates)
  const first = templates.kind === 'loaded' ? templates.value[0]?.id : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first template is chosen when the list arrives, only then
  useEffect(() => {
    if (first !== undefined) onChange(first)
  }, [first])
  return (
    <fieldset className="ds-fieldset stack">
      <legend className="create-legend">{t.template}</legend>
      <p className="muted">{t.templateHelp}</p>
      {templates.kind === 'loading' && <Loading />}
      {templates.kind === 'failed' && <FailureNotice failure={templates.failure} onRetry={templates.again} />}
      <div className="create-templates">
        {templates.kind === 'loaded' &&
          templates.value.map((template) => (
            <TemplateCard
              key={template.id}
              template={template}
              isChosen={template.id === value}
              onChoose={() => onChange(template.id)}
            />
          ))}
        {templates.kind !== 'loading' && (
          <label className="create-template">
            <input
              type="radio"
              className="ds-input"
              name="template"
              checked={value === undefined}
              onChange={() => onChange(undefined)}
            />
            <span className="create-template-words">
              <span className="strong">{t.noTemplate}</span>
              <span className="small muted">{t.noTemplateHelp}</span>
            </span>
          </label>
        )}
      </div>
    </fieldset>
  )
}

interface TemplateCardProps {
  readonly template: AgendaTemplate
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function TemplateCard({ template, isChosen, onChoose }: TemplateCardProps) {
  const t = useTexts().start.create
  const language = useLanguage()
  return (
    <div className="create-template-slot">
      <label className="create-template">
        <input type="radio" className="ds-input" name="template" checked={isChosen} onChange={onChoose} />
        <span className="create-template-words">
          <span className="strong">{template.name[language]}</span>
          <span className="create-template-facts numeric">
            {t.duration({ minutes: template.totalMinutes })} · {t.steps({ count: template.steps.length })}
          </span>
          <span className="small muted">{template.forWhom[language]}</span>
        </span>
      </label>
      {isChosen && (
        <details className="ds-details create-agenda">
          <summary>{t.showAgenda}</summary>
          <TemplateAgenda template={template} />
        </details>
      )}
    </div>
  )
}

function TemplateAgenda({ template }: Pick<TemplateCardProps, 'template'>) {
  const t = useTexts().start.create
  const language = useLanguage()
  return (
    <ol>
      {template.steps.map((step) => (
        <li key={step.title.nb}>
          {step.title[language]}{' '}
          <span className="muted small numeric">{t.minutes({ minutes: step.minutes })}</span>
        </li>
      ))}
    </ol>
  )
}
