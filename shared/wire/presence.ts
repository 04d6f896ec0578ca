import type { Frame } from '../domain/attention.ts'
import type { Role } from '../domain/role.ts'
import type { Id } from '../kernel/ids.ts'

/** Who somebody is, written by the server over whatever the client claims. */
export interface PresentUser {
  readonly seat: Id<'sea'>
  readonly name: string
  readonly role: Role
  /** The seat's number: names guests, and picks the cursor's colour. */
  readonly number: number
}

/** What a client tells others about itself while it is connected. Never stored. Observers only follow. */
export interface PresenceState {
  /** Stamped by the server. */
  readonly user?: PresentUser
  /** Canvas coordinates. */
  readonly cursor?: { readonly x: number; readonly y: number } | null
  /** Ids of the records that are selected or being written in. */
  readonly selection?: readonly string[]
  readonly view?: 'board' | 'list'
  /** Id of the card that is being written in. */
  readonly typing?: string | null
  /** The seat whose view this client follows. */
  readonly follows?: string | null
  /** The part of the board in view; told only while somebody follows, so that nobody else pays for it. */
  readonly frame?: Frame | null
  /** The card or theme that the view is about, told with `frame`, for those who have the list. */
  readonly shows?: string | null
  /** Where the laser pointer has been since the last message: x and y by turns, at most `LASER_POINTS` pairs. */
  readonly laser?: readonly number[]
}

export const LASER_POINTS = 8

/** How often a client may tell where it is, times a second. */
export const PRESENCE_RATE = 12
