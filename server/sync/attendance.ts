import { CLOSE, type CloseCode } from '#shared/wire/sync.ts'
import type { Audience } from '../ports.ts'

/** One open socket of a seat, of either kind. */
export interface Attendant extends Audience {
  /** Something about the workshop has changed that may change what this socket may do. */
  rightsChanged(): void
  close(code: CloseCode, reason: string): void
}

export interface Attendance {
  enter(workshopId: string, attendant: Attendant): void
  leave(workshopId: string, attendant: Attendant): void
  of(workshopId: string): ReadonlySet<Attendant>
  /** Seats with at least one open socket. A wall is nobody: it may hang on when everybody has left the room. */
  connected(workshopId: string): ReadonlySet<string>
  /** Workshops in which somebody has one. */
  workshops(): readonly string[]
  closeAll(code: CloseCode): void
}

const NOBODY: ReadonlySet<never> = new Set()

/** Who has a socket open in which workshop. */
export function createAttendance(): Attendance {
  const present = new Map<string, Set<Attendant>>()
  return {
    enter(workshopId, attendant) {
      present.set(workshopId, (present.get(workshopId) ?? new Set()).add(attendant))
    },
    leave(workshopId, attendant) {
      const known = present.get(workshopId)
      known?.delete(attendant)
      if (known?.size === 0) present.delete(workshopId)
    },
    of: (workshopId) => present.get(workshopId) ?? NOBODY,
    connected(workshopId) {
      const people = [...(present.get(workshopId) ?? NOBODY)].filter(({ isWall }) => !isWall)
      return new Set(people.map(({ seat }) => seat))
    },
    workshops: () => [...present.keys()],
    closeAll(code) {
      for (const attendants of [...present.values()]) {
        for (const attendant of [...attendants])
          attendant.close(code, code === CLOSE.restarting ? 'restarting' : '')
      }
    },
  }
}
