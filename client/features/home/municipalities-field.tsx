import { type KeyboardEvent, useState } from 'react'
import { type MunicipalityHit, useMunicipalities } from '#client/features/join/municipality-field.tsx'
import { useTexts } from '#client/session/language.ts'
import { Field } from '#client/ui/field.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { WORKSHOP_LIMITS } from '#shared/domain/workshop.ts'
import '#client/ui/chip.css'

type Chosen = Pick<MunicipalityHit, 'number' | 'name'>

interface MunicipalitiesFieldProps {
  readonly value: readonly Chosen[]
  readonly onChange: (value: readonly Chosen[]) => void
}

const SHOWN = 6

/** Several municipalities: a search whose hits are buttons, and the chosen ones as buttons that remove them. */
export function MunicipalitiesField({ value, onChange }: MunicipalitiesFieldProps) {
  const t = useTexts().start.create
  const [input, setInput] = useState('')
  const found = useMunicipalities(input)
  const hits = found.filter((hit) => !value.some(({ number }) => number === hit.number)).slice(0, SHOWN)
  const isFull = value.length >= WORKSHOP_LIMITS.municipalities
  const add = (hit: Chosen) => {
    if (!isFull) onChange([...value, { number: hit.number, name: hit.name }])
    setInput('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || input.trim() === '') return
    event.preventDefault() // Enter takes the best hit; it must not send the form
    if (hits[0]) add(hits[0])
  }
  return (
    <div className="stack create-municipalities">
      <Field
        label={t.municipalities}
        description={t.municipalitiesHelp}
        error={isFull ? t.tooManyMunicipalities({ max: WORKSHOP_LIMITS.municipalities }) : undefined}
        optional
      >
        {(control) => (
          <input
            {...control}
            className="ds-input"
            type="search"
            autoComplete="off"
            value={input}
            onChange={(event) => setInput(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      {input.trim() !== '' && (
        <div className="row" role="status">
          {hits.map((hit) => (
            <button key={hit.number} type="button" className="ds-chip" onClick={() => add(hit)}>
              <Icon name="plus" size={16} />
              {hit.name}
              <span className="muted small">{hit.county}</span>
            </button>
          ))}
          {hits.length === 0 && <p className="muted small">{t.noMunicipality}</p>}
        </div>
      )}
      {value.length > 0 && (
        <ul className="list-plain row">
          {value.map(({ number, name }) => (
            <li key={number}>
              <button
                type="button"
                className="ds-chip"
                aria-pressed="true"
                aria-label={t.removeMunicipality({ name })}
                onClick={() => onChange(value.filter((chosen) => chosen.number !== number))}
              >
                {name}
                <Icon name="close" size={16} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
