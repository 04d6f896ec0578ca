import type { Id } from '../kernel/ids.ts'
import type { Language } from '../kernel/language.ts'
import type { Role } from './role.ts'

/** One person's place in one workshop. Its number never changes and names a guest who gave no name. */
export interface Seat {
  readonly id: Id<'sea'>
  readonly number: number
  readonly name: string
  readonly role: Role
  readonly language: Language
  readonly municipality: string | null
  readonly jobRole: string | null
  /** V16: votes on paper, and so has no ballot on a screen. */
  readonly paperVoter: boolean
  /** The group of the workshop that it sits in. */
  readonly group: Id<'grp'> | null
  /** `waiting`: at the door, not let in yet. */
  readonly state: 'waiting' | 'active' | 'left' | 'removed'
}

/** Whether it has a place in the workshop: who waits at the door, or was removed, counts nowhere and may do nothing. */
export const isSeated = ({ state }: Pick<Seat, 'state'>): boolean => state === 'active' || state === 'left'

export const SEAT_LIMITS = { name: 40, jobRole: 60, perDevice: 10 } as const

/** A seat of which nothing is left that tells who has it: its number, its role and its rights stay. */
export const nameless = (seat: Seat): Seat => ({
  ...seat,
  name: '',
  jobRole: null,
  municipality: null,
  group: null,
})
