import { useId } from 'react'
import { useTexts } from '#client/session/language.ts'
import { FIELDS, type Mapping } from './columns.ts'
import { letterOf } from './letter-of.ts'

interface ColumnChoiceProps {
  /** The first row, for the names of columns. */
  readonly first: readonly string[]
  readonly columns: number
  readonly hasHeadings: boolean
  readonly onHeadings: (hasHeadings: boolean) => void
  readonly mapping: Mapping
  readonly onMapping: (mapping: Mapping) => void
}

const NAME_LENGTH = 40

/** Says which column is what. The challenge's cannot be left out. */
export function ColumnChoice(props: ColumnChoiceProps) {
  const { first, columns, hasHeadings, onHeadings, mapping, onMapping } = props
  const t = useTexts().insert.table
  const id = useId()
  const nameOf = (column: number) => {
    const heading = hasHeadings ? (first[column] ?? '').trim().slice(0, NAME_LENGTH) : ''
    return t.column({ letter: letterOf(column), heading })
  }
  return (
    <fieldset className="ds-fieldset stack">
      <legend className="ds-label">{t.columns}</legend>
      <label className="row">
        <input
          type="checkbox"
          className="ds-input"
          checked={hasHeadings}
          onChange={({ target }) => onHeadings(target.checked)}
        />
        {t.headings}
      </label>
      <div className="import-columns">
        {FIELDS.map((field) => (
          <div className="ds-field" key={field}>
            <label className="ds-label" htmlFor={`${id}-${field}`}>
              {t.fields[field]}
            </label>
            <select
              id={`${id}-${field}`}
              className="ds-input"
              value={mapping[field] ?? ''}
              onChange={({ target }) =>
                onMapping({ ...mapping, [field]: target.value === '' ? null : Number(target.value) })
              }
            >
              {field !== 'title' && <option value="">{t.none}</option>}
              {Array.from({ length: columns }, (_, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its number
                <option key={column} value={column}>
                  {nameOf(column)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
    </fieldset>
  )
}
