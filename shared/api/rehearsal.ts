import Type, { type Static } from 'typebox'
import { REHEARSAL_LIMITS, type RehearsalPhase, type RehearsalSheet } from '../domain/rehearsal.ts'
import { object } from './common.ts'

/**
 * F12. `POST /api/workshops/:id/rehearsal` by who runs a workshop that has not begun → 201 `Rehearsal`. An earlier copy
 * goes. `GET` gives the `Rehearsal` or null, `POST …/stop` stops it, and `DELETE` erases the copy.
 */
export const StartRehearsal = object({
  people: Type.Optional(Type.Integer({ minimum: 1, maximum: REHEARSAL_LIMITS.people })),
})
export type StartRehearsal = Static<typeof StartRehearsal>

/** Why a rehearsal gave no sheet. */
export type RehearsalFailure = 'tooLong' | 'busy' | 'brokeOff' | 'refused'

/** How a rehearsal ended. */
export type RehearsalOutcome =
  | { readonly kind: 'done'; readonly sheet: RehearsalSheet }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly why: RehearsalFailure }

export type RehearsalState =
  | {
      readonly kind: 'running'
      readonly phase: RehearsalPhase
      /** How many of the people are through with the phase. */
      readonly through: number
    }
  /** The server was started again in the middle of it. */
  | { readonly kind: 'interrupted' }
  | RehearsalOutcome

/** A workshop's rehearsal, with the copy that it is or was held in. Times: milliseconds since 1970. */
export interface Rehearsal {
  readonly copy: string
  readonly people: number
  readonly startedAt: number
  /** When the copy goes by itself. */
  readonly expiresAt: number
  /** Whether who asks has a seat in the copy, and can look. */
  readonly mayWatch: boolean
  readonly state: RehearsalState
}
