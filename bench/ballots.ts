/**
 * How soon a vote is seen: `npx tsx bench/ballots.ts [voters] [seconds]`, after `npm run build`. So many people (300) are
 * in a workshop, each with a Stage socket, and all vote within so many seconds (10). Milliseconds from when a ballot is
 * sent until every one of the sockets has been told a turnout with it, and until the ballot is answered.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { paths } from '#shared/api/paths.ts'
import { percentile } from '../test/support/percentile.ts'
import type { Person } from '../test/support/person.ts'
import { seededRandom } from '../test/support/random.ts'
import { remotePerson } from '../test/support/remote.ts'
import { startServer } from '../test/support/server-process.ts'

const VOTERS = Number(process.argv[2] ?? 300)
const SECONDS = Number(process.argv[3] ?? 10)
const CARDS = 30

interface Voter {
  readonly person: Person
  readonly socket: WebSocket
  /** The most votes that it has been told of. */
  cast: number
}

const server = await startServer()
const { url } = server
const random = seededRandom(1)
const facilitator = remotePerson(url)
const { id, code } = await facilitator.create()
const cards: string[] = []
for (let i = 0; i < CARDS; i++) cards.push((await facilitator.write(id, `Utfordring nummer ${i}`)).id)
const people: Person[] = []
for (let i = 0; i < VOTERS - 1; i++) {
  const person = remotePerson(url)
  await person.join(code, { name: `Deltaker ${i}`, municipality: '3203' })
  people.push(person)
}
const round = await facilitator.open(id, { hidden: true })

/** Votes that everybody has been told of; whoever waits for more is let go when they come. */
const waiting: { readonly cast: number; readonly done: () => void }[] = []
let bytes = 0
let frames = 0
const voters: Voter[] = []
await Promise.all(
  people.map(async (person) => {
    const socket = new WebSocket(url.replace('http', 'ws') + paths.stage(id), {
      headers: { cookie: person.cookie ?? '' },
    })
    const voter: Voter = { person, socket, cast: 0 }
    voters.push(voter)
    await new Promise((resolve) => socket.once('message', resolve))
    socket.on('message', (data: Buffer) => {
      frames += 1
      bytes += data.length
      // Only what is looked for is read: three hundred readers share this process.
      const cast = /"cast":(\d+)/.exec(data.toString('latin1'))?.[1]
      if (cast !== undefined) voter.cast = Math.max(voter.cast, Number(cast))
      const everybody = Math.min(...voters.map((one) => one.cast))
      while (waiting[0] && waiting[0].cast <= everybody) waiting.shift()!.done()
    })
  }),
)
await delay(2000)
bytes = 0
frames = 0

const answered: number[] = []
const seen: number[] = []
let sent = 0
const everybodySaw = voters.map(async ({ person }) => {
  await delay(random.int(0, SECONDS * 1000))
  const began = performance.now()
  const told = new Promise<void>((done) => waiting.push({ cast: ++sent, done }))
  await person.vote(id, round.id, { [cards[random.int(0, CARDS - 1)]!]: 2 })
  answered.push(performance.now() - began)
  await told
  seen.push(performance.now() - began)
})
await Promise.all(everybodySaw)
const figures = (times: readonly number[]) =>
  [50, 95, 99].map((p) => `p${p} ${Math.round(percentile(times, p))}`).join(', ')
console.log(`${voters.length} voters in ${SECONDS} s`)
console.log(`answered, ms: ${figures(answered)}`)
console.log(`seen by all, ms: ${figures(seen)}`)
console.log(`frames ${frames}, ${Math.round(bytes / 1024)} kB in all`)
for (const { socket } of voters) socket.terminate()
await server.dispose()
