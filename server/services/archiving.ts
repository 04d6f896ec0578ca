import { Readable } from 'node:stream'
import { type ArchiveSource, archiveFiles } from '#server/archive/write-archive.ts'
import { writeZip } from '#server/archive/zip-writer.ts'
import type { Clock } from '#server/clock.ts'
import type { PictureMaker } from '#server/pictures/picture-maker.ts'
import type { Boards } from '#server/ports.ts'
import type { Store } from '#server/store/store.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import { fileName } from '#shared/export/file-name.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Language } from '#shared/kernel/language.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { OutcomesService } from './outcomes.ts'
import { type Caller, seatOf } from './state/callers.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'

export interface ArchiveFile {
  readonly name: string
  /** The ZIP file, made while it is sent. Fails when something of the workshop is gone meanwhile. */
  readonly body: Readable
}

export interface Archiving {
  /** The whole workshop as a file that another installation opens, for those who run it, ended or not. */
  make(caller: Caller, textsIn: (language: Language) => Texts): Promise<Result<ArchiveFile, Problem>>
}

export interface ArchivingDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly boards: Pick<Boards, 'read'>
  readonly outcomes: Pick<OutcomesService, 'read'>
  readonly pictures: PictureMaker
  readonly clock: Pick<Clock, 'now'>
}

export function createArchiving(deps: ArchivingDeps): Archiving {
  const { store, memory, boards, outcomes, pictures, clock } = deps
  return {
    async make(caller, textsIn) {
      const loaded = await memory.load(caller.workshop)
      if (!loaded.ok) return loaded
      const state = loaded.value
      const seat = seatOf(state, caller)
      if (!seat.ok) return seat
      if (!isFacilitating(seat.value.role)) return fail(problem('notAllowed'))
      const now = await outcomes.read(caller, 'draft')
      if (!now.ok) return now
      const { board, version, lastNumber } = await boards.read(caller.workshop)
      const source: ArchiveSource = {
        ...{ store, state, board, lastNumber, pictures },
        boardVersion: version,
        outcomes: now.value,
        texts: textsIn(state.workshop.language),
        now: clock.now(),
      }
      const name = fileName(now.value, 'zip', 'arkiv')
      return ok({ name, body: Readable.from(writeZip(archiveFiles(source)), { objectMode: false }) })
    },
  }
}
