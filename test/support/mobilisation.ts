import { actorLinkId } from '#shared/board/actor-link-id.ts'
import { type ActorPage, type ActorPageParts, actorPageOf } from '#shared/board/actor-page.ts'
import type { Activity, Actor, ActorLink } from '#shared/board/records.ts'
import { DEFAULT_TERMS } from '#shared/domain/actor-terms.ts'
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

/** The page of the first actor: tied to a challenge, with something that it said yes to and how that goes. */
export function testActorPage(changes: Partial<ActorPageParts> = {}): ActorPage {
  const page = actorPageOf({
    workshop: {
      title: 'Prioriteringssamling på Hamar',
      goal: 'Vi vet hva vi begynner med',
      municipalities: ['Hamar'],
    },
    asOf: '2026-03-04',
    turnTo: 'Folkehelsekoordinatoren, 62 56 30 00',
    hasContact: true,
    actor: testId('acr', 1),
    board: {
      challenges: [
        testChallenge(1, { title: 'Ensomhet blant eldre', body: 'Mange eldre bor alene.', goals: [3] }),
        testChallenge(2, { title: 'Matsvinn på sykehjemmene' }),
      ],
      merged: [],
      actors: [
        testActor(1, { name: 'Hamar bibliotek', category: 'municipalService', offers: 'Lokaler' }),
        testActor(2, { name: 'Gårdeierforeningen' }),
      ],
      actorLinks: [testTie(1, testId('chl', 1), { stake: 'both', note: 'Mange eldre kommer innom' })],
      activities: [
        testActivity(1, { title: 'Åpne biblioteket på kvelden', where: 'Torggata', due: '2026-09-01' }),
      ],
    },
    terms: DEFAULT_TERMS,
    commitments: [
      testCommitment(1, { what: 'Holder åpent to kvelder i uka', due: '2026-06-01' }),
      testCommitment(2, { actor: testId('acr', 2), what: 'Betaler for vakt' }),
    ],
    statuses: [
      {
        id: 'sta_1',
        about: testId('act', 1),
        state: 'inProgress',
        text: 'Vaktene er på plass.',
        nextDate: '2026-06-15',
        at: Date.UTC(2026, 2, 3),
      },
    ],
    ...changes,
  })
  if (!page) throw new Error('no such actor')
  return page
}
