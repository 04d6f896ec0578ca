import { type CDPSession, expect, type Page } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import { cardOf } from './people.ts'

/*
 * Hands at the canvas: what a mouse, a pen and fingers do, and where things are seen. Points are pixels of the page.
 */

const t = nb.canvas

export const canvas = (page: Page) => page.locator('.tl-container')

export const tool = (page: Page, name: string) =>
  page.getByRole('group', { name: t.tools.label, exact: true }).getByRole('button', { name, exact: true })

export async function moreTool(page: Page, name: string) {
  await tool(page, t.tools.more).click()
  await page
    .getByRole('group', { name: t.tools.moreLabel })
    .getByRole('button', { name, exact: true })
    .click()
}

export async function middleOf(page: Page, title: string) {
  await expect(cardOf(page, title)).toBeVisible()
  const box = await cardOf(page, title).boundingBox()
  if (!box) throw new Error(`${title} is not to be seen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

export interface Point {
  readonly x: number
  readonly y: number
}

export async function drag(page: Page, from: Point, to: Point) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
  await page.mouse.move(to.x, to.y, { steps: 3 })
  await page.mouse.up()
}

/** How near one is, in words. */
export const zoomOf = async (page: Page) =>
  Number.parseInt(
    (await page.getByRole('group', { name: t.navigation.label }).textContent())?.match(/(\d+) %/)?.[1] ?? '',
    10,
  )

/** Where the view is: where a card is drawn, pixels. */
export const boxOf = async (page: Page, title = 'Matsvinn') => {
  const box = await cardOf(page, title).boundingBox()
  return box && { x: Math.round(box.x), y: Math.round(box.y), w: Math.round(box.width) }
}

/** A stroke of a pen on the screen. */
export async function pen(cdp: CDPSession, points: readonly Point[]) {
  const [first, ...rest] = points
  if (!first) return
  const shared = { pointerType: 'pen', button: 'left', force: 0.5 } as const
  await cdp.send('Input.dispatchMouseEvent', {
    ...first,
    ...shared,
    type: 'mousePressed',
    buttons: 1,
    clickCount: 1,
  })
  for (const point of rest) {
    await cdp.send('Input.dispatchMouseEvent', { ...point, ...shared, type: 'mouseMoved', buttons: 1 })
  }
  const last = rest.at(-1) ?? first
  await cdp.send('Input.dispatchMouseEvent', {
    ...last,
    ...shared,
    type: 'mouseReleased',
    buttons: 0,
    clickCount: 1,
  })
}

/** Fingers that go down, move evenly, and come up. */
export async function fingers(cdp: CDPSession, from: readonly Point[], to: readonly Point[], steps = 6) {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : from.map(({ x, y }, id) => ({
              id,
              x: x + ((to[id]?.x ?? x) - x) * part,
              y: y + ((to[id]?.y ?? y) - y) * part,
            })),
    })
  await touch('touchStart', 0)
  for (let step = 1; step <= steps; step++) await touch('touchMove', step / steps)
  await touch('touchEnd', 1)
}

/** The buttons over the canvas that are smaller than a finger needs. What lies on cards is as large as one is near. */
export const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.canvas-frame button')]
    return buttons.flatMap((button) => {
      const { width, height } = button.getBoundingClientRect()
      const isOnCard = button.closest('.tl-container') !== null
      return isOnCard || width === 0 || (width >= 44 && height >= 44)
        ? []
        : [`${button.title || button.textContent}: ${Math.round(width)} × ${Math.round(height)}`]
    })
  })
