import { percentiles } from '../sync/measure.ts'
import type { OpenBoard } from './boards.ts'
import type { Box, Camera, Chromium, Grip, Point, Recording } from './browser.ts'
import { drag, pan } from './gestures.ts'
import { CARD, GROUP, groupCorner, groupsOf } from './scene.ts'

export type Figures = Readonly<Record<string, number>>

/** Of each gesture: as many reports of the mouse, 16 ms apart. */
const STEPS = 125

/** Columns and rows of a group that are selected and dragged at once. */
const SELECTED = { columns: 5, rows: 4 } as const

export const GESTURES = ['pan near', 'drag near', 'pan all', 'drag one', 'drag twenty'] as const

/** One person with a board that nobody else has open: what loading and each gesture cost. */
export async function alone(
  { cpu }: Chromium,
  board: OpenBoard,
  cards: number,
  gestures: readonly string[],
): Promise<Figures> {
  const { page, cdp, ask, metrics } = board
  const figures: Record<string, number> = { 'load ms': board.painted }
  figures['load main ms'] = ((await metrics())['TaskDuration'] ?? 0) * 1000
  const box = await ask<Box>('box()')

  const measure = async (name: string, gesture: () => Promise<void>) => {
    const before = { ...(await metrics()), cpu: cpu(), at: performance.now() }
    await ask('start()')
    await gesture()
    const { frames, blocked } = await ask<Recording>('stop()')
    const seconds = (performance.now() - before.at) / 1000
    const after = await metrics()
    const spent = (metric: string) =>
      (1000 * ((after[metric] ?? 0) - (before[metric as keyof typeof before] ?? 0))) / seconds
    const { p50 = 0, p95 = 0 } = percentiles(frames) ?? {}
    Object.assign(figures, {
      [`${name} p50`]: p50,
      [`${name} p95`]: p95,
      [`${name} longest`]: Math.max(0, ...blocked),
      [`${name} main`]: spent('TaskDuration'),
      [`${name} script`]: spent('ScriptDuration'),
      [`${name} style`]: spent('RecalcStyleDuration') + spent('LayoutDuration'),
      [`${name} cpu`]: (1000 * (cpu() - before.cpu)) / seconds,
    })
    await page.waitForTimeout(400)
  }
  const measureDrag = async (name: string, count: number, from: Point) => {
    const before = await ask<string[]>('places()')
    await measure(name, () => drag(cdp, from, STEPS))
    const after = await ask<string[]>('places()')
    const moved = after.filter((place, i) => place !== before[i]).length
    if (moved !== count) throw new Error(`${name}: ${moved} cards were dragged`)
  }

  await board.look('near')
  figures['heap MB'] = await heap(board)
  if (gestures.includes('pan near')) await measure('pan near', () => pan(cdp, box, STEPS))
  const [near] = await ask<Grip[]>('grips(1)')
  if (near && gestures.includes('drag near')) await measureDrag('drag near', 1, near)

  // what our canvas shows beside a selection would lie over other cards
  await page.keyboard.press('Escape')
  await board.look('fit')
  if (gestures.includes('pan all')) await measure('pan all', () => pan(cdp, box, STEPS))
  await board.look('fit')
  const { last, start, end, held } = pointsOf(box, await ask<Camera>('camera()'), cards)
  if (gestures.includes('drag one')) await measureDrag('drag one', 1, last)
  if (!gestures.includes('drag twenty')) return figures
  await drag(cdp, start, 10, (part) => ({ x: part * (end.x - start.x), y: part * (end.y - start.y) }))
  await page.waitForTimeout(600)
  await measureDrag('drag twenty', SELECTED.columns * SELECTED.rows, held)
  return figures
}

/**
 * Where to point when all of the board is in view: at one card in the group that is nearest to the middle of it, and
 * from outside of the first group over twenty cards in it.
 */
function pointsOf(box: Box, camera: Camera, cards: number) {
  const inWindow = (group: number, column: number, row: number): Point => {
    const corner = groupCorner(group, cards)
    const x = corner.x + GROUP.pad + column * GROUP.step.x
    const y = corner.y + GROUP.head + row * GROUP.step.y
    return {
      x: Math.round(box.x + (x + camera.x) * camera.z),
      y: Math.round(box.y + (y + camera.y) * camera.z),
    }
  }
  const farOff = (group: number) => {
    const { x, y } = inWindow(group, GROUP.columns / 2, GROUP.rows / 2)
    return Math.hypot(x - box.x - box.w / 2, y - box.y - box.h / 2)
  }
  const whole = Array.from({ length: groupsOf(cards + 1) - 1 }, (_, group) => group)
  const central = whole.sort((a, b) => farOff(a) - farOff(b))[0] ?? 0
  const first = inWindow(0, 0, 0)
  const beyond = {
    x: (GROUP.step.x - CARD.w) / 2 / GROUP.step.x,
    y: (GROUP.step.y - CARD.h) / 2 / GROUP.step.y,
  }
  return {
    last: inWindow(central, GROUP.columns - 0.6, GROUP.rows - 0.6),
    start: { x: first.x - 20, y: first.y + 2 },
    end: inWindow(0, SELECTED.columns - beyond.x, SELECTED.rows - beyond.y),
    held: inWindow(0, 2.4, 1.4),
  }
}

/** What the page's scripts keep in memory, after everything has been collected, MB. */
async function heap({ cdp, metrics }: OpenBoard): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  return ((await metrics())['JSHeapUsedSize'] ?? 0) / 2 ** 20
}
