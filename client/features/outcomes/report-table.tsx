import '#client/ui/table.css'

interface ReportTableProps {
  /** For who does not see what stands above it. */
  readonly caption: string
  /** What the rows are. */
  readonly head: string
  /** The heading of a column before that. */
  readonly first?: string | undefined
  readonly columns: readonly string[]
  /** Whether the cells are words, and no figures that are compared down a column. */
  readonly ofWords?: boolean
  readonly rows: readonly {
    readonly id: string
    readonly name: string
    readonly first?: string
    readonly cells: readonly string[]
  }[]
}

/** A table of the report; on small screens each row becomes a card in which the columns are named. */
export function ReportTable({ caption, head, first, columns, ofWords = false, rows }: ReportTableProps) {
  return (
    <table className="ds-table report-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {first !== undefined && <th scope="col">{first}</th>}
          <th scope="col">{head}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {first !== undefined && (
              <td className="numeric" data-label={first}>
                {row.first}
              </td>
            )}
            <th scope="row">{row.name}</th>
            {row.cells.map((cell, index) => (
              <td
                key={columns[index]}
                className={ofWords ? undefined : 'numeric'}
                data-label={columns[index]}
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
