import { ColumnField, type Columns, HeadingsField } from '#client/features/import/column-fields.tsx'
import { useTexts } from '#client/session/language.ts'
import { ROW_FIELDS, type RowField } from '#shared/catalogue/import/row.ts'
import type { FieldMapping } from '#shared/catalogue/import/table.ts'

interface MappingFieldsProps extends Columns {
  readonly onHeadings: (hasHeadings: boolean) => void
  readonly mapping: FieldMapping
  readonly onMapping: (mapping: FieldMapping) => void
}

/** What most lists have; the rest is folded away until a column is guessed to be one of it. */
const MAIN: readonly RowField[] = ['code', 'titleNb', 'unit', 'goals', 'targets', 'areas', 'helpNb', 'source']
const OTHERS = ROW_FIELDS.filter((field) => !MAIN.includes(field))

/** Says which column of a table is what. */
export function MappingFields({ onHeadings, mapping, onMapping, ...table }: MappingFieldsProps) {
  const { import: t, fields } = useTexts().catalogue
  const choose = (field: RowField, column: number | null) => {
    const { [field]: _, ...others } = mapping
    onMapping(column === null ? others : { ...others, [field]: column })
  }
  const choice = (field: RowField) => (
    <ColumnField
      key={field}
      label={fields[field]}
      table={table}
      value={mapping[field]}
      none={t.none}
      nameOf={t.column}
      onChange={(column) => choose(field, column)}
    />
  )
  return (
    <details className="ds-details" open>
      <summary>{t.columns}</summary>
      <div className="stack">
        <HeadingsField label={t.headings} hasHeadings={table.hasHeadings} onHeadings={onHeadings} />
        <div className="catalogue-columns">{MAIN.map(choice)}</div>
        <details className="ds-details" open={OTHERS.some((field) => mapping[field] !== undefined)}>
          <summary>{t.more}</summary>
          <div className="catalogue-columns">{OTHERS.map(choice)}</div>
        </details>
      </div>
    </details>
  )
}
