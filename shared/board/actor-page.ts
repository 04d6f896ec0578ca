import type { ActorTerms } from '../domain/actor-terms.ts'
import type { Commitment } from '../domain/commitment.ts'
import { type ActivityState, latestByActivity, type StatusMessage } from '../domain/status-message.ts'
import { shownWith } from './merged.ts'
import type { Activity, ActorCategory, ActorLink, Board, Challenge, Stake } from './records.ts'

/** MO7. What an actor sees of a workshop, and all that it sees: what concerns it, and nothing of what others voted. */
export interface ActorPage {
  readonly workshop: {
    readonly title: string
    readonly goal: string
    /** Their names. */
    readonly municipalities: readonly string[]
  }
  /** ISO date. */
  readonly asOf: string
  readonly actor: {
    readonly id: string
    readonly name: string
    readonly category: ActorCategory
    readonly offers: string
    readonly needs: string
  } & ActorTerms
  /** Whom to turn to. */
  readonly turnTo: string
  /** Whether the workshop knows of a person there. */
  readonly hasContact: boolean
  /** The challenges that it is tied to, by itself or through an activity, with why. */
  readonly challenges: readonly ActorPageChallenge[]
  readonly activities: readonly ActorPageActivity[]
  /** ISO date of what is heard next; null when nothing is planned, or the actor does not want to hear. */
  readonly nextStatus: string | null
}

export interface ActorPageChallenge {
  readonly id: string
  readonly number: number | null
  readonly title: string
  readonly body: string
  readonly goals: readonly number[]
  /** What the actor has to do with it; null when only through an activity. */
  readonly stake: Stake | null
  readonly note: string
}

export interface ActorPageActivity {
  readonly id: string
  /** Whether it is no longer on the board: then all that is known are what was committed to, and what was told. */
  readonly isGone: boolean
  readonly title: string
  readonly who: string
  readonly where: string
  readonly due: string | null
  readonly challenges: readonly string[]
  readonly stake: Stake | null
  readonly note: string
  readonly commitments: readonly Commitment[]
  /** How it goes, the newest first; none when the actor does not want to hear. */
  readonly statuses: readonly StatusMessage[]
  readonly state: ActivityState
}

/** What an actor's page is made from. */
export interface ActorPageParts extends Pick<ActorPage, 'workshop' | 'asOf' | 'turnTo' | 'hasContact'> {
  /** The actor's id. */
  readonly actor: string
  readonly board: Pick<Board, 'actors' | 'actorLinks' | 'activities' | 'challenges' | 'merged'>
  readonly terms: ActorTerms
  /** All of the workshop; those of others are left out here. */
  readonly commitments: readonly Commitment[]
  readonly statuses: readonly StatusMessage[]
}

/** MO7. Undefined when the actor is not on the board. What was merged is shown as what it went into. */
export function actorPageOf(parts: ActorPageParts): ActorPage | undefined {
  const { board, terms, workshop, asOf, turnTo, hasContact } = parts
  const actor = board.actors.find(({ id }) => id === parts.actor)
  if (!actor) return undefined
  const { id, name, category, offers, needs } = actor
  const into = shownWith(board)
  const ties = tiesOf(board, id, (end) => into.get(end) ?? end)
  const commitments = parts.commitments.filter((one) => one.actor === id)
  const latest = latestByActivity(parts.statuses)

  const activity = (it: Activity | GoneActivity): ActorPageActivity => ({
    id: it.id,
    isGone: !('kind' in it),
    title: it.title,
    who: it.who,
    where: it.where,
    due: it.due,
    challenges: [...new Set(it.challenges.map((one) => into.get(one) ?? one))].filter((one) =>
      board.challenges.some((challenge) => challenge.id === one),
    ),
    ...(ties.get(it.id) ?? NO_TIE),
    commitments: commitments.filter((one) => one.activity === it.id),
    statuses: terms.wantsStatus ? newestFirst(parts.statuses.filter(({ about }) => about === it.id)) : [],
    state: latest.get(it.id)?.state ?? 'notStarted',
  })

  const committed = new Set(commitments.map((one) => one.activity))
  const known = new Set<string>(board.activities.map((one) => one.id))
  const activities = [
    ...board.activities.filter((one) => ties.has(one.id) || committed.has(one.id)),
    ...[...committed].filter((one) => !known.has(one)).map(gone),
  ].map(activity)
  const through = new Set(activities.flatMap((one) => one.challenges))
  return {
    ...{ workshop, asOf, turnTo, hasContact },
    actor: { id, name, category, offers, needs, ...termsOf(terms) },
    challenges: board.challenges
      .filter((one) => ties.has(one.id) || through.has(one.id))
      .map((one) => ({ ...shownOf(one), ...(ties.get(one.id) ?? NO_TIE) })),
    activities,
    nextStatus: terms.wantsStatus ? nextOf(activities, latest, asOf) : null,
  }
}

type Tie = Pick<ActorPageChallenge, 'stake' | 'note'>

const NO_TIE: Tie = { stake: null, note: '' }

/** What an actor has to do with what, by where its links end. Several that end at the same are put together. */
function tiesOf(
  { actorLinks }: Pick<Board, 'actorLinks'>,
  actor: string,
  shown: (end: string) => string,
): ReadonlyMap<string, Tie> {
  const ties = new Map<string, Tie>()
  for (const link of actorLinks) {
    if (link.from !== actor) continue
    const end = shown(link.to)
    ties.set(end, together(ties.get(end), link))
  }
  return ties
}

function together(known: Tie | undefined, { stake, note }: Pick<ActorLink, 'stake' | 'note'>): Tie {
  if (!known) return { stake, note }
  const notes = [known.note, note].filter((one, index, all) => one !== '' && all.indexOf(one) === index)
  const stakes = [known.stake, stake].filter(
    (one, index, all) => one !== 'worksWith' && all.indexOf(one) === index,
  )
  return { stake: stakes.length > 1 ? 'both' : (stakes[0] ?? stake), note: notes.join(' ') }
}

type GoneActivity = Pick<Activity, 'title' | 'who' | 'where' | 'due' | 'challenges'> & { readonly id: string }

const gone = (id: string): GoneActivity => ({ id, title: '', who: '', where: '', due: null, challenges: [] })

const shownOf = ({ id, number, title, body, goals }: Challenge) => ({ id, number, title, body, goals })

const termsOf = ({ mayBeNamed, rhythm, wantsStatus }: ActorTerms): ActorTerms => ({
  mayBeNamed,
  rhythm,
  wantsStatus,
})

const newestFirst = (messages: readonly StatusMessage[]) => messages.toSorted((a, b) => b.at - a.at)

/** The next day on which any of these is told of, as their last messages say; what is past is not. */
function nextOf(
  activities: readonly ActorPageActivity[],
  latest: ReadonlyMap<string, StatusMessage>,
  asOf: string,
): string | null {
  const dates = activities.flatMap(({ id }) => latest.get(id)?.nextDate ?? []).filter((date) => date >= asOf)
  return dates.toSorted()[0] ?? null
}
