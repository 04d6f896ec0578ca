import { type Id, isId } from '../kernel/ids.ts'
import { shownWith } from './merged.ts'
import type { ActorLink, Board, Relation, RelationMeaning, Stake } from './records.ts'

/**
 * That an activity is about a challenge: no record of its own, but a line as much as those that are. Its id follows from
 * the two.
 */
export interface Aim {
  readonly kind: 'aim'
  readonly id: string
  readonly from: Id<'act'>
  readonly to: Id<'chl'>
}

/** What joins two cards by a line. */
export type Joining = Relation | ActorLink | Aim

export type JoiningMeaning = RelationMeaning | Stake | 'about'

export const meaningOf = (joining: Joining): JoiningMeaning =>
  joining.kind === 'relation' ? joining.meaning : joining.kind === 'actorLink' ? joining.stake : 'about'

/** Why the two are joined, as somebody said; empty when nobody did. */
export const reasonOf = (joining: Joining): string =>
  joining.kind === 'relation' ? joining.why : joining.kind === 'actorLink' ? joining.note : ''

/** A joining as it is drawn: the cards that its line goes between, and how far beside the middle, in lines. */
export interface JoiningEnds {
  readonly joining: Joining
  readonly from: string
  readonly to: string
  readonly lane: number
}

type Joined = Pick<Board, 'relations' | 'actorLinks' | 'activities' | 'challenges' | 'merged'>

/**
 * Where the lines between cards go. What was said of a card that has been merged is shown at the one that it went into;
 * what comes to join a card with itself that way is left out. Lines between the same two lie on both sides of the middle.
 */
export function joiningEnds(board: Joined): readonly JoiningEnds[] {
  const shown = shownWith(board)
  const cardOf = (id: string): string => shown.get(id) ?? id
  const byPair = new Map<string, Omit<JoiningEnds, 'lane'>[]>()
  for (const joining of [...board.relations, ...board.actorLinks, ...aimsOf(board)]) {
    const [from, to] = [cardOf(joining.from), cardOf(joining.to)]
    if (from === to) continue
    const key = from < to ? `${from} ${to}` : `${to} ${from}`
    byPair.set(key, [...(byPair.get(key) ?? []), { joining, from, to }])
  }
  return [...byPair.values()].flatMap((among) =>
    among.map((ends, place) => ({ ...ends, lane: place - (among.length - 1) / 2 })),
  )
}

/** What activities are about, of what is on the board: one for each card, also where several were merged into it. */
export function aimsOf({
  activities,
  challenges,
  merged,
}: Pick<Board, 'activities' | 'challenges' | 'merged'>): readonly Aim[] {
  if (!activities.some((activity) => activity.challenges.length > 0)) return NO_AIMS
  const shown = shownWith({ merged })
  const there = new Set<string>(challenges.map(({ id }) => id))
  return activities.flatMap((activity) => {
    const cards = new Set(activity.challenges.map((id) => shown.get(id) ?? id))
    return [...cards].flatMap((to): readonly Aim[] =>
      there.has(to) ? [{ kind: 'aim', id: aimId(activity.id, to), from: activity.id, to }] : [],
    )
  })
}

const NO_AIMS: readonly Aim[] = []

const aimId = (from: Id<'act'>, to: Id<'chl'>): string => `aim_${from.slice(4)}_${to.slice(4)}`

/** The activity and the challenge of an aim's id; undefined for what is none. */
export function endsOfAim(id: string): Pick<Aim, 'from' | 'to'> | undefined {
  const [prefix, activity, challenge] = id.split('_')
  const [from, to] = [`act_${activity}`, `chl_${challenge}`]
  return prefix === 'aim' && isId('act', from) && isId('chl', to) ? { from, to } : undefined
}
