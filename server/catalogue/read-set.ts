import { readDocument } from '#shared/catalogue/import/document.ts'
import { type JudgedRows, judgeRows } from '#shared/catalogue/import/judge-rows.ts'
import { CATALOGUE_LIMITS } from '#shared/catalogue/import/limits.ts'
import type { FileFault, RawSet } from '#shared/catalogue/import/row.ts'
import { isInCatalogue } from '#shared/catalogue/municipal-indicators.ts'
import type { Framework } from '#shared/catalogue/types.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { readTurtle } from './turtle.ts'

/** A file that is to be read. */
export interface SetFile {
  readonly format: 'turtle' | 'json'
  readonly content: string
  readonly framework: Framework
}

/** A file that has been read: what of it can be taken, and what it says of itself as a whole. */
export interface ReadSet extends JudgedRows, Omit<RawSet, 'rows'> {}

/** Reads a file and judges its rows. Takes seconds for the largest: for a worker. */
export function readSet({ format, content, framework }: SetFile): Result<ReadSet, FileFault> {
  if (content.length > CATALOGUE_LIMITS.content) return fail({ fault: 'tooLarge' })
  const text = content.replace(/^\ufeff/, '')
  const read = format === 'turtle' ? readTurtle(text) : readDocument(text)
  if (!read.ok) return read
  const { rows, ...about } = read.value
  const judged = judgeRows(rows, framework, isInCatalogue)
  return judged.ok ? ok({ ...about, ...judged.value }) : judged
}
