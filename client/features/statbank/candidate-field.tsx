import { useRef, useState } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { Field } from '#client/ui/field.tsx'
import type { StatbankCandidate } from '#shared/api/statbank.ts'

interface CandidateFieldProps {
  readonly candidates: readonly StatbankCandidate[]
  readonly onChoose: (candidate: StatbankCandidate) => void
}

/** Chooses the indicator that a table is to be chosen for: what the board links to comes first. */
export function CandidateField({ candidates, onChoose }: CandidateFieldProps) {
  const t = useTexts().statbank
  const language = useLanguage()
  const select = useRef<HTMLSelectElement>(null)
  const [isMissing, setMissing] = useState(false)
  const [chosen, setChosen] = useState('')
  const candidate = candidates.find(({ indicator }) => indicator === chosen)
  const groups = [
    { label: t.linked, some: candidates.filter(({ isLinked }) => isLinked) },
    { label: t.others, some: candidates.filter(({ isLinked }) => !isLinked) },
  ]
  const choose = () => {
    if (candidate) return onChoose(candidate)
    setMissing(true)
    select.current?.focus()
  }
  return (
    <div className="statbank-candidate">
      <Field label={t.indicator} error={isMissing && !candidate ? t.noIndicator : undefined}>
        {(control) => (
          <select
            {...control}
            ref={select}
            className="ds-input"
            value={candidate ? chosen : ''}
            onChange={({ target }) => {
              setChosen(target.value)
              setMissing(false)
            }}
          >
            <option value="">{t.dialog.pick}</option>
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
        )}
      </Field>
      <button type="button" className="ds-button" data-variant="secondary" onClick={choose}>
        {t.choose}
      </button>
    </div>
  )
}
