import { setTimeout as delay } from 'node:timers/promises'
import { type RehearsalError, spreadOf } from '#shared/domain/rehearsal.ts'
import { watchLateness } from './lateness.ts'
import type { CrowdOrders, CrowdPhase, CrowdReport } from './messages.ts'
import { createParticipant, type Hearing, type Participant } from './participant.ts'
import { Failed } from './waiting.ts'

/** All the simulated participants of one rehearsal. */
export interface Crowd {
  /** Resolves when everybody is through, or has failed. */
  play(phase: CrowdPhase): Promise<CrowdReport>
}

/** One comes through the door after the other. Milliseconds. */
const DOOR_MS = 40

/** So many keep the whole board, as a page does. */
const DOCUMENTS = 10

/** How long those are away who drop out, at least and at most. Milliseconds. */
const AWAY_MS = [800, 2000] as const

export function createCrowd(
  orders: CrowdOrders,
  onProgress: (phase: CrowdPhase, through: number) => void,
): Crowd {
  let current: CrowdPhase = 'join'
  const errors = new Map<string, RehearsalError>()
  /** When each card was written. */
  const writtenAt = new Map<string, number>()
  const saved: string[] = []
  const sync: number[] = []
  const vote: number[] = []
  const comeBack: number[] = []
  const late = watchLateness()
  let voted = 0
  let dropped = 0
  let reconnects = 0
  /** How many have been through with the phase. */
  let through = 0

  const failed = (code: string) => {
    const key = `${current} ${code}`
    errors.set(key, { phase: current, code, count: (errors.get(key)?.count ?? 0) + 1 })
  }
  const cards: string[] = []
  const hearing: Hearing = {
    board: () => here.findLast((participant) => participant.board())?.board(),
    cards,
    wrote(card) {
      writtenAt.set(card, performance.now())
      cards.push(card)
    },
    saved: (written) => void saved.push(...written),
    saw(record) {
      const at = writtenAt.get(record)
      if (at !== undefined) sync.push(performance.now() - at)
    },
    voted: (ms) => void vote.push(ms),
    broke(code) {
      reconnects += 1
      failed(`socket${code}`)
    },
  }
  // the last ones stay when others drop out
  const everybody = Array.from({ length: orders.people }, (_, i) =>
    createParticipant(orders, i + 1, i >= orders.people - DOCUMENTS, hearing),
  )
  let here: readonly Participant[] = []

  /** Lets all of these do something at once; gives those who could. It is told of each when they are through. */
  async function all(
    people: readonly Participant[],
    work: (participant: Participant, index: number) => Promise<unknown>,
    isTold = true,
  ): Promise<readonly Participant[]> {
    const done = await Promise.all(
      people.map(async (participant, index) => {
        try {
          await work(participant, index)
          return [participant]
        } catch (error) {
          failed(error instanceof Failed ? error.message : 'broken')
          return []
        } finally {
          if (isTold) onProgress(current, ++through)
        }
      }),
    )
    return done.flat()
  }

  /** Half of them lose the net while the others go on writing, and come back to all that is there. */
  async function returning(): Promise<void> {
    const leaving = here.slice(0, Math.ceil(here.length / 2))
    const staying = here.slice(leaving.length)
    for (const participant of leaving) participant.drop()
    dropped += leaving.length
    const [from, to] = AWAY_MS
    await Promise.all([
      all(staying, (participant) => participant.write(1)),
      delay(from).then(() =>
        all(leaving, async (participant) => {
          await delay(Math.random() * (to - from))
          const before = performance.now()
          await participant.comeBack()
          comeBack.push(performance.now() - before)
        }),
      ),
    ])
    await all(here, (participant) => participant.see(saved), false)
  }

  const PHASES: Readonly<Record<CrowdPhase, () => Promise<unknown>>> = {
    async join() {
      here = await all(everybody, async (participant, index) => {
        await delay(index * DOOR_MS)
        await participant.join()
      })
    },
    async write() {
      await all(here, (participant) => participant.write(orders.cards))
      await all(here, (participant) => participant.see(saved), false)
    },
    async vote() {
      voted = (await all(here, (participant) => participant.vote())).length
    },
    return: returning,
  }

  return {
    async play(phase) {
      current = phase
      through = 0
      await PHASES[phase]()
      return {
        joined: here.length,
        written: saved,
        sync: spreadOf(sync),
        vote: spreadOf(vote),
        voted,
        dropped,
        returned: comeBack.length,
        comeBack: spreadOf(comeBack),
        reconnects,
        lateness: spreadOf(late)?.p95 ?? 0,
        errors: [...errors.values()],
      }
    },
  }
}
