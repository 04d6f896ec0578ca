import { Field } from '#client/ui/field.tsx'

interface CellProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly error: string | undefined
  readonly onChange: (value: string) => void
}

interface Offer {
  readonly value: string
  readonly name: string
}

interface TextCellProps extends CellProps {
  readonly description?: string
  /** What the browser offers while somebody types. */
  readonly offers?: readonly Offer[]
  readonly mode?: 'numeric' | 'decimal'
  readonly isOptional?: boolean
  readonly isOff?: boolean
}

/** A line of text of a figure. */
export function Cell(props: TextCellProps) {
  const { id, label, value, error, onChange, description, offers, mode, isOptional, isOff } = props
  return (
    <Field
      {...{ label, error }}
      {...(description !== undefined && { description })}
      optional={isOptional ?? false}
      id={id}
    >
      {(control) => (
        <>
          <input
            {...control}
            className="ds-input"
            inputMode={mode}
            disabled={isOff}
            autoComplete="off"
            list={offers && `${id}-offers`}
            value={value}
            onChange={({ currentTarget }) => onChange(currentTarget.value)}
          />
          {offers && (
            <datalist id={`${id}-offers`}>
              {offers.map((offer) => (
                <option key={offer.value} value={offer.value}>
                  {offer.name}
                </option>
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  )
}

interface ChoiceCellProps extends CellProps {
  readonly options: readonly Offer[]
  /** Stands there until something is chosen. */
  readonly none?: string
}

/** One of a few words. */
export function ChoiceCell({ id, label, value, error, onChange, options, none }: ChoiceCellProps) {
  return (
    <Field {...{ label, error, id }}>
      {(control) => (
        <select
          {...control}
          className="ds-input"
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
