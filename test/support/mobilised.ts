import { onTestFinished, vi } from 'vitest'
import {
  type ActorPageLink,
  DEFAULT_TERMS,
  type MobilisationReply,
  type PutActor,
} from '#shared/api/mobilisation.ts'
import { paths } from '#shared/api/paths.ts'
import { addActivity, addActor, linkActor } from '#shared/board/actors.ts'
import type { Board } from '#shared/board/records.ts'
import type { Commitment } from '#shared/domain/commitment.ts'
import type { StatusMessage } from '#shared/domain/status-message.ts'
import { type Id, newId } from '#shared/kernel/ids.ts'
import type { TestApp } from './app.ts'
import { openBoard } from './board-client.ts'
import { gather } from './gathering.ts'
import type { Person } from './person.ts'

export const CONTACT = { name: 'Gro Gårdeier', email: 'gro@gard.example', phone: '900 00 000' }

/** A workshop with two actors, the first tied to the first card, and an activity about each of two cards. */
export async function mobilise(server: TestApp) {
  const made = await gather(server)
  const { id, facilitator, cards } = made
  const [first, second] = cards.map((card) => card.id as Id<'chl'>)
  const board = await openBoard(server, facilitator, id)
  onTestFinished(() => board.close())
  const { edit } = board
  const owner = addActor(edit, { name: 'Gårdeierforeningen', category: 'business', offers: 'Lokaler' })
  const choir = addActor(edit, { name: 'Sangkoret', category: 'voluntary' })
  linkActor(edit, { from: owner, to: first!, stake: 'hasMeans', note: 'Eier lokalene' })
  const opening = addActivity(edit, {
    title: 'Åpne to lokaler',
    challenges: [first!],
    owner: 'Næringssjefen',
  })
  const concert = addActivity(edit, { title: 'Holde konsert', challenges: [second!] })
  const seen = async () => (await facilitator.get<Board>(paths.board(id))).body
  await vi.waitUntil(async () => (await seen()).activities.length === 2)

  const ask = (input: object = {}, who: Person = facilitator) =>
    who.post<Commitment>(paths.commitments(id), {
      ...{ id: newId('com'), actor: owner, activity: opening, what: 'Låner ut et lokale', due: null },
      ...input,
    })
  const tell = (input: object = {}, who: Person = facilitator) =>
    who.post<StatusMessage>(paths.statuses(id), {
      ...{ id: newId('sta'), about: opening, state: 'inProgress', text: 'Vi er i gang.', nextDate: null },
      ...input,
    })
  const know = (input: Partial<PutActor> = {}, who: Person = facilitator, actor: string = owner) =>
    who.put(paths.knownActor(id, actor), { contact: CONTACT, ...DEFAULT_TERMS, ...input })
  const link = async (actor: string = owner) =>
    (await facilitator.post<ActorPageLink>(paths.actorPageLink(id, actor), { turnTo: 'Næringssjefen' })).body
      .token
  const read = async (who: Person = facilitator) =>
    (await who.get<MobilisationReply>(paths.mobilisation(id))).body
  return { ...made, board, owner, choir, opening, concert, seen, ask, tell, know, link, read }
}

/** The same with a contact, a page, what two actors were asked, what one of them said, and what was told. */
export async function mobiliseFully(server: TestApp) {
  const made = await mobilise(server)
  await made.know({ mayBeNamed: true, rhythm: 'month' })
  const { id: one } = (await made.ask({ due: '2027-03-01' })).body
  await made.ask({ actor: made.choir, activity: made.concert, what: 'Synger' })
  await made.tell({ nextDate: '2027-02-01' })
  const token = await made.link()
  await server.person().post(paths.answerCommitment, { token, commitment: one, state: 'confirmed' })
  return { ...made, one, token }
}
