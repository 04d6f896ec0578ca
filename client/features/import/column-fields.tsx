import { useId } from 'react'
import { letterOf } from './letter-of.ts'

const NAME_LENGTH = 40

/** A table whose columns are chosen from. */
export interface Columns {
  /** The first row, for the names of columns. */
  readonly first: readonly string[]
  readonly columns: number
  readonly hasHeadings: boolean
}

interface HeadingsFieldProps {
  readonly label: string
  readonly hasHeadings: boolean
  readonly onHeadings: (hasHeadings: boolean) => void
}

/** Says whether the first row names the columns. */
export const HeadingsField = ({ label, hasHeadings, onHeadings }: HeadingsFieldProps) => (
  <label className="row">
    <input
      type="checkbox"
      className="ds-input"
      checked={hasHeadings}
      onChange={({ target }) => onHeadings(target.checked)}
    />
    {label}
  </label>
)

interface ColumnFieldProps {
  readonly label: string
  readonly table: Columns
  readonly value: number | null | undefined
  /** What stands for no column; left out where one has to be chosen. */
  readonly none?: string
  /** How a column is called. */
  readonly nameOf: (column: { readonly letter: string; readonly heading: string }) => string
  readonly onChange: (column: number | null) => void
}

/** Chooses the column of a table in which something stands. */
export function ColumnField({ label, table, value, none, nameOf, onChange }: ColumnFieldProps) {
  const { first, columns, hasHeadings } = table
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
        onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
      >
        {none !== undefined && <option value="">{none}</option>}
        {Array.from({ length: columns }, (_, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its number
          <option key={column} value={column}>
            {nameOf({
              letter: letterOf(column),
              heading: hasHeadings ? (first[column] ?? '').trim().slice(0, NAME_LENGTH) : '',
            })}
          </option>
        ))}
      </select>
    </div>
  )
}
