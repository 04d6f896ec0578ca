import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { ServerProcess } from '../../test/support/server-process.ts'
import { cpuOf, percentiles } from '../sync/measure.ts'
import type { Figures } from './alone.ts'
import type { OpenBoard } from './boards.ts'
import type { Chromium, Grip, Recording } from './browser.ts'
import { drag } from './gestures.ts'
import type { Seeded } from './seed.ts'

/** Of each drag to the right: as many reports of the mouse, 16 ms apart, and how far, pixels. */
const STEPS = 125
const WAY = 400

const DRAGS = 5

/** Five seconds after a first visit the browser begins to keep the page's parts: once a version, and not what is measured. */
const SHELL_IS_KEPT = 'navigator.serviceWorker.ready.then(() => undefined)'

/** How long B may take to come to rest where A is, milliseconds. */
const PATIENCE = 10_000

/** Where something was, and when: since 1970, which is one clock for all pages of a machine. */
interface Sight {
  readonly at: number
  readonly x: number
}

/** How long each part of the way took, milliseconds, by its name. */
type Legs = Record<'written' | 'carried' | 'drawn' | 'painted', number[]>

/**
 * One person drags cards and another, who has all of the board in view, looks on, while sixty others point and drag. A
 * change is late by the time from when the mouse was moved to when the other page has shown the card there or further.
 */
export async function together(
  { cpu }: Chromium,
  server: ServerProcess,
  seeded: Seeded,
  cards: number,
  [a, b]: readonly [OpenBoard, OpenBoard],
): Promise<Figures> {
  const people = await play(server.url, seeded, cards)
  try {
    for (const { page } of [a, b]) await page.evaluate(SHELL_IS_KEPT)
    await a.look('near')
    await b.look('fit')
    await a.ask('notePointer()')
    await a.page.waitForTimeout(2000)
    const processes = { server: server.pid(), people: people.pid ?? 0 }
    const before = {
      a: await a.metrics(),
      b: await b.metrics(),
      cpu: cpu(),
      server: cpuOf(processes.server),
      people: cpuOf(processes.people),
      at: performance.now(),
    }
    for (const page of [a, b]) await page.ask('start()')
    const late: number[] = []
    const legs: Legs = { written: [], carried: [], drawn: [], painted: [] }
    for (let i = 0; i < DRAGS; i++) late.push(...(await dragOnce(a, b, legs)))
    if (late.length < STEPS) throw new Error('too few cards could be dragged')
    const own = await a.ask<Recording>('stop()')
    const other = await b.ask<Recording>('stop()')
    const seconds = (performance.now() - before.at) / 1000
    const main = async (page: OpenBoard, then: Readonly<Record<string, number>>) =>
      (1000 * (((await page.metrics())['TaskDuration'] ?? 0) - (then['TaskDuration'] ?? 0))) / seconds
    const seen = percentiles(late)
    const partly = Object.entries(legs).flatMap(([name, times]) => {
      const { p50 = 0, p95 = 0 } = percentiles(times) ?? {}
      return [
        [`${name} p50`, p50],
        [`${name} p95`, p95],
      ]
    })
    return {
      'seen p50': seen?.p50 ?? Number.NaN,
      'seen p95': seen?.p95 ?? Number.NaN,
      changes: late.length,
      ...Object.fromEntries(partly),
      'A frame p95': percentiles(own.frames)?.p95 ?? 0,
      'A longest': Math.max(0, ...own.blocked),
      'A main': await main(a, before.a),
      'B frame p50': percentiles(other.frames)?.p50 ?? 0,
      'B frame p95': percentiles(other.frames)?.p95 ?? 0,
      'B longest': Math.max(0, ...other.blocked),
      'B main': await main(b, before.b),
      cpu: (1000 * (cpu() - before.cpu)) / seconds,
      'server cpu': (1000 * (cpuOf(processes.server) - before.server)) / seconds,
      'people cpu': (1000 * (cpuOf(processes.people) - before.people)) / seconds,
    }
  } finally {
    people.kill()
  }
}

/** Drags a card in A to the right; gives how late B was for each report of the mouse, milliseconds. */
async function dragOnce(a: OpenBoard, b: OpenBoard, legs: Legs): Promise<readonly number[]> {
  const grip = (await a.ask<Grip[]>('grips(40)')).find(({ id }) => Number(id.at(-1)) % 2 === 1)
  if (!grip) throw new Error('A has no card of its own in view')
  const id = JSON.stringify(grip.id)
  await b.ask(`follow(${id})`)
  await a.ask(`follow(${id})`)
  await a.ask('moves()')
  await drag(a.cdp, grip, STEPS, (part) => ({ x: part * WAY, y: part * 40 }))
  const sightsOf = (page: OpenBoard) => page.ask<Sight[]>('seen()')
  const end = performance.now() + PATIENCE
  for (;;) {
    await a.page.waitForTimeout(300)
    const [own, other] = [await sightsOf(a), await sightsOf(b)]
    // somebody else's card lay over it
    if (own.length < 3) return []
    if (Math.abs(own.at(-1)!.x - other.at(-1)!.x) < 0.1) break
    if (performance.now() > end) throw new Error('B does not see the card where A does')
  }
  const moves = (await a.ask<Sight[]>('moves()')).filter(({ x }) => x > grip.x + 8)
  const seen = await b.ask<(Sight & { readonly put: number })[]>('seen()')
  await noteLegs(a, b, moves, seen, legs)
  const start = seen[0]?.x ?? 0
  return moves.flatMap(({ at, x }) => {
    const sight = seen.find((one) => one.at > at && one.x - start >= x - grip.x - 0.5)
    return sight ? [sight.at - at] : []
  })
}

/** From the hand to the message, from there to the other page, to its canvas, and to its screen. */
async function noteLegs(
  a: OpenBoard,
  b: OpenBoard,
  moves: readonly Sight[],
  seen: readonly (Sight & { readonly put: number })[],
  { written, carried, drawn, painted }: Legs,
): Promise<void> {
  const sent = await a.ask<{ readonly at: number; readonly place: readonly number[] }[]>('sent()')
  const ofDrag = sent.filter(({ at }) => at > (moves[0]?.at ?? 0))
  const arrived = await b.ask<number[]>(`arrived(${JSON.stringify(ofDrag.map(({ place }) => place))})`)
  for (const { at } of moves) {
    const next = ofDrag.find((message) => message.at >= at)
    if (next) written.push(next.at - at)
  }
  for (const [i, { at }] of ofDrag.entries()) {
    const came = arrived[i] ?? 0
    const sight = seen.find(({ put }) => put >= came)
    if (came < at || !sight) continue
    carried.push(came - at)
    drawn.push(sight.put - came)
    painted.push(sight.at - sight.put)
  }
}

async function play(url: string, { workshop, code }: Seeded, cards: number): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('people.ts', import.meta.url))
  const args = ['--import', 'tsx', script, url, code, workshop, String(cards)]
  const people = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  await Promise.race([
    once(people.stdout, 'data'),
    once(people, 'exit').then(() => Promise.reject(new Error('the people did not come'))),
  ])
  return people
}
