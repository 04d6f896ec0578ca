import { useTexts } from '#client/session/language.ts'
import { Field } from '#client/ui/field.tsx'
import { METHOD_LIMITS } from '#shared/domain/voting/method.ts'
import type { SetupPartProps } from './round-setup.tsx'
import { mostPlaces, wholeNumber } from './setup-form.ts'

/** The small numbers of a round, in a row: those of its method, and minutes. */
export function SetupNumbers({ form, change, faults, chosen }: SetupPartProps & { readonly chosen: number }) {
  const t = useTexts()
  const words = t.setup
  const budget = wholeNumber(form.budget, METHOD_LIMITS.budget) ?? METHOD_LIMITS.budget
  return (
    <div className="setup-numbers">
      {form.method === 'dots' && (
        <>
          <NumberField
            label={words.budget}
            value={form.budget}
            error={
              faults.includes('budgetWrong') ? words.numberWrong({ max: METHOD_LIMITS.budget }) : undefined
            }
            onChange={(value) => change({ budget: value })}
          />
          <NumberField
            label={words.maxPerOption}
            value={form.maxPerOption}
            error={faults.includes('maximumWrong') ? words.numberWrong({ max: budget }) : undefined}
            onChange={(value) => change({ maxPerOption: value })}
          />
        </>
      )}
      {form.method === 'rank' && (
        <NumberField
          label={words.places}
          value={form.places}
          error={faults.includes('placesWrong') ? words.numberWrong({ max: mostPlaces(chosen) }) : undefined}
          onChange={(value) => change({ places: value })}
        />
      )}
      <NumberField
        label={words.minutes}
        description={words.minutesHelp}
        value={form.minutes}
        error={faults.includes('minutesWrong') ? words.minutesWrong : undefined}
        onChange={(value) => change({ minutes: value })}
      />
    </div>
  )
}

interface NumberFieldProps {
  readonly label: string
  readonly description?: string
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

/** A text field with the keyboard for numbers: a number field changes under a scrolling wheel. */
export function NumberField({ value, onChange, ...field }: NumberFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <input
          {...control}
          className="ds-input"
          inputMode="numeric"
          autoComplete="off"
          size={4}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
