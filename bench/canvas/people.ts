/**
 * `people.ts URL CODE WORKSHOP CARDS`: joins sixty people and plays them until it is ended: all of them point, and half
 * of them drag cards, each half of the time. A process of its own, so that the pages are not kept waiting by it.
 */
import { paths } from '#shared/api/paths.ts'
import { PRESENCE_RATE } from '#shared/wire/presence.ts'
import { seededRandom } from '../../test/support/random.ts'
import { remotePerson } from '../../test/support/remote.ts'
import { type Client, createClient } from '../sync/client.ts'
import { play, type Recurring } from '../sync/load.ts'
import { until } from '../sync/party.ts'
import { CARD, CHALLENGES, GROUP, GROUP_SIZE } from './scene.ts'
import { challengeId } from './seed.ts'

const PEOPLE = 60
const DRAGGING = 30

/** How often a canvas writes where a card is that is being dragged, and how long a hand drags and rests. */
const WRITE_EVERY = 40
const HAND = 1500

const LIMIT = 180

const [url = '', code = '', workshop = '', cards = '0'] = process.argv.slice(2)
const random = seededRandom(60)

async function join(number: number): Promise<Client> {
  const person = remotePerson(url)
  await person.join(code, { name: `Deltaker ${number}` })
  const address = {
    url: new URL(url.replace('http', 'ws') + paths.sync(workshop)),
    headers: [`Cookie: ${person.cookie}`],
    prefix: new Uint8Array(),
    greeting: undefined,
    keeps: true,
    acknowledges: true,
  }
  const deaf = { onUpdate() {}, onCursor() {} }
  return createClient(address, 0x50000000 + number, number < DRAGGING, deaf)
}

/** One person: where the pointer is, and every second time it stops, a card under it. */
function handOf(client: Client, number: number) {
  const at = { x: random.int(0, 6000), y: random.int(0, 4000) }
  let card: number | undefined
  let way = { x: 0, y: 0 }

  const turn = () => {
    way = { x: random.int(-12, 12), y: random.int(-8, 8) }
    // cards with an even number: the others are for whoever is measured
    const own = number * 2 + PEOPLE * 2 * random.int(0, 1000)
    const isResting = card === undefined
    card = client.edit && isResting ? own % Math.min(Number(cards), CHALLENGES) : undefined
    if (card !== undefined) card -= card % 2
  }
  const point = () => {
    at.x += way.x
    at.y += way.y
    const selection = card === undefined ? [] : [challengeId(card)]
    client.tell({ cursor: { x: at.x, y: at.y }, selection, view: 'board', follows: null, laser: [] })
  }
  let inside = { x: 0, y: 0 }
  const write = () => {
    if (card === undefined) return
    inside = {
      x: Math.min(GROUP_SIZE.w - CARD.w, Math.max(0, inside.x + way.x)),
      y: Math.min(GROUP_SIZE.h - CARD.h, Math.max(GROUP.head, inside.y + way.y)),
    }
    const parent = `clu_${String(Math.floor(card / (GROUP.columns * GROUP.rows))).padStart(20, '0')}`
    client.edit?.change(challengeId(card), { place: { ...inside, rotation: 0, parent } })
  }
  return { turn, point, write }
}

const clients: Client[] = []
for (let number = 0; number < PEOPLE; number++) clients.push(await join(number))
await until(() => clients.every((client) => client.isSynced()), 'not all are here')
// each moves cards that nobody else moves, and the pages that are measured need the processor
for (const client of clients) client.deafen()
const phase = (number: number, period: number) => (number * period) / PEOPLE
const events = clients.flatMap((client, number): Recurring[] => {
  const { turn, point, write } = handOf(client, number)
  const every = (period: number, work: () => void): Recurring => ({
    period,
    phase: phase(number, period),
    work,
  })
  return [
    every(HAND, turn),
    every(1000 / PRESENCE_RATE, point),
    ...(client.edit ? [every(WRITE_EVERY, write)] : []),
  ]
})
process.stdout.write('here\n')
const late = await play(events, LIMIT)
process.stdout.write(`late ${late}\n`)
process.exit()
