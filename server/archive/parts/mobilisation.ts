import { findCommitments, insertCommitment } from '#server/store/repositories/commitments.ts'
import { findKnownActors, putKnownActor } from '#server/store/repositories/mobilisation.ts'
import { findStatusMessages, insertStatusMessage } from '#server/store/repositories/status-messages.ts'
import { problem } from '#shared/api/problem.ts'
import type { ArchivedMobilisation } from '#shared/export/archive/format.ts'
import { isIsoDate } from '#shared/kernel/iso-date.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { TablePart } from './table-parts.ts'

const PATH = 'mobilisation.json'

/** MO4. What actors have agreed to and committed themselves to, and what was told; no contact, and no link to a page. */
export const mobilisationPart: TablePart = {
  async *write(store, workshop) {
    const [actors, commitments, statuses] = await Promise.all([
      findKnownActors(store, workshop),
      findCommitments(store, workshop),
      findStatusMessages(store, workshop),
    ])
    const content: ArchivedMobilisation = {
      actors: actors.map(({ actor, terms, areOwnTerms }) => ({ actor, ...terms, areOwnTerms })),
      commitments,
      statuses,
    }
    yield { path: PATH, bytes: Buffer.from(`${JSON.stringify(content, null, 1)}\n`) }
  },

  async read(archive, workshop) {
    // archives from before there were any have none
    if (!archive.paths.includes(PATH)) return ok({ statements: [], refused: [] })
    const content = await archive.json<ArchivedMobilisation>(PATH, 'mobilisation')
    if (!content.ok) return content
    const { actors, commitments, statuses } = content.value
    const lists = [
      actors.map(({ actor }) => actor),
      commitments.map(({ id }) => id),
      statuses.map(({ id }) => id),
    ]
    const isOnce = lists.every((list) => new Set(list).size === list.length)
    const days = [...commitments.map(({ due }) => due), ...statuses.map(({ nextDate }) => nextDate)]
    const areDays = days.every((day) => day === null || isIsoDate(day))
    if (!isOnce || !areDays) return fail(problem('notAnArchive', PATH))
    return ok({
      statements: [
        ...actors.map(({ actor, areOwnTerms, ...terms }) =>
          putKnownActor(workshop, actor, { terms, areOwnTerms, contact: null }),
        ),
        ...commitments.map((one) => insertCommitment(workshop, one)),
        ...statuses.map((one) => insertStatusMessage(workshop, one)),
      ],
      refused: [],
    })
  },
}
