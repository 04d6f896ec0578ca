import { open, rm } from 'node:fs/promises'
import { type Opened, openArchive } from '#server/archive/open-archive.ts'
import { type ReadArchive, readArchive, readImages } from '#server/archive/read-archive.ts'
import { restoredSeats } from '#server/archive/restore-state.ts'
import type { Clock } from '#server/clock.ts'
import { deleteWorkshop } from '#server/store/repositories/erasing.ts'
import { keepImage } from '#server/store/repositories/images.ts'
import { findUnfinished, OPENING } from '#server/store/repositories/workshops.ts'
import type { Store } from '#server/store/store.ts'
import type { RefusedPart, Reopened } from '#shared/api/archives.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { IMAGE_LIMITS } from '#shared/domain/image.ts'
import { isDoorOpen } from '#shared/domain/workshop.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { WithSession } from './creating.ts'
import type { Session, Sessions } from './identity/sessions.ts'
import { freeCode } from './join-code.ts'
import type { Log } from './log.ts'
import { refusalOf, type WorkshopMemory } from './state/workshop-memory.ts'
import type { Signing } from './voting/signing.ts'

export interface Reopening {
  /**
   * Makes a workshop of an archive that lies in a file; whoever opens it becomes its facilitator. All of it is there when
   * it resolves with ok, and nothing otherwise.
   */
  reopen(
    path: string,
    goOn: boolean,
    session: Session | undefined,
  ): Promise<Result<WithSession<{ readonly reopened: Reopened }>, Problem>>
  /** Erases what a server that ended in the middle of it has left behind. To be called before anybody is served. */
  clear(): Promise<void>
}

export interface ReopeningDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly sessions: Sessions
  readonly signing: Pick<Signing, 'keys'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
}

/** Refused parts that are told one by one. */
const TOLD = 100

const QUOTA = { count: IMAGE_LIMITS.perWorkshop, bytes: IMAGE_LIMITS.bytesPerWorkshop }

export function createReopening(deps: ReopeningDeps): Reopening {
  const { store, memory, sessions, signing, clock, log } = deps

  /**
   * A workshop has no seats, and so nobody in it, until all the rest of it is on disk: what is left behind is known by
   * that.
   */
  async function keep(archive: Opened, read: ReadArchive, known: Session | undefined) {
    const { id } = read.state.workshop
    const created = await memory.create(read.state, read.statements, { kind: OPENING, seat: null })
    if (!created.ok) return fail(created.error === 'constraint' ? problem('unavailable') : created.error)
    try {
      const pictures = await keepImages(archive, id, read.hashes)
      const entered = await enter(read, known)
      if (!entered.ok) {
        await undo(id)
        return entered
      }
      return ok({ ...entered.value, ...pictures })
    } catch (error) {
      await undo(id)
      return fail(refusalOf(error, log))
    }
  }

  async function keepImages(archive: Opened, workshop: string, hashes: readonly string[]) {
    const refused: RefusedPart[] = []
    let kept = 0
    for await (const one of readImages(archive, hashes)) {
      if ('refused' in one) {
        refused.push(one.refused)
        continue
      }
      const [isKept] = await store.write(keepImage(workshop, one.image, QUOTA, clock.now()))
      if (isKept === 0) refused.push({ part: 'picture', id: one.image.hash, why: 'tooMany' })
      else kept += 1
    }
    return { refused, kept }
  }

  async function enter({ state, workshop }: ReadArchive, known: Session | undefined) {
    const { all, own } = restoredSeats(workshop)
    const { session, also } = sessions.ensure(known)
    const code = isDoorOpen(state.workshop.status) ? await freeCode(store) : null
    return memory.change(state.workshop.id, (before) =>
      ok({
        state: {
          ...before,
          workshop: { ...before.workshop, code },
          seats: new Map(all.map((seat) => [seat.id, seat])),
          seatsOfSession: new Map([[session.hash, [own.id]]]),
        },
        event: { kind: 'reopened', seat: own.id },
        also,
        value: { session, own, code },
      }),
    )
  }

  async function undo(workshop: string): Promise<void> {
    const erased = await memory.erase(workshop, { refuse: () => undefined, erased: () => {} })
    if (!erased.ok) log.warn({ workshop }, 'An archive was opened in part; the rest goes at the next start')
  }

  return {
    async reopen(path, goOn, known) {
      const file = await open(path)
      try {
        // from here on nothing is left of it, whatever happens
        await rm(path, { force: true })
        const archive = await openArchive(file)
        if (!archive.ok) return archive
        const read = await readArchive(archive.value, { store, goOn })
        if (!read.ok) return read
        const kept = await keep(archive.value, read.value, known)
        if (!kept.ok) return kept
        const { session, own, code } = kept.value
        const refused = [...read.value.refused, ...kept.value.refused]
        const { manifest } = archive.value
        return ok({
          session,
          reopened: {
            id: read.value.state.workshop.id,
            code,
            participant: { id: own.id, name: own.name, role: own.role },
            madeAt: Date.parse(manifest.madeAt),
            counts: {
              cards: read.value.cards,
              pictures: kept.value.kept,
              rounds: read.value.state.rounds.length,
            },
            signedBy: signedBy(read.value.keys, signing.keys),
            refused: refused.slice(0, TOLD),
            refusedInAll: refused.length,
            openRounds: manifest.leftOut.rounds,
          },
        })
      } finally {
        await file.close()
      }
    },
    async clear() {
      for (const id of await findUnfinished(store)) await store.write(deleteWorkshop(id))
    },
  }
}

function signedBy(keys: ReadonlySet<string>, own: readonly string[]): Reopened['signedBy'] {
  if (keys.size === 0) return null
  return [...keys].every((key) => own.includes(key)) ? 'here' : 'elsewhere'
}
