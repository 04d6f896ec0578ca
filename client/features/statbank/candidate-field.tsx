import { useId, useState } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import type { StatbankCandidate } from '#shared/api/statbank.ts'

interface CandidateFieldProps {
  readonly candidates: readonly StatbankCandidate[]
  readonly onChoose: (candidate: StatbankCandidate) => void
}

/** Chooses the indicator that a table is to be chosen for: what the board links to comes first. */
export function CandidateField({ candidates, onChoose }: CandidateFieldProps) {
  const t = useTexts().statbank
  const language = useLanguage()
  const id = useId()
  const [chosen, setChosen] = useState('')
  const candidate = candidates.find(({ indicator }) => indicator === chosen)
  const groups = [
    { label: t.linked, some: candidates.filter(({ isLinked }) => isLinked) },
    { label: t.others, some: candidates.filter(({ isLinked }) => !isLinked) },
  ]
  return (
    <div className="statbank-candidate">
      <div className="ds-field">
        <label className="ds-label" htmlFor={id}>
          {t.indicator}
        </label>
        <select
          id={id}
          className="ds-input"
          value={candidate ? chosen : ''}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">{t.noIndicator}</option>
          {groups.map(
            ({ label, some }) =>
              some.length > 0 && (
                <optgroup key={label} label={label}>
                  {some.map(({ indicator, title }) => (
                    <option key={indicator} value={indicator}>
                      {title[language]}
                    </option>
                  ))}
                </optgroup>
              ),
          )}
        </select>
      </div>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        disabled={!candidate}
        onClick={() => candidate && onChoose(candidate)}
      >
        {t.choose}
      </button>
    </div>
  )
}
