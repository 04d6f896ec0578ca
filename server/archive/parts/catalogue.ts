import {
  findIndicatorsOf,
  findReport,
  insertIndicators,
  insertSet,
  insertVersion,
} from '#server/store/repositories/catalogue.ts'
import { findOwn, restoreOwn } from '#server/store/repositories/own-indicators.ts'
import { takenIds } from '#server/store/repositories/taken-ids.ts'
import type { Statement } from '#server/store/store.ts'
import { problem } from '#shared/api/problem.ts'
import type { ArchivedCatalogue, ArchivedIndicators } from '#shared/export/archive/format.ts'
import { newId } from '#shared/kernel/ids.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { shelvesOf } from '../../services/catalogue/read-back.ts'
import type { TablePart } from './table-parts.ts'

/** Who brought a set is not in an archive: a seat that nobody has. */
const NOBODY = ''

const indicatorsPath = (number: number): string => `catalogue/import-${number}.json`

/** The sets of indicators that were brought, with all their versions, and the workshop's own. */
export const cataloguePart: TablePart = {
  async *write(store, workshop) {
    const sets: ArchivedCatalogue['sets'][number][] = []
    for (const { set, versions } of await shelvesOf(store, workshop)) {
      const kept: ArchivedCatalogue['sets'][number]['versions'][number][] = []
      for (const { number, at, source, licence, accepted, refused } of versions.toReversed()) {
        const report = await findReport(store, workshop, number)
        const indicators = await findIndicatorsOf(store, workshop, number)
        if (!report) continue // deleted meanwhile
        kept.push({ number, at, source, licence, accepted, refused, report })
        const lines = indicators.map(({ id, body }) => JSON.stringify({ id, body }))
        yield { path: indicatorsPath(number), bytes: Buffer.from(`[\n${lines.join(',\n')}\n]\n`) }
      }
      if (kept.length > 0) sets.push({ ...set, versions: kept })
    }
    const own = (await findOwn(store, workshop)).map(({ seat, ...one }) => one)
    const catalogue: ArchivedCatalogue = { sets, own }
    yield { path: 'catalogue.json', bytes: Buffer.from(`${JSON.stringify(catalogue, null, 1)}\n`) }
  },

  async read(archive, workshop, store) {
    const read = await archive.json<ArchivedCatalogue>('catalogue.json', 'catalogue')
    if (!read.ok) return read
    const { sets, own } = read.value
    const numbers = sets.flatMap(({ versions }) => versions.map(({ number }) => number))
    const ids = [...sets, ...own].map(({ id }) => id)
    if (new Set(numbers).size !== numbers.length || new Set(ids).size !== ids.length) {
      return fail(problem('notAnArchive', 'catalogue.json'))
    }
    const taken = await takenIds(
      store,
      'catalogue_sets',
      sets.map(({ id }) => id),
    )
    // a set belongs to one workshop: one that is there already, because it was opened before, is another here
    const others = new Map([...taken].map((id) => [id, newId('cat')]))
    const idOf = (id: string) => others.get(id) ?? id
    const statements: Statement[] = sets.map(({ id, name, framework }) =>
      insertSet(workshop, { id: idOf(id), name, framework }),
    )
    for (const set of sets) {
      for (const { report, ...version } of set.versions) {
        const path = indicatorsPath(version.number)
        const indicators = await archive.json<ArchivedIndicators>(path, 'indicators')
        if (!indicators.ok) return indicators
        if (new Set(indicators.value.map(({ id }) => id)).size !== indicators.value.length) {
          return fail(problem('notAnArchive', path))
        }
        statements.push(
          insertVersion(workshop, { ...version, set: idOf(set.id), by: NOBODY }, report),
          ...insertIndicators(workshop, version.number, indicators.value),
        )
      }
    }
    statements.push(...own.map((one) => restoreOwn(workshop, { ...one, seat: NOBODY })))
    return ok({ statements, refused: [] })
  },
}
