import type { Page } from '@playwright/test'
import { type Random, seededRandom } from '../random.ts'
import { CANVAS_COMMANDS } from './canvas-commands.ts'
import { canvasHand } from './canvas-hand.ts'
import { LIST_COMMANDS, leaveList } from './list-commands.ts'

/** Two people who do things at one board at the same time, each in a browser of their own. */
export interface Walk {
  /** Both do so many things each, neither waiting for the other, and let go of what they have in hand. */
  go(steps: number): Promise<void>
  /** All that was done, in order. */
  readonly log: readonly string[]
  /** How often each kind of command was carried out, and how often there was nothing to do it to. */
  readonly counts: ReadonlyMap<string, { done: number; idle: number; failed: number }>
}

type Commands<H> = Readonly<Record<string, readonly [number, (hand: H) => Promise<string | undefined>]>>

/** A walk at random over the commands of canvas and list; the same seed asks for the same in the same order. */
export function startWalk(canvas: Page, list: Page, seed: number): Walk {
  const atCanvas = canvasHand(canvas, seededRandom(seed))
  const atList = { page: list, random: seededRandom(seed + 1) }
  const log: string[] = []
  const counts = new Map<string, { done: number; idle: number; failed: number }>()

  const carryOut = async <H extends { readonly random: Random }>(
    view: string,
    hand: H,
    commands: Commands<H>,
  ): Promise<void> => {
    const [name, command] = choose(hand.random, commands, (kind) => counts.get(`${view}: ${kind}`)?.done)
    const key = `${view}: ${name}`
    const count = counts.get(key) ?? { done: 0, idle: 0, failed: 0 }
    counts.set(key, count)
    try {
      const did = await command(hand)
      count[did === undefined ? 'idle' : 'done']++
      log.push(`${key}: ${did ?? '(nothing there)'}`)
    } catch (error) {
      // what the other one took away meanwhile
      count.failed++
      log.push(`${key}: FAILED ${(error as Error).message.split('\n')[0]}`)
    }
  }
  return {
    log,
    counts,
    async go(steps) {
      const canvasSide = async () => {
        for (let done = 0; done < steps; done++) {
          await atCanvas.rest()
          await carryOut('canvas', atCanvas, CANVAS_COMMANDS)
        }
        await atCanvas.rest()
      }
      const listSide = async () => {
        for (let done = 0; done < steps; done++) {
          await carryOut('list', atList, LIST_COMMANDS)
          if (atList.random.int(0, 2) === 0) await leaveList(atList)
        }
        await leaveList(atList)
      }
      await Promise.all([canvasSide(), listSide()])
    },
  }
}

/** One of the commands by how often they are done; now and then one that has not been carried out yet. */
function choose<C>(
  random: Random,
  commands: Readonly<Record<string, readonly [number, C]>>,
  doneOf: (name: string) => number | undefined,
) {
  const all = Object.entries(commands)
  const missing = all.filter(([name]) => !doneOf(name))
  const isTurn = random.int(0, 4) === 0
  const rare = random.pick(missing)
  if (isTurn && rare) return [rare[0], rare[1][1]] as const
  let at = random.int(
    1,
    all.reduce((sum, [, [weight]]) => sum + weight, 0),
  )
  for (const [name, [weight, command]] of all) {
    at -= weight
    if (at <= 0) return [name, command] as const
  }
  throw new Error('there are no commands')
}
