import { Field } from './field.tsx'

interface ReasonFieldProps {
  readonly label: string
  readonly error: string | undefined
  readonly maxLength: number
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Why something is done: a sentence or two that must be there. */
export function ReasonField({ label, error, maxLength, value, onChange }: ReasonFieldProps) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <textarea
          {...control}
          className="ds-input"
          rows={2}
          maxLength={maxLength}
          required
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
