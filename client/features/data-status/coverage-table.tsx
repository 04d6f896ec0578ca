import { useTexts } from '#client/session/language.ts'
import type { CoverageRow } from '#shared/board/coverage-rows.ts'
import { ShareBar } from './share-bar.tsx'
import '#client/ui/table.css'

interface CoverageTableProps<Key extends number | string> {
  readonly caption: string
  readonly rows: readonly CoverageRow<Key>[]
  readonly nameOf: (row: CoverageRow<Key>) => string
}

/** K5. Goals or areas with what became of the challenges that point at each: numbers, and a bar with patterns. */
export function CoverageTable<Key extends number | string>({
  caption,
  rows,
  nameOf,
}: CoverageTableProps<Key>) {
  const t = useTexts().data.coverage
  const most = Math.max(1, ...rows.map(({ challenges }) => challenges))
  return (
    <table className="ds-table coverage-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{caption}</th>
          {[t.challenges, t.fitting, t.withoutFigure, t.open].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-empty={row.challenges === 0 || undefined}>
            <th scope="row">
              {nameOf(row)}
              <ShareBar
                parts={[
                  { kind: 'yes', size: row.fitting },
                  { kind: 'no', size: row.withoutFigure },
                  { kind: 'open', size: row.open },
                ]}
                of={most}
              />
            </th>
            <td data-label={t.challenges}>{row.challenges}</td>
            <td data-label={t.fitting}>{row.fitting}</td>
            <td data-label={t.withoutFigure}>{row.withoutFigure}</td>
            <td data-label={t.open}>{row.open}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
