import { findMappings, saveMapping } from '#server/store/repositories/statbank-mappings.ts'
import { problem } from '#shared/api/problem.ts'
import type { ArchivedMapping } from '#shared/export/archive/format.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { TablePart } from './table-parts.ts'

const PATH = 'statbank.json'

/** Which figures of a table of SSB's each indicator stands for. What was fetched is among the figures. */
export const statbankPart: TablePart = {
  async *write(store, workshop) {
    const mappings = (await findMappings(store, workshop)).map(
      ({ indicator, mapping, words }): ArchivedMapping => ({ indicator, mapping, words }),
    )
    yield { path: PATH, bytes: Buffer.from(`${JSON.stringify(mappings, null, 1)}\n`) }
  },

  async read(archive, workshop) {
    // archives from before there were mappings have none
    if (!archive.paths.includes(PATH)) return ok({ statements: [], refused: [] })
    const mappings = await archive.json<readonly ArchivedMapping[]>(PATH, 'statbank')
    if (!mappings.ok) return mappings
    const indicators = new Set(mappings.value.map(({ indicator }) => indicator))
    if (indicators.size !== mappings.value.length) return fail(problem('notAnArchive', PATH))
    return ok({ statements: mappings.value.map((mapping) => saveMapping(workshop, mapping)), refused: [] })
  },
}
