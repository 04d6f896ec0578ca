import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { ReturnCode } from '#shared/api/replies.ts'
import { returnCodeFrom } from '#shared/domain/return-code.ts'
import type { Person } from '../support/person.ts'
import { seededRandom } from '../support/random.ts'
import { remotePerson } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/** Guesses from one address, and as many from fifty together. */
const GUESSES = Number(process.env['GUESSES'] ?? 1200)
const SEED = Number(process.env['SEED'] ?? Math.trunc(Math.random() * 1e6))

/** Workshops whose codes can be hit: as many as are assumed to be under way at once. */
const LIVE = 50

/** What one address may try before it is refused, and what comes back of that. */
const ALLOWED = { burst: 20, perMinute: 10 } as const

const AT_ONCE = 40

let server: ServerProcess
let facilitators: readonly Person[]
let workshops: readonly { readonly id: string; readonly code: string }[]

beforeAll(async () => {
  // the addresses of the guessers come as from a proxy that the server trusts
  server = await startServer({ TRUST_PROXY: 'true' })
  facilitators = Array.from({ length: LIVE }, () => remotePerson(server.url))
  workshops = await Promise.all(facilitators.map((facilitator) => facilitator.create()))
}, 60_000)
afterAll(() => server.dispose())

const random = seededRandom(SEED)
const digits = () => String(random.int(0, 99_999_999)).padStart(8, '0')
const returnCode = () => returnCodeFrom(Uint8Array.from({ length: 16 }, () => random.int(0, 255)))

async function status(address: string, path: string, code: string): Promise<number> {
  const reply = await fetch(server.url + path, {
    method: 'POST',
    headers: { 'x-forwarded-for': address, 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  })
  await reply.arrayBuffer()
  return reply.status
}

/** One guess, by any of the three ways in; gives the status of the answer. */
async function guess(address: string, nth: number): Promise<number> {
  if (nth % 3 === 1) return status(address, paths.join, digits())
  if (nth % 3 === 2) return status(address, paths.comeBack, returnCode())
  const reply = await fetch(server.url + paths.door(digits()), { headers: { 'x-forwarded-for': address } })
  await reply.arrayBuffer()
  return reply.status
}

/** Guesses as fast as the server answers, from so many addresses in turn. */
async function attack(addressOf: (nth: number) => string) {
  const began = Date.now()
  const answers = new Map<number, number>()
  let nth = 0
  const work = async () => {
    while (nth < GUESSES) {
      const status = await guess(addressOf(nth), nth++)
      answers.set(status, (answers.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const count = (status: number) => answers.get(status) ?? 0
  const others = [...answers.keys()].filter((status) => ![404, 429].includes(status))
  return { looked: count(404), refused: count(429), others, minutes: (Date.now() - began) / 60_000 }
}

const allowed = (addresses: number, minutes: number) =>
  addresses * (ALLOWED.burst + Math.ceil(minutes * ALLOWED.perMinute))

describe(`guessing codes (seed ${SEED})`, () => {
  it.each([1, 50])(
    '[P19] from %i addresses hits nothing, for next to no guess is even looked at',
    { timeout: 600_000 },
    async (addresses) => {
      const { looked, refused, others, minutes } = await attack(
        (nth) => `198.51.${addresses}.${nth % addresses}`,
      )
      expect(others).toEqual([])
      expect(looked + refused).toBe(GUESSES)
      expect(looked).toBeLessThanOrEqual(allowed(addresses, minutes))
      report('P19', { addresses, guesses: GUESSES, hits: 0, 'looked at': looked })
    },
  )

  it('[P19] does not shut out who has the right code, at another address', async () => {
    const [first, last] = [workshops[0]!, workshops.at(-1)!]
    for (const { code } of [first, last]) {
      // all addresses together may try a thousand times a minute: after that, it is a moment's wait
      await vi.waitFor(async () => expect(await status('203.0.113.7', paths.join, code)).toBe(200), {
        timeout: 5000,
        interval: 100,
      })
    }
  })

  it('[P19] dies with the workshop, and with a new code', async () => {
    const [one, other] = [workshops[1]!, workshops[2]!]
    // all addresses together have just tried too often: then it is a moment's wait
    const at = (path: string, code: string) =>
      vi.waitFor(
        async () => {
          const answer = await status('203.0.113.8', path, code)
          expect(answer).not.toBe(429)
          return answer
        },
        { timeout: 10_000, interval: 100 },
      )
    const back = (await facilitators[1]!.post<ReturnCode>(paths.returnCode(one.id))).body.code
    expect([await at(paths.join, one.code), await at(paths.comeBack, back)]).toEqual([200, 200])
    await facilitators[1]!.command(one.id, { type: 'end' })
    await facilitators[2]!.command(other.id, { type: 'newCode' })
    const after = [
      await at(paths.join, one.code),
      await at(paths.comeBack, back),
      await at(paths.join, other.code),
    ]
    // 409: it opened something, which is over; that is a wrong code like any other to who guesses
    expect(after).toEqual([409, 404, 404])
  })
})
