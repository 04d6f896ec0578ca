import { ColumnField, type Columns, HeadingsField } from '#client/features/import/column-fields.tsx'
import { useTexts } from '#client/session/language.ts'
import { FIGURE_FIELDS, type FigureField } from '#shared/catalogue/figures/row.ts'
import type { FigureMapping } from '#shared/catalogue/figures/table.ts'

interface FigureColumnsProps extends Columns {
  readonly onHeadings: (hasHeadings: boolean) => void
  readonly mapping: FigureMapping
  readonly onMapping: (mapping: FigureMapping) => void
}

/** Says which column of a table is what. */
export function FigureColumns({ onHeadings, mapping, onMapping, ...table }: FigureColumnsProps) {
  const { import: t, fields } = useTexts().figureKeeping
  const choose = (field: FigureField, column: number | null) => {
    const { [field]: _, ...others } = mapping
    onMapping(column === null ? others : { ...others, [field]: column })
  }
  return (
    <details className="ds-details" open>
      <summary>{t.columns}</summary>
      <div className="stack">
        <HeadingsField label={t.headings} hasHeadings={table.hasHeadings} onHeadings={onHeadings} />
        <div className="catalogue-columns">
          {FIGURE_FIELDS.map((field) => (
            <ColumnField
              key={field}
              label={fields[field]}
              table={table}
              value={mapping[field]}
              none={t.noColumn}
              nameOf={t.column}
              onChange={(column) => choose(field, column)}
            />
          ))}
        </div>
      </div>
    </details>
  )
}
