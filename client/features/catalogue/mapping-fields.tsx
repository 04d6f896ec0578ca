import { useId } from 'react'
import { letterOf } from '#client/features/import/letter-of.ts'
import { useTexts } from '#client/session/language.ts'
import { ROW_FIELDS, type RowField } from '#shared/catalogue/import/row.ts'
import type { FieldMapping } from '#shared/catalogue/import/table.ts'

interface MappingFieldsProps {
  /** The first row, for the names of columns. */
  readonly first: readonly string[]
  readonly columns: number
  readonly hasHeadings: boolean
  readonly onHeadings: (hasHeadings: boolean) => void
  readonly mapping: FieldMapping
  readonly onMapping: (mapping: FieldMapping) => void
}

const NAME_LENGTH = 40

/** What most lists have; the rest is folded away until a column is guessed to be one of it. */
const MAIN: readonly RowField[] = ['code', 'titleNb', 'unit', 'goals', 'targets', 'areas', 'helpNb', 'source']
const OTHERS = ROW_FIELDS.filter((field) => !MAIN.includes(field))

/** Says which column of a table is what. */
export function MappingFields(props: MappingFieldsProps) {
  const { first, columns, hasHeadings, onHeadings, mapping, onMapping } = props
  const { import: t, fields } = useTexts().catalogue
  const id = useId()
  const choose = (field: RowField, value: string) => {
    const { [field]: _, ...others } = mapping
    onMapping(value === '' ? others : { ...others, [field]: Number(value) })
  }
  const choice = (field: RowField) => (
    <div className="ds-field" key={field}>
      <label className="ds-label" htmlFor={`${id}-${field}`}>
        {fields[field]}
      </label>
      <select
        id={`${id}-${field}`}
        className="ds-input"
        value={mapping[field] ?? ''}
        onChange={({ target }) => choose(field, target.value)}
      >
        <option value="">{t.none}</option>
        {Array.from({ length: columns }, (_, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its number
          <option key={column} value={column}>
            {t.column({
              letter: letterOf(column),
              heading: hasHeadings ? (first[column] ?? '').trim().slice(0, NAME_LENGTH) : '',
            })}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <details className="ds-details" open>
      <summary>{t.columns}</summary>
      <div className="stack">
        <label className="row">
          <input
            type="checkbox"
            className="ds-input"
            checked={hasHeadings}
            onChange={({ target }) => onHeadings(target.checked)}
          />
          {t.headings}
        </label>
        <div className="catalogue-columns">{MAIN.map(choice)}</div>
        <details className="ds-details" open={OTHERS.some((field) => mapping[field] !== undefined)}>
          <summary>{t.more}</summary>
          <div className="catalogue-columns">{OTHERS.map(choice)}</div>
        </details>
      </div>
    </details>
  )
}
