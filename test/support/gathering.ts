import type { Joined } from '#shared/api/replies.ts'
import type { TestApp } from './app.ts'
import type { Person } from './person.ts'

/** A workshop with a facilitator, two participants and three challenges, without an agenda. */
export interface Gathering {
  readonly id: string
  readonly code: string
  readonly facilitator: Person
  readonly facilitatorSeat: string
  readonly first: Person
  readonly second: Person
  readonly kari: Joined['participant']
  readonly ola: Joined['participant']
  readonly cards: readonly { readonly id: string; readonly number: number }[]
}

export async function gather(server: TestApp, template?: string): Promise<Gathering> {
  const facilitator = server.person()
  const { id, code, participant } = await facilitator.create(template === undefined ? {} : { template })
  const [first, second] = [server.person(), server.person()]
  const kari = await first.join(code, { name: 'Kari' })
  const ola = await second.join(code, { name: 'Ola' })
  const cards = []
  for (const title of ['Matsvinn', 'Utenforskap', 'Klimatilpasning']) {
    cards.push(await (template === undefined ? first : facilitator).write(id, title))
  }
  return { id, code, facilitator, facilitatorSeat: participant.id, first, second, kari, ola, cards }
}

/** Joins so many more people, each with a browser of their own. */
export async function joinMore(server: TestApp, code: string, count: number): Promise<readonly Person[]> {
  const people = Array.from({ length: count }, () => server.person())
  for (const person of people) await person.join(code)
  return people
}
