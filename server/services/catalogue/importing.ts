import type { SetReader } from '#server/catalogue/set-reader.ts'
import type { Clock } from '#server/clock.ts'
import type { Boards } from '#server/ports.ts'
import {
  deleteSet,
  findIds,
  findIndicatorsOf,
  insertIndicators,
  insertSet,
  insertVersion,
  type StoredSet,
  type StoredVersion,
} from '#server/store/repositories/catalogue.ts'
import { type Statement, type Store, StoreError } from '#server/store/store.ts'
import type { ImportReply, ImportSet } from '#shared/api/catalogue.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { AcceptedRow } from '#shared/catalogue/import/judge-rows.ts'
import { CATALOGUE_LIMITS as LIMITS } from '#shared/catalogue/import/limits.ts'
import type { FileFault } from '#shared/catalogue/import/row.ts'
import { idFromText, newId } from '#shared/kernel/ids.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanLine, cleanText, truncate } from '#shared/kernel/text.ts'
import { badField } from '../fields.ts'
import type { Caller } from '../state/callers.ts'
import { shelvesOf } from './read-back.ts'

/** Bringing sets of indicators into a workshop. Who may has been asked before. */
export interface Importing {
  run(caller: Caller, input: ImportSet): Promise<Result<ImportReply, Problem>>
  /** Refused while the board links to one of its indicators, in whichever version. */
  remove(workshop: string, set: string): Promise<Result<null, Problem>>
}

export interface ImportingDeps {
  readonly store: Store
  readonly boards: Pick<Boards, 'read'>
  readonly reader: SetReader
  readonly clock: Pick<Clock, 'now'>
  /** The name of a seat as others see it. */
  readonly nameOf: (workshop: string, seat: string) => string
}

/** Files that may be read or wait for it. */
const WAITING = 4

/** Imports that come at once take numbers one after the other. */
const TRIES = 5

/** Indicators that are shown before anything is kept. */
const FIRST = 8

export function createImporting({ store, boards, reader, clock, nameOf }: ImportingDeps): Importing {
  return {
    async run(caller, input) {
      if (reader.waiting() >= WAITING) return fail(problem('tooManyRequests'))
      const read = await reader.read(input)
      if (!read.ok) return fail(asProblem(read.error))
      const { rows, report, ...about } = read.value
      const isDry = input.dryRun ?? false
      if (rows.length === 0 && !isDry) return fail(asProblem({ fault: 'nothingLeft' }))
      const reply = (retired: number, version: ImportReply['version']): ImportReply => ({
        report,
        first: rows.slice(0, FIRST).map(({ indicator }) => firstOf(indicator)),
        name: about.name ?? null,
        source: about.source ?? null,
        licence: about.licence ?? null,
        retired,
        version,
      })

      const name = cleanLine(input.name ?? '') || truncate(cleanLine(about.name ?? ''), LIMITS.name)
      for (let tries = 0; tries < TRIES; tries++) {
        const shelves = await shelvesOf(store, caller.workshop)
        // the same name again is the same set: a request that is repeated makes no second one
        const shelf = shelves.find(({ set }) =>
          input.set === undefined ? isSame(set.name, name) : set.id === input.set,
        )
        if (input.set !== undefined && !shelf) return fail(problem('noSuchSet'))
        const set: StoredSet = shelf?.set ?? { id: newId('cat'), name, framework: input.framework }
        const indicators = rows.map((row) => withId(set.id, row))
        const newest = shelf?.versions[0]
        const before = newest ? await findIds(store, caller.workshop, newest.number) : []
        const now = new Set<string>(indicators.map(({ id }) => id))
        const retired = before.filter((id) => !now.has(id)).length
        if (isDry) return ok(reply(retired, null))
        if (set.name === '') return fail(badField('name', 'missing'))
        const versions = shelves.flatMap((one) => one.versions)
        if ((!shelf && shelves.length >= LIMITS.sets) || versions.length >= LIMITS.versions) {
          return fail(problem('catalogueFull'))
        }
        const version: StoredVersion = {
          number: Math.max(0, ...versions.map(({ number }) => number)) + 1,
          set: set.id,
          at: clock.now(),
          by: caller.seat,
          source: cleanLine(input.source ?? '') || truncate(cleanLine(about.source ?? ''), LIMITS.source),
          licence: cleanText(input.licence ?? '') || truncate(cleanText(about.licence ?? ''), LIMITS.licence),
          accepted: report.accepted,
          refused: report.refused,
        }
        const shown = (one: StoredVersion) => ({ ...one, by: nameOf(caller.workshop, one.by) })
        if (newest && retired === 0 && before.length === indicators.length) {
          const stored = await findIndicatorsOf(store, caller.workshop, newest.number)
          const bodies = new Map(stored.map(({ id, body }) => [id, JSON.stringify(body)]))
          const isNothingNew =
            newest.source === version.source &&
            newest.licence === version.licence &&
            indicators.every(({ id, body }) => bodies.get(id) === JSON.stringify(body))
          if (isNothingNew) return ok(reply(0, shown(newest)))
        }
        const written = await write([
          ...(shelf ? [] : [insertSet(caller.workshop, set)]),
          insertVersion(caller.workshop, version, report),
          ...insertIndicators(caller.workshop, version.number, indicators),
        ])
        if (written) return ok(reply(retired, shown(version)))
      }
      return fail(problem('noSuchWorkshop')) // erased meanwhile
    },

    async remove(workshop, set) {
      const shelf = (await shelvesOf(store, workshop)).find((one) => one.set.id === set)
      if (!shelf) return fail(problem('noSuchSet'))
      const { board } = await boards.read(workshop)
      const linked = new Set(board.links.map(({ indicator }) => indicator))
      for (const { number } of shelf.versions) {
        const ids = await findIds(store, workshop, number)
        if (ids.some((id) => linked.has(id))) return fail(problem('setInUse'))
      }
      await store.write([deleteSet(workshop, set)])
      return ok(null)
    },
  }

  /** All of it or nothing; false when another import was quicker. */
  async function write(statements: readonly Statement[]): Promise<boolean> {
    try {
      await store.write(statements)
      return true
    } catch (error) {
      if (error instanceof StoreError && error.code === 'constraint') return false
      throw error
    }
  }
}

const asProblem = ({ fault, line }: FileFault): Problem => ({
  code: fault === 'tooLarge' || fault === 'tooMany' ? 'tooLarge' : 'notACatalogue',
  fields: { file: fault, ...(line !== undefined && { line: String(line) }) },
})

const isSame = (a: string, b: string) => a.toLocaleLowerCase('nb') === b.toLocaleLowerCase('nb')

/** The same thing in every version of a set has the same id; in two sets, or two workshops, it has two. */
const withId = (set: string, { key, indicator }: AcceptedRow) => ({
  id: idFromText('ind', JSON.stringify([set, key])),
  body: indicator,
})

const firstOf = ({ code, title, goals, developmentAreas, unit }: AcceptedRow['indicator']) => ({
  code,
  title,
  goals,
  developmentAreas,
  ...(unit && { unit }),
})
