import Type, { type Static } from 'typebox'
import { TEXT_LIMITS } from '../board/limits.ts'
import type { Draft } from '../domain/private-writing.ts'
import { line, object } from './common.ts'

/**
 * `PUT /api/workshops/:id/drafts/:draftId` → 200 `Draft`: the whole note, however often it is sent. The id is the
 * writer's own. With `sent` it is shown when a facilitator shows all; without, it is taken back.
 */
export const PutDraft = object({
  title: line(TEXT_LIMITS.title),
  body: Type.Optional(line(TEXT_LIMITS.body)),
  sent: Type.Optional(Type.Boolean()),
})
export type PutDraft = Static<typeof PutDraft>

export const DraftParams = object({
  id: line(40, 1),
  draftId: Type.String({ pattern: '^[A-Za-z0-9_-]{1,40}$' }),
})

/** `GET /api/workshops/:id/drafts`: the caller's own, the oldest first. */
export interface OwnDrafts {
  readonly drafts: readonly Draft[]
  /** How many of the caller's have been shown. */
  readonly shown: number
}

/** `GET /api/workshops/:id/private-writing`, for facilitators: how many, and nothing of what. */
export interface WritingProgress {
  /** Seats with notes that have not been shown. */
  readonly writers: number
  /** Seats with notes that they have not sent. */
  readonly unsent: number
  /** Notes that have been sent. */
  readonly sent: number
}

/** `POST /api/workshops/:id/private-writing/reveal` → 200: how many notes lie on the board now. */
export interface Revealed {
  readonly shown: number
}
