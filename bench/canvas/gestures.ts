import { setTimeout as delay } from 'node:timers/promises'
import type { CDPSession } from '@playwright/test'
import type { Box, Point } from './browser.ts'

/** How often a mouse reports, milliseconds. */
const STEP = 16

type MouseEvent = Parameters<CDPSession['send']>[1] & object

/** Sends what a mouse does when it is due, whether or not the page keeps up, and waits for the last of it. */
async function play(cdp: CDPSession, steps: number, event: (step: number) => MouseEvent): Promise<void> {
  const sent: Promise<unknown>[] = []
  const start = performance.now()
  for (let step = 0; step < steps; step++) {
    sent.push(cdp.send('Input.dispatchMouseEvent', event(step) as never))
    await delay(Math.max(0, start + (step + 1) * STEP - performance.now()))
  }
  await Promise.all(sent)
}

/** Turns the wheel: to the right and down, and back again. */
export const pan = (cdp: CDPSession, box: Box, steps: number): Promise<void> =>
  play(cdp, steps, (step) => {
    const way = step < steps / 2 ? 1 : -1
    const at = { x: box.x + box.w / 2, y: box.y + box.h / 2 }
    return { type: 'mouseWheel', ...at, deltaX: way * 14, deltaY: way * 6 }
  })

const button = { button: 'left', buttons: 1, clickCount: 1 } as const

const press = (cdp: CDPSession, type: string, at: Point) =>
  cdp.send('Input.dispatchMouseEvent', { type, ...at, ...button } as never)

/** Takes hold at a point, moves around and lets go. `place` says how far from there at each step. */
export async function drag(
  cdp: CDPSession,
  from: Point,
  steps: number,
  place: (part: number) => Point = aroundInACircle,
): Promise<void> {
  const at = (part: number) => ({ x: from.x + place(part).x, y: from.y + place(part).y })
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...from } as never)
  await press(cdp, 'mousePressed', from)
  await play(cdp, steps, (step) => ({
    type: 'mouseMoved',
    ...at((step + 1) / steps),
    button: 'left',
    buttons: 1,
  }))
  await press(cdp, 'mouseReleased', at(1))
}

/** Nearly all around, to the right of where it began. */
function aroundInACircle(part: number): Point {
  const angle = part * 1.9 * Math.PI
  return { x: 100 * (1 - Math.cos(angle)), y: 70 * Math.sin(angle) }
}
