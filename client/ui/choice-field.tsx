import { Field } from './field.tsx'

interface ChoiceFieldProps<Value extends string> {
  readonly label: string
  /** What the first option says: that none is chosen. */
  readonly none: string
  readonly value: Value | null
  readonly options: readonly { readonly value: Value; readonly name: string }[]
  readonly onChange: (value: Value | null) => void
}

/** Chooses one of a list, or none. Where one is always chosen, `OptionField` is it. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, none, value, options, onChange } = props
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          className="ds-input"
          value={value ?? ''}
          onChange={({ target }) =>
            onChange(options.find((one) => one.value === target.value)?.value ?? null)
          }
        >
          <option value="">{none}</option>
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
