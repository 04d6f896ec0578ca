import { Field } from './field.tsx'

interface OptionFieldProps<Value extends string> {
  readonly label: string
  readonly description?: string
  readonly value: Value
  readonly options: readonly Value[]
  readonly names: Readonly<Record<Value, string>>
  readonly onChange: (value: Value) => void
}

/** Chooses one of a closed list, in which there is always one chosen. */
export function OptionField<Value extends string>(props: OptionFieldProps<Value>) {
  const { label, description, value, options, names, onChange } = props
  return (
    <Field label={label} {...(description !== undefined && { description })}>
      {(control) => (
        <select
          {...control}
          className="ds-input"
          value={value}
          onChange={({ target }) => onChange(options.find((one) => one === target.value) ?? value)}
        >
          {options.map((one) => (
            <option key={one} value={one}>
              {names[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
