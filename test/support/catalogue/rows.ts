import { judgeRows } from '#shared/catalogue/import/judge-rows.ts'
import type { RawRow, RowField } from '#shared/catalogue/import/row.ts'

/** A row that nothing is wrong with, but for what is given. */
export const rawRow = (
  row: number,
  values: Partial<Record<RowField, string | readonly string[]>> = {},
): RawRow => ({
  row,
  values: Object.fromEntries(
    Object.entries({ code: `A${row}`, titleNb: `Indikator ${row}`, ...values }).map(([field, value]) => [
      field,
      typeof value === 'string' ? [value] : value,
    ]),
  ),
})

/** The rows judged; throws when there is nothing to judge. */
export function judged(...rows: readonly RawRow[]) {
  const result = judgeRows(rows, 'own', (uri) => uri === 'https://known.example/1')
  if (!result.ok) throw new Error(result.error.fault)
  return result.value
}
