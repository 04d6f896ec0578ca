import * as Y from 'yjs'
import { type Problem, problem } from '#shared/api/problem.ts'
import { metaOf } from '#shared/board/document.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import type { Access, Boards } from '../ports.ts'
import type { Refusal } from './room-ports.ts'
import type { Rooms } from './rooms.ts'

/** The boards as the services use them: read what is on disk, write as somebody, know who made what. */
export function createBoards(
  rooms: Rooms,
  access: () => Pick<Access, 'rights'>,
  warn: (details: Readonly<Record<string, unknown>>, message: string) => void,
): Omit<Boards, 'seal' | 'unseal'> {
  return {
    async read(workshopId) {
      const { room } = await rooms.get(workshopId)
      const lastNumber = Number(metaOf(room.doc).get('lastNumber') ?? 0)
      const read = { board: room.board, version: room.version, lastNumber }
      await room.whenStored()
      return read
    },
    async copy(workshopId) {
      const { room } = await rooms.get(workshopId)
      const copy = Y.encodeStateAsUpdate(room.doc)
      await room.whenStored()
      return copy
    },
    async write(workshopId, seat, work, also) {
      const { room } = await rooms.get(workshopId)
      const rights = seat && access().rights(workshopId, seat.id)
      if (seat && !rights) return fail(problem('notAllowed'))
      const written = room.write(seat && rights ? { seat: seat.id, rights } : null, work, also)
      if (!written.ok) return fail(problemOf(written.error))
      try {
        await room.whenStored()
      } catch {
        return fail(problem('unavailable'))
      }
      return ok(written.value)
    },
    async keepVersion(workshopId, why) {
      try {
        return ok(await rooms.mark(workshopId, why))
      } catch (error) {
        warn({ board: workshopId, error: String(error) }, 'a version of a board could not be kept')
        return fail(problem('unavailable'))
      }
    },
    async hands(workshopId) {
      const { room } = await rooms.get(workshopId)
      return {
        seatOf: (client) => room.seatOfClient(client),
        authorOf: (record) => room.authorOf(record),
      }
    },
    async authorOf(workshopId, recordId) {
      const { room } = await rooms.get(workshopId)
      return room.authorOf(recordId)
    },
  }
}

function problemOf(refusal: Refusal): Problem {
  switch (refusal) {
    case 'malformed':
    case 'gap':
    case 'foreignClient':
    case 'forbiddenContent':
      return problem('invalidRecord')
    default:
      return problem(refusal)
  }
}
