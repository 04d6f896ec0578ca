import Type, { type Static } from 'typebox'
import type { Role } from '../domain/role.ts'
import { WORKSHOP_LIMITS } from '../domain/workshop.ts'
import { line, object } from './common.ts'

/** What of a board goes back: all of it, an area, or what one seat has done since. */
export const RestoreScope = Type.Union([
  object({ type: Type.Literal('board') }),
  object({ type: Type.Literal('theme'), id: line(40, 1) }),
  object({ type: Type.Literal('seat'), id: line(40, 1) }),
])
export type RestoreScope = Static<typeof RestoreScope>

/** `POST /api/workshops/:id/versions/:at/restore` → 200 `Restored`. */
export const Restore = object({ scope: RestoreScope })

/** `POST /api/workshops/:id/versions` → 201 `Kept`: keeps the board as it is now. */
export const KeepVersion = object({ name: line(WORKSHOP_LIMITS.versionName, 1) })

/** `GET /api/workshops/:id/versions`, the newest first. */
export interface VersionReply {
  /** When it was the present, milliseconds since 1970; it goes by this. */
  readonly at: number
  readonly reason: 'time' | 'step' | 'before' | 'large' | 'named'
  /** The name that it was given, or the id of the step that began then. */
  readonly label: string | null
}

export interface Kept {
  readonly at: number
}

export interface Restored {
  /** The version that has what was there before: going back to it undoes the restoring. */
  readonly before: number
}

/** `GET /api/workshops/:id/log`, the newest first: what was done, never what was written. */
export interface LogEntry {
  /** The first and the last of what is told together, milliseconds since 1970. */
  readonly at: number
  readonly until: number
  readonly kind: string
  /** Null when the clock did it, or where the board does not say who. */
  readonly who: { readonly name: string; readonly number: number; readonly role: Role } | null
  readonly count: number
}
