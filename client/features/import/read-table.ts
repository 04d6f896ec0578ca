import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { IMPORT_LIMITS, type ReadFault, type Table, Unreadable } from './limits.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

/** What files start with that are not tables of ours: older Office, PDF, pictures, archives. */
const OTHERS = ['\xd0\xcf\x11\xe0', '%PDF', '\x89PNG', 'GIF8', '\xff\xd8\xff', '\x1f\x8b', 'Rar!', 'RIFF']

/** The rows of a CSV file or of a workbook, whatever it is called. Nothing of a bad file is kept. */
export async function readTable(file: Blob): Promise<Result<Table, ReadFault>> {
  if (file.size > IMPORT_LIMITS.file) return fail('tooLarge')
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const start = String.fromCharCode(...bytes.subarray(0, 4))
    if (OTHERS.some((magic) => start.startsWith(magic))) return fail('notATable')
    const rows = start.startsWith('PK') ? await readXlsx(bytes) : readText(bytes)
    return rows.length > 0 ? ok(rows) : fail('empty')
  } catch (error) {
    return fail(error instanceof Unreadable ? error.fault : 'damaged')
  }
}

/** Markup and JSON are texts too, and no tables. */
function readText(bytes: Uint8Array): Table {
  const start = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart()
  if (/^(?:[[{]|<[!?a-z])/i.test(start)) throw new Unreadable('notATable')
  return readCsv(bytes)
}
