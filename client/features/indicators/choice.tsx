import { useId } from 'react'

interface ChoiceProps {
  readonly label: string
  /** The first option: no choice. */
  readonly all: string
  readonly value: string | null
  readonly options: readonly { readonly value: string; readonly name: string }[]
  readonly onChange: (value: string | null) => void
}

/** A select that narrows a search. */
export function Choice({ label, all, value, options, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="ds-input"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      >
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  )
}
