import { useId } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { ChoiceField } from '#client/ui/choice-field.tsx'
import { GOALS } from '#shared/catalogue/goals.ts'
import { FRAMEWORKS } from '#shared/catalogue/types.ts'
import type { IndicatorQuery } from './use-indicator-search.ts'

interface SearchFieldsProps {
  readonly query: IndicatorQuery
  readonly onChange: (query: IndicatorQuery) => void
  /** Filters are folded away, where room is scarce. */
  readonly isCompact?: boolean
  /** Further filters, after framework and goal. */
  readonly children?: React.ReactNode
}

/** Words, framework and goal to search for. */
export function SearchFields({ query, onChange, isCompact = false, children }: SearchFieldsProps) {
  const t = useTexts().indicators
  const language = useLanguage()
  const id = useId()
  const filters = (
    <div className="indicators-filters">
      <ChoiceField
        label={t.search.framework}
        none={t.search.allFrameworks}
        value={query.framework}
        options={FRAMEWORKS.map((framework) => ({ value: framework, name: t.frameworks[framework] }))}
        onChange={(framework) => onChange({ ...query, framework })}
      />
      <ChoiceField
        label={t.search.goal}
        none={t.search.allGoals}
        value={query.goal === null ? null : String(query.goal)}
        options={GOALS.map(({ number, name }) => ({
          value: String(number),
          name: `${number} ${name[language]}`,
        }))}
        onChange={(value) => onChange({ ...query, goal: value === null ? null : Number(value) })}
      />
      {children}
    </div>
  )
  return (
    <search className="stack indicators-search">
      <div className="ds-field">
        <label className="ds-label" htmlFor={id}>
          {t.search.label}
        </label>
        <p className="small" data-field="description" id={`${id}-help`}>
          {t.search.help}
        </p>
        <input
          id={id}
          type="search"
          className="ds-input"
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-help`}
          value={query.q}
          onChange={({ target }) => onChange({ ...query, q: target.value })}
        />
      </div>
      {isCompact ? (
        <details className="ds-details">
          <summary>{t.search.filters}</summary>
          {filters}
        </details>
      ) : (
        filters
      )}
    </search>
  )
}
