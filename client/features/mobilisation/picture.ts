import type { KnownActor, MobilisationReply } from '#shared/api/mobilisation.ts'
import type { Activity, Actor, Board } from '#shared/board/records.ts'
import { DEFAULT_TERMS } from '#shared/domain/actor-terms.ts'
import { type Commitment, dueWithin } from '#shared/domain/commitment.ts'
import { latestByActivity, nextDateAfter, type StatusMessage } from '#shared/domain/status-message.ts'

/** An actor of the board, with what the server knows of it. */
export interface ActorRow {
  readonly actor: Actor
  readonly known: KnownActor
  readonly commitments: readonly Commitment[]
  /** When something it takes part in was last told of, milliseconds since 1970; null when it was not, or wants nothing. */
  readonly informed: number | null
}

/** An activity of the board, with what has been promised to it and told of it. */
export interface ActivityRow {
  readonly activity: Activity
  readonly commitments: readonly Commitment[]
  /** The newest first. */
  readonly statuses: readonly StatusMessage[]
  /** Those who are tied to it, or were asked for something. */
  readonly takesPart: readonly ActorRow[]
}

/** Board and server put together, as the screen shows them. */
export interface Picture {
  readonly actors: readonly ActorRow[]
  readonly activities: readonly ActivityRow[]
  /** What was promised to activities that are gone from the board. */
  readonly loose: readonly Commitment[]
  /** MO10. What is due within fourteen days of now, or overdue. */
  readonly soon: readonly Commitment[]
}

type Cards = Pick<Board, 'actors' | 'actorLinks' | 'activities'>

/** `now` in milliseconds since 1970. */
export function pictureOf(board: Cards, reply: MobilisationReply, now: number): Picture {
  const latest = latestByActivity(reply.statuses)
  const known = new Map(reply.actors.map((one) => [one.actor, one]))
  /** Ids of the activities in which each actor takes part. */
  const partsOf = (actor: string): ReadonlySet<string> =>
    new Set([
      ...board.actorLinks.filter(({ from }) => from === actor).map(({ to }) => to as string),
      ...reply.commitments.filter((one) => one.actor === actor).map(({ activity }) => activity),
    ])
  const actors = board.actors.map((actor): ActorRow => {
    const about = known.get(actor.id) ?? unknown(actor.id)
    const times = [...partsOf(actor.id)].flatMap((id) => latest.get(id)?.at ?? [])
    return {
      actor,
      known: about,
      commitments: reply.commitments.filter((one) => one.actor === actor.id),
      informed: about.wantsStatus && times.length > 0 ? Math.max(...times) : null,
    }
  })
  const ids = new Set<string>(board.activities.map(({ id }) => id))
  return {
    actors,
    activities: board.activities.map((activity) => ({
      activity,
      commitments: reply.commitments.filter((one) => one.activity === activity.id),
      statuses: newestFirst(reply.statuses.filter(({ about }) => about === activity.id)),
      takesPart: actors.filter(({ actor }) => partsOf(actor.id).has(activity.id)),
    })),
    loose: reply.commitments.filter(({ activity }) => !ids.has(activity)),
    soon: dueWithin(reply.commitments, now),
  }
}

const unknown = (actor: string): KnownActor => ({
  ...{ actor, ...DEFAULT_TERMS },
  ...{ areOwnTerms: false, pageSince: null, turnTo: '' },
})

const newestFirst = (messages: readonly StatusMessage[]) => [...messages].sort((a, b) => b.at - a.at)

/** Who reads what is sent about an activity, and how it reaches them. */
export function readersOf(takesPart: readonly ActorRow[]) {
  const wants = takesPart.filter(({ known }) => known.wantsStatus)
  return {
    onPage: wants.filter(({ known }) => known.pageSince !== null),
    byText: wants.filter(({ known }) => known.pageSince === null),
    wantsNone: takesPart.filter(({ known }) => !known.wantsStatus),
  }
}

/**
 * When the next message is to come after one on `today` (ISO dates): as the one who wants to hear most often has asked for,
 * or as is usual when nobody has; empty when the activity is over.
 */
export function proposedNext(
  today: string,
  state: StatusMessage['state'],
  takesPart: readonly ActorRow[],
): string {
  if (state === 'done' || state === 'stopped') return ''
  const dates = takesPart
    .filter(({ known }) => known.wantsStatus)
    .map(({ known }) => nextDateAfter(today, known.rhythm))
  return dates.sort()[0] ?? nextDateAfter(today, DEFAULT_TERMS.rhythm)
}

/** An actor's name; undefined when it is gone from the board. */
export const nameOf = ({ actors }: Pick<Picture, 'actors'>, id: string): string | undefined =>
  actors.find(({ actor }) => actor.id === id)?.actor.name
