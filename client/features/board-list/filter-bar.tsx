import { useId } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { goal } from '#shared/catalogue/goals.ts'
import { type Filter, isFiltering, NO_FILTER } from './filter.ts'
import './search.css'

interface FilterBarProps {
  readonly filter: Filter
  readonly onChange: (filter: Filter) => void
  /** The goals that occur on the board. */
  readonly goals: readonly number[]
  readonly shown: number
  readonly count: number
  readonly canOrder: boolean
}

/** Search by words, number and goal, with how much it finds. */
export function FilterBar({ filter, onChange, goals, shown, count, canOrder }: FilterBarProps) {
  const t = useTexts().listTools.search
  const language = useLanguage()
  const id = useId()
  const isActive = isFiltering(filter)
  return (
    <search className="board-list-search">
      <div className="row board-list-search-fields">
        <div className="ds-field">
          <label className="ds-label" htmlFor={`${id}-text`}>
            {t.label}
          </label>
          <input
            id={`${id}-text`}
            type="search"
            className="ds-input"
            placeholder={t.help}
            value={filter.text}
            onChange={({ target }) => onChange({ ...filter, text: target.value })}
          />
        </div>
        {goals.length > 0 && (
          <div className="ds-field">
            <label className="ds-label" htmlFor={`${id}-goal`}>
              {t.goal}
            </label>
            <select
              id={`${id}-goal`}
              className="ds-input"
              value={filter.goal ?? ''}
              onChange={({ target }) =>
                onChange({ ...filter, goal: target.value === '' ? null : Number(target.value) })
              }
            >
              <option value="">{t.allGoals}</option>
              {goals.map((number) => (
                <option key={number} value={number}>
                  {number} {goal(number)?.name[language]}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
      <div className="row">
        <p role="status" className="small">
          {isActive && (shown === 0 ? t.none : t.found({ shown, count }))}
        </p>
        {isActive && canOrder && <p className="small muted">{t.order}</p>}
        {isActive && (
          <button
            type="button"
            className="ds-button"
            data-variant="tertiary"
            data-size="sm"
            onClick={() => onChange(NO_FILTER)}
          >
            {t.clear}
          </button>
        )}
      </div>
    </search>
  )
}
