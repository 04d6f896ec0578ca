import {
  findAllVerdicts,
  findSources,
  replaceSource,
  replaceVerdicts,
} from '#server/store/repositories/verdicts.ts'
import { problem } from '#shared/api/problem.ts'
import type { ArchivedVerdicts } from '#shared/export/archive/format.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { TablePart } from './table-parts.ts'

const PATH = 'verdicts.json'

/** LK5, LK7. What the workshop thought of indicators that did not simply fit, and what it brought along of others. */
export const verdictsPart: TablePart = {
  async *write(store, workshop) {
    const [{ found, broughtFrom }, sources] = await Promise.all([
      findAllVerdicts(store, workshop),
      findSources(store, workshop),
    ])
    const brought = sources.map(({ count, ...source }) => ({ ...source, verdicts: broughtFrom(source.id) }))
    const verdicts: ArchivedVerdicts = { found, brought }
    yield { path: PATH, bytes: Buffer.from(`${JSON.stringify(verdicts, null, 1)}\n`) }
  },

  async read(archive, workshop) {
    // archives from before there were any have none
    if (!archive.paths.includes(PATH)) return ok({ statements: [], refused: [] })
    const read = await archive.json<ArchivedVerdicts>(PATH, 'verdicts')
    if (!read.ok) return read
    const { found, brought } = read.value
    if (new Set(brought.map(({ id }) => id)).size !== brought.length) {
      return fail(problem('notAnArchive', PATH))
    }
    const statements = [
      ...replaceVerdicts(workshop, found),
      ...brought.flatMap(({ verdicts, ...source }) => replaceSource(workshop, source, verdicts)),
    ]
    return ok({ statements, refused: [] })
  },
}
