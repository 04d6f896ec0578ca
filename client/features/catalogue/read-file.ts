import { decodeText } from '#client/features/import/decode-text.ts'
import type { ReadFault, Table } from '#client/features/import/limits.ts'
import { readInWorker } from '#client/features/import/read-in-worker.ts'
import { CATALOGUE_LIMITS } from '#shared/catalogue/import/limits.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'

/** A file of indicators before anybody has judged it: text that the server reads, or a table whose columns have no names yet. */
export type CatalogueFile =
  | { readonly kind: 'text'; readonly format: 'turtle' | 'json'; readonly content: string }
  | { readonly kind: 'table'; readonly table: Table }

/** What tells Turtle from a table: a directive, or a statement of addresses, before anything else but comments. */
const TURTLE = /^(?:\s|#[^\n]*\n)*(?:@?(?:prefix|base)\b|<[a-z][a-z0-9+.-]*:[^>\s]*>\s)/i

/** Reads a file by what is in it, whatever it is called. */
export async function readCatalogueFile(file: Blob): Promise<Result<CatalogueFile, ReadFault>> {
  // a character has up to four bytes
  if (file.size > CATALOGUE_LIMITS.content * 2) return fail('tooLarge')
  const start = decodeText(new Uint8Array(await file.slice(0, 4000).arrayBuffer()))
  const format = TURTLE.test(start) ? 'turtle' : /^\s*[[{]/.test(start) ? 'json' : undefined
  if (format) {
    const content = decodeText(new Uint8Array(await file.arrayBuffer()))
    return content.length > CATALOGUE_LIMITS.content
      ? fail('tooLarge')
      : ok({ kind: 'text', format, content })
  }
  const table = await readInWorker(file)
  return table.ok ? ok({ kind: 'table', table: table.value }) : table
}
