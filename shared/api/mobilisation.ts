import Type, { type Static } from 'typebox'
import type { ActorTerms } from '../domain/actor-terms.ts'
import { COMMITMENT_LIMITS, COMMITMENT_STATES, type Commitment } from '../domain/commitment.ts'
import { ACTIVITY_STATES, RHYTHMS, STATUS_LIMITS, type StatusMessage } from '../domain/status-message.ts'
import { DateSchema, LanguageSchema, line, literals, object } from './common.ts'

export type { ActorPage } from '../board/actor-page.ts'
export { type ActorTerms, DEFAULT_TERMS } from '../domain/actor-terms.ts'

/*
 * What surrounds the actors and activities of a board: whom to talk to there, what they have committed themselves to,
 * what they have been told, and each actor's own page.
 */

const Day = Type.Union([DateSchema, Type.Null()])

/** Whom to talk to at an actor. Personal data: facilitators alone see it. */
export const Contact = object({
  name: line(COMMITMENT_LIMITS.contactName),
  email: line(COMMITMENT_LIMITS.email),
  phone: line(COMMITMENT_LIMITS.phone),
})
export type Contact = Static<typeof Contact>

const Terms = {
  mayBeNamed: Type.Boolean(),
  rhythm: literals(RHYTHMS),
  wantsStatus: Type.Boolean(),
}

/**
 * `PUT …/mobilisation/actors/:actor` → 204 (facilitators). `contact: null` forgets it. Terms that the actor said itself stay
 * as they are.
 */
export const PutActor = object({ contact: Type.Union([Contact, Type.Null()]), ...Terms })
export type PutActor = Static<typeof PutActor>

/** `POST …/mobilisation/commitments` → 201 `Commitment`, offered (facilitators). The same id twice is one. */
export const PostCommitment = object({
  id: line(40, 1),
  actor: line(40, 1),
  activity: line(40, 1),
  what: line(COMMITMENT_LIMITS.what, 1),
  due: Day,
})
export type PostCommitment = Static<typeof PostCommitment>

/**
 * `PUT …/mobilisation/commitments/:commitment` → 204 (facilitators): how it stands; other words or another day only while
 * it is offered. `DELETE` → 204 takes it back, only while it is offered. Otherwise `answeredMeanwhile`.
 */
export const PutCommitment = object({
  what: line(COMMITMENT_LIMITS.what, 1),
  due: Day,
  state: literals(COMMITMENT_STATES),
})
export type PutCommitment = Static<typeof PutCommitment>

/** `POST …/mobilisation/statuses` → 201 `StatusMessage` (facilitators). The same id twice is one. */
export const PostStatus = object({
  id: line(40, 1),
  about: line(40, 1),
  state: literals(ACTIVITY_STATES),
  text: line(STATUS_LIMITS.text, 1),
  nextDate: Day,
})
export type PostStatus = Static<typeof PostStatus>

/** `POST …/mobilisation/actors/:actor/page` → 201: a new link to the actor's page; the one before opens nothing. */
export const PostActorPage = object({ turnTo: line(COMMITMENT_LIMITS.turnTo, 1) })
export type PostActorPage = Static<typeof PostActorPage>

/** The token goes behind the `#` of the page's address, which browsers do not send: `/actor#token`. */
export interface ActorPageLink {
  readonly token: string
}

/** What the server knows of an actor beside its card. `contact` is there for facilitators alone. */
export interface KnownActor extends ActorTerms {
  readonly actor: string
  /** MO8. Whether it said these terms itself: facilitators do not change them then. */
  readonly areOwnTerms: boolean
  readonly contact?: Contact | null
  /** When its link was made, milliseconds since 1970; null without one. */
  readonly pageSince: number | null
  readonly turnTo: string
}

/**
 * `GET …/mobilisation`: for observers without `actors` and `commitments`. There are only those actors of whom something
 * is known; others have `DEFAULT_TERMS`. What is about actors and activities that are gone from the board is there too.
 * `mobilisationRev` of the Stage changes when this does.
 */
export interface MobilisationReply {
  readonly actors: readonly KnownActor[]
  readonly commitments: readonly Commitment[]
  readonly statuses: readonly StatusMessage[]
}

/** `POST /api/actor-page` → 200 `ActorPage`. The token goes in the body, so that it is in no log. */
export const OpenActorPage = object({ token: line(64, 1) })
export type OpenActorPage = Static<typeof OpenActorPage>

/** `POST /api/actor-page/answer` → 200 `ActorPage` as it is then. */
export const AnswerCommitment = object({
  token: line(64, 1),
  commitment: line(40, 1),
  state: literals(COMMITMENT_STATES),
})
export type AnswerCommitment = Static<typeof AnswerCommitment>

/** `POST /api/actor-page/terms` → 200 `ActorPage`. With `forgetContact`, whom to talk to is deleted. */
export const PutOwnTerms = object({ token: line(64, 1), ...Terms, forgetContact: Type.Boolean() })
export type PutOwnTerms = Static<typeof PutOwnTerms>

/** What an actor's page comes as. */
export const ACTOR_PAGE_FORMATS = ['html', 'pdf'] as const

export type ActorPageFormat = (typeof ACTOR_PAGE_FORMATS)[number]

/** `POST /api/actor-page/file.:format` → 200, the page as a file. */
export const FileOfActorPage = object({ token: line(64, 1), language: LanguageSchema })
export type FileOfActorPage = Static<typeof FileOfActorPage>
