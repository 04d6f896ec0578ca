import { shownWith } from '../board/merged.ts'
import type { Activity, Actor, Board } from '../board/records.ts'
import { type Commitment, isKept } from '../domain/commitment.ts'
import type { OutcomeActivity, OutcomeActor } from './mobilisation-type.ts'
import type { Outcomes } from './outcomes-type.ts'

export interface MobilisedBoard
  extends Partial<Pick<Board, 'merged' | 'actors' | 'actorLinks' | 'activities'>> {}

interface Mobilised {
  readonly board: MobilisedBoard
  readonly commitments?: readonly Commitment[]
  /** Ids of the actors that have said that files may name them. */
  readonly named?: ReadonlySet<string>
}

const NOBODY: ReadonlySet<string> = new Set()

/**
 * The actors and activities of the board, in its order, with what was committed to; what is tied to something that is
 * not in the outcomes any more is left out. Nothing of no actors and no activities.
 */
export function outcomeActors(
  { board, commitments = [], named = NOBODY }: Mobilised,
  challenges: Outcomes['challenges'],
): Pick<Outcomes, 'actors' | 'activities'> {
  const { merged = [], actors = [], actorLinks = [], activities = [] } = board
  const top = shownWith({ merged })
  const home = (id: string): string => top.get(id) ?? id
  const told = new Set<string>([...challenges, ...actors, ...activities].map(({ id }) => id))

  const actorOf = ({ id, name, category, state, offers, needs }: Actor): OutcomeActor => ({
    ...{ id, name: named.has(id) ? name : null, category, state, offers, needs },
    ties: actorLinks
      .filter(({ from, to }) => from === id && told.has(home(to)))
      .map((link) => ({ id: link.id, to: home(link.to), stake: link.stake, note: link.note })),
  })

  const activityOf = ({ id, title, who, where, owner, due, ...activity }: Activity): OutcomeActivity => ({
    ...{ id, title, who, where, owner, due },
    challenges: [...new Set(activity.challenges.map(home))].filter((challenge) => told.has(challenge)),
    commitments: commitments
      .filter((one) => one.activity === id && isKept(one) && told.has(one.actor))
      .map((one) => ({ id: one.id, actor: one.actor, what: one.what, due: one.due, state: one.state })),
  })

  return {
    ...(actors.length > 0 && { actors: actors.map(actorOf) }),
    ...(activities.length > 0 && { activities: activities.map(activityOf) }),
  }
}

/** MO9. Who has taken back that files may name it, is not named by those of an earlier agreement either. */
export const withNamesOf = (outcomes: Outcomes, named: ReadonlySet<string>): Outcomes =>
  outcomes.actors === undefined
    ? outcomes
    : {
        ...outcomes,
        actors: outcomes.actors.map((actor) => (named.has(actor.id) ? actor : { ...actor, name: null })),
      }
