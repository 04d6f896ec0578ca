import { useTexts } from '#client/session/language.ts'
import { ColumnField, type Columns, HeadingsField } from './column-fields.tsx'
import { FIELDS, type Mapping } from './columns.ts'

interface ColumnChoiceProps extends Columns {
  readonly onHeadings: (hasHeadings: boolean) => void
  readonly mapping: Mapping
  readonly onMapping: (mapping: Mapping) => void
}

/** Says which column is what. The challenge's cannot be left out. */
export function ColumnChoice({ onHeadings, mapping, onMapping, ...table }: ColumnChoiceProps) {
  const t = useTexts().insert.table
  return (
    <fieldset className="ds-fieldset stack">
      <legend className="ds-label">{t.columns}</legend>
      <HeadingsField label={t.headings} hasHeadings={table.hasHeadings} onHeadings={onHeadings} />
      <div className="import-columns">
        {FIELDS.map((field) => (
          <ColumnField
            key={field}
            label={t.fields[field]}
            table={table}
            value={mapping[field]}
            {...(field !== 'title' && { none: t.none })}
            nameOf={t.column}
            onChange={(column) => onMapping({ ...mapping, [field]: column })}
          />
        ))}
      </div>
    </fieldset>
  )
}
