import { type ReactNode, useId } from 'react'
import { useTexts } from '../session/language.ts'

/** What a field gives its control, so that label, help and error are tied to it. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

interface FieldProps {
  readonly label: string
  readonly description?: string
  readonly error?: string | undefined
  readonly optional?: boolean
  /** The control's, where somebody has to find it. */
  readonly id?: string
  readonly children: (control: ControlProps) => ReactNode
}

/** A label, a control with class `ds-input`, help before it and an error in words after it. */
export function Field({ label, description, error, optional = false, children, ...given }: FieldProps) {
  const t = useTexts()
  const own = useId()
  const id = given.id ?? own
  const described = [description && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {label}
        {optional && <span className="muted ui-field-optional"> ({t.common.optional})</span>}
      </label>
      {description && (
        <p data-field="description" id={`${id}-help`} className="small">
          {description}
        </p>
      )}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {error && (
        <p className="ds-validation-message" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
