import { Field } from '#client/ui/field.tsx'

interface ReviewDateProps {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

/** An optional ISO date by the browser's own date field. */
export function ReviewDate({ label, value, onChange }: ReviewDateProps) {
  return (
    <Field label={label} optional>
      {(control) => (
        <input
          {...control}
          type="date"
          className="ds-input draft-date"
          max="2099-12-31"
          value={value ?? ''}
          onChange={(event) => onChange(isoDateOf(event.currentTarget.value))}
        />
      )}
    </Field>
  )
}

/** While a year is typed digit by digit, the field gives dates such as 0002-01-01. Those are nobody's wish. */
const isoDateOf = (text: string): string | null => (/^20\d\d-\d\d-\d\d$/.test(text) ? text : null)
