import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Attack, AttackClass } from '../support/hostile/attack.ts'
import { attackerOn } from '../support/hostile/attacker.ts'
import { CORPUS } from '../support/hostile/corpus.ts'
import { type Crowd, gatherCrowd } from '../support/hostile/crowd.ts'
import { residentMb } from '../support/process-memory.ts'
import { seededRandom } from '../support/random.ts'
import { remotePerson } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const SEED = Number(process.env['SEED'] ?? 1)

/** Memory that the server may have more of after all attacks than before, MB. */
const GROWTH_MB = 150

let server: ServerProcess
/** The attackers are in the room of the first crowd; the second must not notice anything at all. */
let crowds: readonly Crowd[] = []
let before = 0

beforeAll(async () => {
  server = await startServer()
  const random = seededRandom(SEED)
  crowds = [await gatherCrowd(server.url, 3, random), await gatherCrowd(server.url, 2, random)]
  for (const crowd of crowds) await crowd.roundTrip()
  before = residentMb(server.pid())
})
afterAll(async () => {
  for (const crowd of crowds) crowd.close()
  await server.dispose()
})

async function endure(attack: Attack): Promise<readonly number[]> {
  const [room] = crowds
  const person = remotePerson(server.url)
  await person.join(room!.code, { name: 'Ondskap' })
  const attacker = attackerOn(server.port, room!.id, person.cookie ?? '', room!.copy())
  try {
    await attack.send(attacker)
    return await attacker.outcome(attack)
  } finally {
    attacker.leave()
  }
}

const disconnects = () => crowds.reduce((sum, crowd) => sum + crowd.disconnects(), 0)

describe.each<AttackClass>(['handshake', 'frames', 'protocol', 'updates', 'awareness'])(
  'attacks by %s',
  (kind) => {
    it.each(CORPUS.filter((attack) => attack.class === kind))(
      '[P10] end that connection and nothing else: $name',
      async (attack) => {
        await endure(attack)
        for (const crowd of crowds) await crowd.roundTrip()
        expect(disconnects()).toBe(0)
        expect(server.isRunning()).toBe(true)
      },
    )
  },
)

describe('after all attacks', () => {
  it('[P10] everybody honest has the same board, and so has who comes only now', async () => {
    const divergences = await Promise.allSettled(crowds.map((crowd) => crowd.agree()))
    const growth = Math.round(residentMb(server.pid()) - before)
    report('P10', {
      attacks: CORPUS.length,
      seed: SEED,
      'honest edits': crowds.reduce((sum, crowd) => sum + crowd.edits(), 0),
      crashes: server.isRunning() ? 0 : 1,
      'honest disconnects': disconnects(),
      divergence: divergences.filter(({ status }) => status === 'rejected').length,
      'memory growth in MB': growth,
    })
    expect(divergences.filter(({ status }) => status === 'rejected')).toEqual([])
    expect(disconnects()).toBe(0)
    expect(growth).toBeLessThan(GROWTH_MB)
  })

  it('[P10] holds at least seventy attacks, each with a name of its own', () => {
    const names = CORPUS.map(({ name }) => name)
    expect(names.length).toBeGreaterThanOrEqual(70)
    expect(new Set(names).size).toBe(names.length)
  })
})
