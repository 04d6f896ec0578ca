import { useTexts } from '#client/session/language.ts'
import { Field } from '#client/ui/field.tsx'
import type { TableChoice } from '#shared/domain/statbank/mapping.ts'

interface DimensionFieldProps {
  readonly choice: TableChoice
  readonly label: string
  /** Undefined: nothing is chosen; null: the whole. */
  readonly value: string | null | undefined
  readonly onChange: (code: string | null | undefined) => void
}

/** Options by their places: a code could be anything. */
const NONE = 'none'
const WHOLE = 'whole'

/** Chooses one value of a dimension, or the whole where the table gives it. */
export function DimensionField({ choice, label, value, onChange }: DimensionFieldProps) {
  const t = useTexts().statbank.dialog
  const { values, mayLeaveOut } = choice
  const place =
    value === undefined ? NONE : value === null ? WHOLE : values.findIndex(({ code }) => code === value)
  const choose = (chosen: string) => {
    if (chosen === NONE) return onChange(undefined)
    onChange(chosen === WHOLE ? null : values[Number(chosen)]?.code)
  }
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          className="ds-input"
          value={String(place)}
          onChange={({ target }) => choose(target.value)}
        >
          <option value={NONE}>{t.pick}</option>
          {mayLeaveOut && <option value={WHOLE}>{t.whole}</option>}
          {values.map(({ code, label: name, unit }, at) => (
            <option key={code} value={at}>
              {unit ? `${name} (${unit})` : name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
