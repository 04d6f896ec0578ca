import { findCore, findStatuses, putCore, putStatus } from '#server/store/repositories/data-status.ts'
import { problem } from '#shared/api/problem.ts'
import { municipalityByNumber } from '#shared/catalogue/municipalities.ts'
import { cellKey } from '#shared/domain/data-status.ts'
import type { ArchivedDataStatus } from '#shared/export/archive/format.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { TablePart } from './table-parts.ts'

const PATH = 'data-status.json'

/** Who has figures for what, and the common core set. */
export const dataStatusPart: TablePart = {
  async *write(store, workshop) {
    const content: ArchivedDataStatus = {
      statuses: await findStatuses(store, workshop),
      core: await findCore(store, workshop),
    }
    yield { path: PATH, bytes: Buffer.from(`${JSON.stringify(content, null, 1)}\n`) }
  },

  async read(archive, workshop) {
    // archives from before there was a data status have none
    if (!archive.paths.includes(PATH)) return ok({ statements: [], refused: [] })
    const content = await archive.json<ArchivedDataStatus>(PATH, 'dataStatus')
    if (!content.ok) return content
    const { statuses, core } = content.value
    const isKnown = statuses.every(({ municipality }) => municipalityByNumber(municipality))
    const isOnce =
      new Set(statuses.map(cellKey)).size === statuses.length &&
      new Set(core.map(({ indicator }) => indicator)).size === core.length
    if (!isKnown || !isOnce) return fail(problem('notAnArchive', PATH))
    return ok({
      statements: [
        ...statuses.map((status) => putStatus(workshop, status)),
        ...core.map((one) => putCore(workshop, one)),
      ],
      refused: [],
    })
  },
}
