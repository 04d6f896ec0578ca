import { type FormEvent, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { Field } from '#client/ui/field.tsx'
import { DEFAULT_PEOPLE, REHEARSAL_LIMITS } from '#shared/domain/rehearsal.ts'
import { takeLostFocus } from './take-focus.ts'

interface StartFormProps {
  readonly label: string
  readonly help?: string
  /** As many as the last time. */
  readonly people?: number
  readonly isBusy: boolean
  readonly onStart: (people: number) => void
}

/** How many simulated participants, and off. */
export function StartForm({ label, help, people = DEFAULT_PEOPLE, isBusy, onStart }: StartFormProps) {
  const t = useTexts().rehearsal
  const [typed, setTyped] = useState(String(people))
  const [isTried, setTried] = useState(false)
  const most = REHEARSAL_LIMITS.people
  const count = Number(typed)
  const isRight = Number.isInteger(count) && count >= 1 && count <= most
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isRight && !isBusy) onStart(count)
  }
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <Field
        label={t.people}
        description={t.peopleHelp({ most })}
        error={isTried && !isRight ? t.peopleHelp({ most }) : undefined}
      >
        {(control) => (
          <input
            {...control}
            ref={takeLostFocus}
            type="number"
            inputMode="numeric"
            className="ds-input rehearsal-people"
            min={1}
            max={most}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      {help && <p className="muted small">{help}</p>}
      <div className="row">
        <button type="submit" className="ds-button" aria-busy={isBusy}>
          {label}
        </button>
      </div>
    </form>
  )
}
