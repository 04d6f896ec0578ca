/**
 * A rehearsal from one button: `npx tsx bench/rehearsal.ts [people …] [--cards=N]`, after `npm run build`. So many
 * simulated participants (40, then 60) enter a copy of a workshop with so many cards (100). Prints the sheet of each, how
 * long the server was held up meanwhile as somebody else sees it, and the memory of both processes.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { paths } from '#shared/api/paths.ts'
import type { Rehearsal } from '#shared/api/rehearsal.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { judgeRehearsal, spreadOf } from '#shared/domain/rehearsal.ts'
import { remotePerson, stockClient } from '../test/support/remote.ts'
import { startServer } from '../test/support/server-process.ts'
import { memoryOf } from './sync/measure.ts'

const given = process.argv.slice(2)
const sizes = given.filter((word) => /^\d+$/.test(word)).map(Number)
const cards = Number(given.find((word) => word.startsWith('--cards='))?.slice(8) ?? 100)

const server = await startServer()
const owner = remotePerson(server.url)
const { id } = await owner.create({ title: 'Målt', template: 'prioritisation-120' })
const writer = stockClient(server.url, id, owner.cookie)
await writer.synced
for (let i = 0; i < cards; i++) {
  addChallenge(writer.edit, {
    title: `Utfordring ${i}`,
    body: 'Noe som står under tittelen.',
    place: { x: (i % 20) * 300, y: Math.floor(i / 20) * 220, rotation: 0, parent: null },
  })
  if (i % 50 === 49) await delay(500)
}
while (writer.saved() <= cards) await delay(50)
writer.close()

/** Asks as somebody else does, ten times a second, until `isOver`. */
async function askMeanwhile(isOver: () => boolean): Promise<readonly number[]> {
  const times: number[] = []
  while (!isOver()) {
    const before = performance.now()
    await fetch(`${server.url}/readyz`).then((reply) => reply.text())
    times.push(performance.now() - before)
    await delay(100)
  }
  return times
}

for (const people of sizes.length > 0 ? sizes : [40, 60]) {
  const started = await owner.post<Rehearsal>(paths.rehearsal(id), { people })
  if (started.status !== 201) throw new Error(JSON.stringify(started.body))
  let seen = started.body
  let memory = 0
  const asked = askMeanwhile(() => seen.state.kind !== 'running')
  while (seen.state.kind === 'running') {
    await delay(500)
    memory = Math.max(memory, memoryOf(server.pid()))
    seen = (await owner.get<Rehearsal>(paths.rehearsal(id))).body
  }
  const { state } = seen
  console.log(`\n${people} people, ${cards} cards`)
  if (state.kind === 'done')
    console.log(judgeRehearsal(state.sheet).verdict, JSON.stringify(state.sheet, null, 1))
  else console.log(JSON.stringify(state))
  const others = spreadOf(await asked)
  console.log(`others are answered within ${others?.p95} ms (p95), ${others?.max} at most`)
  console.log(`memory of the server, its store and the participants ${Math.round(memory / 1e6)} MB`)
}
await owner.delete(paths.rehearsal(id))
await server.dispose()
