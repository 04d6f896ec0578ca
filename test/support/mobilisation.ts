import { actorLinkId } from '#shared/board/actor-link-id.ts'
import type { Activity, Actor, ActorLink } from '#shared/board/records.ts'
import type { Commitment } from '#shared/domain/commitment.ts'
import { testChallenge } from './outcomes.ts'
import { testId } from './rounds.ts'

const onBoard = (number: number) => {
  const { place, z, size, colour, order, locked } = testChallenge(number)
  return { place, z, size, colour, order, locked }
}

export const testActor = (number: number, changes: Partial<Actor> = {}): Actor => ({
  ...onBoard(number),
  kind: 'actor',
  id: testId('acr', number),
  name: `Aktør ${number}`,
  category: 'business',
  offers: '',
  needs: '',
  state: 'suggested',
  ...changes,
})

export const testTie = (
  from: number,
  to: ActorLink['to'],
  changes: Partial<Pick<ActorLink, 'stake' | 'note'>> = {},
): ActorLink => ({
  kind: 'actorLink',
  id: actorLinkId({ from: testId('acr', from), to })!,
  from: testId('acr', from),
  to,
  stake: 'hasMeans',
  note: '',
  ...changes,
})

/** What is to be done about the first challenge, unless it says otherwise. */
export const testActivity = (number: number, changes: Partial<Activity> = {}): Activity => ({
  ...onBoard(number),
  kind: 'activity',
  id: testId('act', number),
  title: `Aktivitet ${number}`,
  challenges: [testId('chl', 1)],
  who: '',
  where: '',
  owner: '',
  due: null,
  ...changes,
})

/** The first actor has said yes to the first activity, unless it says otherwise. */
export const testCommitment = (number: number, changes: Partial<Commitment> = {}): Commitment => ({
  id: `com_${number}`,
  actor: testId('acr', 1),
  activity: testId('act', 1),
  what: `Forpliktelse ${number}`,
  due: null,
  state: 'confirmed',
  since: 0,
  ...changes,
})
