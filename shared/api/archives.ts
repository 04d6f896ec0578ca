import Type, { type Static } from 'typebox'
import { literals, object } from './common.ts'
import type { Participant } from './replies.ts'

/**
 * `POST /api/archives?goOn=1` with an archive as `application/zip` → 201 `Reopened`; the caller becomes its facilitator.
 * With `goOn`, a workshop that had ended is open again; without, it is there to be read, as it was.
 */
export const ReopenQuery = object({ goOn: Type.Optional(literals(['0', '1'])) })
export type ReopenQuery = Static<typeof ReopenQuery>

/** Something of an archive that was not taken in, and why. */
export interface RefusedPart {
  readonly part: 'card' | 'picture' | 'decision' | 'indicator'
  /** Its id in the archive. */
  readonly id: string
  readonly why: 'invalid' | 'missing' | 'tooMany'
}

/** What came of an archive. */
export interface Reopened {
  readonly id: string
  /** Null for a workshop that had ended. */
  readonly code: string | null
  readonly participant: Participant
  /** When the archive was made, milliseconds since 1970. */
  readonly madeAt: number
  readonly counts: { readonly cards: number; readonly pictures: number; readonly rounds: number }
  /** Who signed the records of its votes: this server, another, or nobody. */
  readonly signedBy: 'here' | 'elsewhere' | null
  /** What was not taken in; the first hundred, and how many there were. */
  readonly refused: readonly RefusedPart[]
  readonly refusedInAll: number
  /** Numbers of votes that had not closed and so are not in the archive. */
  readonly openRounds: readonly number[]
}
