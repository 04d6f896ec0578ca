import type { ReadFault, Table } from '#client/features/import/limits.ts'
import { readInWorker } from '#client/features/import/read-in-worker.ts'
import type { Decimal } from '#shared/catalogue/figures/number.ts'
import { ok, type Result } from '#shared/kernel/result.ts'

export interface FigureFile {
  readonly table: Table
  /** What is before the decimals; null where the numbers of the file have to show it. */
  readonly decimal: Decimal | null
}

/** Reads a spreadsheet by what is in it. A workbook keeps its numbers with a point, whatever people see. */
export async function readFigureFile(
  file: Blob,
  read = readInWorker,
): Promise<Result<FigureFile, ReadFault>> {
  const table = await read(file)
  if (!table.ok) return table
  const isWorkbook = (await file.slice(0, 2).text()) === 'PK'
  return ok({ table: table.value, decimal: isWorkbook ? 'point' : null })
}
