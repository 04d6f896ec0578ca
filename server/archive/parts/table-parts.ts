import type { Store } from '#server/store/store.ts'
import type { Problem } from '#shared/api/problem.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Opened } from '../open-archive.ts'
import type { Restored } from '../restored.ts'
import type { ZipEntry } from '../zip-writer.ts'
import { cataloguePart } from './catalogue.ts'
import { dataStatusPart } from './data-status.ts'
import { figuresPart } from './figures.ts'
import { mobilisationPart } from './mobilisation.ts'
import { statbankPart } from './statbank.ts'
import { verdictsPart } from './verdicts.ts'

/**
 * One kind of thing that a workshop has in tables of its own: how it gets into an archive, and out of one. What is new of
 * this kind has its files in shared/export/archive/format.ts, their form in the schema, and one entry here.
 */
export interface TablePart {
  write(store: Store, workshop: string): AsyncIterable<ZipEntry>
  /** What puts it on disk for `workshop`, which is new; refused whole when its files are not in order. */
  read(archive: Opened, workshop: string, store: Store): Promise<Result<Restored, Problem>>
}

export const TABLE_PARTS: readonly TablePart[] = [
  cataloguePart,
  figuresPart,
  statbankPart,
  dataStatusPart,
  verdictsPart,
  mobilisationPart,
]
