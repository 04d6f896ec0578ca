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

/** What a client tells others about itself while it is connected. Never stored. */
export interface PresenceState {
  /** Stamped by the server. */
  readonly user?: PresentUser
  /** Canvas coordinates. */
  readonly cursor?: { readonly x: number; readonly y: number } | null
  /** Ids of the records that are selected or being written in. */
  readonly selection?: readonly string[]
  readonly view?: 'board' | 'list'
}

/** How often a client may tell where it is, times a second. */
export const PRESENCE_RATE = 12
