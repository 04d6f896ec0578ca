import { expect, type Page, test } from '@playwright/test'
import { addChallenge, addTheme, deleteChallenge } from '#shared/board/commands.ts'
import { readBoard } from '#shared/board/read.ts'
import type { FreeShape } from '#shared/board/records.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { newId } from '#shared/kernel/ids.ts'
import { MESSAGE } from '#shared/wire/sync.ts'
import {
  boxOf,
  canvas,
  drag,
  fingers,
  middleOf,
  moreTool,
  pen,
  smallTargets,
  tool,
  zoomOf,
} from '../support/e2e/hands.ts'
import { cardOf, LAPTOP, newGuest, restingBox, rowOf, sitDown } from '../support/e2e/people.ts'
import { openList, type Seated, startWorkshop, type Workshop } from '../support/e2e/seats.ts'
import { type StockClient, stockClient } from '../support/remote.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/*
 * What only hands in a real browser show: pens and fingers, keys and what each of them does, and things on the board
 * that this version knows nothing of. Another person at the list sees what came of it.
 */

const t = nb.canvas

/** A folder for pictures, for looking at what was built. */
const { SHOTS } = process.env

const TABLET = { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true }

test.setTimeout(60_000)

let server: ServerProcess
let workshop: Workshop
let writer: StockClient
let list: Seated

test.beforeAll(async () => {
  server = await startServer()
})

test.beforeEach(async ({ browser }) => {
  workshop = await startWorkshop(browser, server)
  writer = stockClient(server.url, workshop.id, workshop.owner.cookie)
  await writer.synced
  addChallenge(writer.edit, { title: 'Tomme lokaler', place: at(0, 0) })
  addChallenge(writer.edit, { title: 'Matsvinn', place: at(420, 0) })
  list = await workshop.join(LAPTOP, 'Ola')
  await openList(list.page, workshop.id)
})

test.afterEach(async () => {
  writer.close()
  await workshop.end()
})

test.afterAll(() => server.dispose())

const at = (x: number, y: number) => ({ x, y, rotation: 0, parent: null })

const board = () => readBoard(writer.doc)

/** Somebody at the canvas, all of it in view. */
async function atCanvas(device: object): Promise<Seated> {
  const seated = await workshop.join({ reducedMotion: 'reduce', ...device }, 'Kari')
  await openCanvas(seated.page)
  return seated
}

async function openCanvas(page: Page) {
  await page.goto(`/w/${workshop.id}?view=board`)
  await expect(cardOf(page, 'Matsvinn')).toBeVisible()
}

/** What the list says of what is drawn on the board. */
const drawn = () =>
  list.page
    .locator('section')
    .filter({ has: list.page.getByRole('heading', { name: nb.list.shapes }) })
    .getByRole('listitem')

test('[C2] what this version cannot read is a grey box that can be moved, is told of in the list, and is kept', async () => {
  const props = { w: 300, h: 160, depth: 3, layers: [{ tint: 'silver' }, 'fog'] }
  const id = newId('shp')
  const shape: FreeShape = {
    kind: 'shape',
    id,
    type: 'hologram',
    props,
    opacity: 0.5,
    place: at(0, 300),
    z: 'a5',
    locked: false,
  }
  writer.edit.create(shape)
  const { page, errors } = await atCanvas(LAPTOP)
  const box = page.getByText(t.objects.unreadable, { exact: true }).first()
  await expect(box).toBeVisible()
  await expect(page.getByText(t.notices.unreadable({ count: 1 }))).toBeVisible()
  await expect(drawn()).toHaveText([nb.list.shape.other])

  const stored = () => board().shapes.find((one) => one.id === id)
  const bounds = await box.boundingBox()
  const middle = { x: (bounds?.x ?? 0) + 100, y: (bounds?.y ?? 0) + 50 }
  await drag(page, middle, { x: middle.x + 120, y: middle.y + 40 })
  await expect.poll(() => stored()?.place.x).toBeGreaterThan(50)
  await page.mouse.click(middle.x + 120, middle.y + 40, { clickCount: 2 })
  await page.keyboard.type('x')
  await page.keyboard.press('Escape')
  await canvas(page).focus()
  await page.keyboard.press('n')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Skrevet ved siden av')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Escape')
  await expect(rowOf(list.page, 'Skrevet ved siden av')).toBeVisible()
  const { type, props: kept, opacity } = stored() as FreeShape
  expect({ type, props: kept, opacity }).toEqual({ type: 'hologram', props, opacity: 0.5 })
  await page.reload()
  await expect(box).toBeVisible()

  await box.click()
  await page.keyboard.press('Delete')
  await expect(drawn()).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(drawn()).toHaveText([nb.list.shape.other])
  expect(stored()?.props).toEqual(props)
  expect(errors).toEqual([])
})

test('[C11] a card that somebody deletes in the moment in which another opens it stops nothing', async () => {
  const { page, errors } = await workshop.join(LAPTOP, 'Kari')
  const updates = countUpdates(page)
  await openCanvas(page)
  const { x, y } = await middleOf(page, 'Matsvinn')
  await page.mouse.click(x, y)
  await expect(page.getByRole('group', { name: t.selection.label })).toBeVisible()
  await page.evaluate(() => {
    const page = window as unknown as { draw: typeof requestAnimationFrame }
    page.draw = window.requestAnimationFrame
    // nothing of what others do is drawn meanwhile
    window.requestAnimationFrame = () => 0
  })
  const before = updates()
  const card = board().challenges.find(({ title }) => title === 'Matsvinn')
  if (card) deleteChallenge(writer.edit, card.id)
  await expect(rowOf(list.page, 'Matsvinn')).toHaveCount(0)
  await expect.poll(updates).toBeGreaterThan(before)
  await page.keyboard.press('Enter')
  await page.evaluate(() => {
    const page = window as unknown as { draw: typeof requestAnimationFrame }
    window.requestAnimationFrame = page.draw
  })
  addChallenge(writer.edit, { title: 'Etterpå', place: at(0, 300) })
  await expect(cardOf(page, 'Etterpå')).toBeVisible()
  await expect(cardOf(page, 'Matsvinn')).toHaveCount(0)
  expect(errors).toEqual([])
})

/** Counts the updates of the board that come to a page. */
function countUpdates(page: Page): () => number {
  let count = 0
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      if (typeof payload !== 'string' && payload[0] === MESSAGE.sync) count++
    }),
  )
  return () => count
}

test('[C12] a pen draws and marks, shapes and themes are drawn, and the list tells of each', async () => {
  const { page, errors, context } = await atCanvas(LAPTOP)
  const cdp = await context.newCDPSession(page)
  await moreTool(page, t.tools.draw)
  await pen(cdp, [
    { x: 300, y: 560 },
    { x: 340, y: 600 },
    { x: 380, y: 560 },
    { x: 420, y: 610 },
  ])
  await expect(drawn()).toHaveText([nb.list.shape.draw])
  await expect.poll(() => board().shapes[0]?.props).toMatchObject({ isPen: true })
  await moreTool(page, t.tools.highlight)
  await pen(cdp, [
    { x: 300, y: 640 },
    { x: 420, y: 640 },
  ])
  await expect(drawn()).toContainText([nb.list.shape.highlight])
  await moreTool(page, t.tools.rectangle)
  await drag(page, { x: 480, y: 560 }, { x: 600, y: 640 }) // by mouse, after the pen
  await moreTool(page, t.tools.ellipse)
  await drag(page, { x: 640, y: 560 }, { x: 760, y: 640 })
  await expect(drawn()).toContainText([nb.list.shape.many({ type: nb.list.shape.geo, count: 2 })])
  await moreTool(page, t.tools.theme)
  await drag(page, { x: 820, y: 520 }, { x: 1100, y: 680 })
  await page.keyboard.type('Sentrum')
  await page.keyboard.press('Enter')
  await expect(list.page.getByRole('heading', { level: 2, name: 'Sentrum' })).toBeVisible()
  await tool(page, t.tools.arrow).click()
  await drag(page, await middleOf(page, 'Tomme lokaler'), await middleOf(page, 'Matsvinn'))
  await expect(rowOf(list.page, 'Matsvinn')).toContainText(
    nb.cards.relation.related({ other: 'U-1 Tomme lokaler' }),
  )
  expect(errors).toEqual([])
})

test('[C12] on a tablet two fingers zoom and move the view, a long press opens the menu, and a tap lays a card', async () => {
  const { page, errors, context } = await atCanvas(TABLET)
  const cdp = await context.newCDPSession(page)
  const [before, zoom] = [await boxOf(page), await zoomOf(page)]
  await fingers(cdp, [at(380, 600), at(440, 600)], [at(260, 600), at(560, 600)])
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(zoom)
  // the last of the movement may still be on its way
  await restingBox(cardOf(page, 'Matsvinn'))
  const near = await boxOf(page)
  expect(near?.w).toBeGreaterThan(before?.w ?? 0)
  await fingers(cdp, [at(380, 600), at(440, 600)], [at(430, 700), at(490, 700)])
  await expect.poll(async () => (await boxOf(page))?.y).toBeGreaterThan((near?.y ?? 0) + 50)
  expect((await boxOf(page))?.w).toBe(near?.w)
  // the browser takes a tap that comes too soon after a movement for the end of that
  await expect(async () => {
    await page.getByRole('button', { name: t.navigation.fit, exact: true }).tap()
    await expect.poll(async () => (await boxOf(page))?.w, { timeout: 1000 }).toBe(before?.w)
  }).toPass()

  const { x, y } = await middleOf(page, 'Matsvinn')
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
  const menu = page.getByRole('menu', { name: t.objects.menu.label })
  await expect(menu).toBeVisible()
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await expect(menu).toBeVisible()
  expect(await smallTargets(page)).toEqual([])
  await menu.getByRole('menuitem', { name: t.objects.commands.duplicate }).tap()
  await expect(rowOf(list.page, 'Matsvinn')).toHaveCount(2)
  await expect(page.getByRole('group', { name: t.selection.label })).toBeVisible()
  expect(await smallTargets(page)).toEqual([])
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/tablet.png` })

  await tool(page, t.tools.card).tap()
  await page.touchscreen.tap(300, 900)
  await expect(page.getByLabel(t.card.title)).toBeFocused()
  await page.keyboard.type('Lagt med en finger')
  await page.touchscreen.tap(600, 900)
  await expect(rowOf(list.page, 'Lagt med en finger')).toBeVisible()
  const card = await middleOf(page, 'Lagt med en finger')
  await fingers(cdp, [card], [{ x: card.x + 150, y: card.y - 40 }])
  await expect.poll(async () => (await middleOf(page, 'Lagt med en finger')).x).toBeGreaterThan(card.x + 100)
  await tool(page, t.tools.more).tap()
  expect(await smallTargets(page)).toEqual([])
  expect(errors).toEqual([])
})

test('[N5] each key does what the help says, and for who wants less motion the view jumps', async ({
  browser,
}) => {
  addTheme(writer.edit, { name: 'Langt borte', place: at(4000, 2000) })
  const guest = await newGuest(browser, server.url, { ...LAPTOP, reducedMotion: 'reduce' })
  await sitDown(guest.context, server.url, workshop.owner.cookie)
  const { page } = guest
  await openCanvas(page)
  const { keyboard, mouse } = page
  const isChosen = (name: string) => expect(tool(page, name)).toHaveAttribute('aria-pressed', 'true')
  await canvas(page).focus()
  for (const [key, name] of [
    ['n', t.tools.card],
    ['a', t.tools.arrow],
    ['t', t.tools.text],
    ['f', t.tools.more],
    ['k', t.tools.more],
    ['h', t.tools.more],
    ['v', t.tools.select],
  ] as const) {
    await keyboard.press(key)
    await isChosen(name)
  }

  await keyboard.press('Shift+1')
  const all = await zoomOf(page)
  const { x, y } = await middleOf(page, 'Matsvinn')
  await mouse.click(x, y)
  await keyboard.press('Shift+2')
  expect(await zoomOf(page)).toBeGreaterThan(all)
  await keyboard.press('Shift+0')
  expect(await zoomOf(page)).toBe(100)
  const views = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const seen = new Set<string>()
        const began = performance.now()
        const look = () => {
          seen.add(document.querySelector<HTMLElement>('.tl-html-layer')?.style.transform ?? '')
          if (performance.now() - began < 700) requestAnimationFrame(look)
          else resolve(seen.size)
        }
        look()
      }),
  )
  await keyboard.press('Shift+1')
  expect(await views).toBeLessThanOrEqual(2)
  expect(await zoomOf(page)).toBe(all)

  const before = await boxOf(page)
  await keyboard.down('Space')
  await drag(page, { x: 700, y: 400 }, { x: 760, y: 430 })
  await keyboard.up('Space')
  expect((await boxOf(page))?.x).toBe((before?.x ?? 0) + 60)
  await isChosen(t.tools.select)
  await keyboard.press('Escape')
  const shown = (await boxOf(page))?.x ?? 0
  await keyboard.press('ArrowLeft')
  await expect.poll(async () => (await boxOf(page))?.x).toBeGreaterThan(shown)
  await keyboard.press('+')
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(all)
  await keyboard.press('Shift+1')

  await mouse.click(x, y)
  await keyboard.press('Control+d')
  await expect(rowOf(list.page, 'Matsvinn')).toHaveCount(2)
  await keyboard.press('Delete')
  await expect(rowOf(list.page, 'Matsvinn')).toHaveCount(1)
  const other = await middleOf(page, 'Tomme lokaler')
  await mouse.click(other.x, other.y)
  await keyboard.press('Shift+L')
  await expect(rowOf(list.page, 'Tomme lokaler')).toContainText(nb.cards.lock.locked)
  await keyboard.press('Shift+L')
  await expect(rowOf(list.page, 'Tomme lokaler')).not.toContainText(nb.cards.lock.locked)

  await keyboard.press('Escape')
  await moreTool(page, t.tools.rectangle)
  await drag(page, { x: 300, y: 500 }, { x: 380, y: 560 })
  await moreTool(page, t.tools.rectangle)
  await drag(page, { x: 420, y: 500 }, { x: 500, y: 560 })
  await keyboard.press('Escape')
  await drag(page, { x: 260, y: 470 }, { x: 540, y: 600 })
  await keyboard.press('Control+g')
  await expect(drawn()).toContainText([nb.list.shape.group])
  await keyboard.press('Control+g')
  await expect(drawn()).toHaveText([nb.list.shape.many({ type: nb.list.shape.geo, count: 2 })])

  await keyboard.press('?')
  await expect(page.getByRole('dialog', { name: t.keys.title })).toBeVisible()
  await keyboard.press('Escape')
  await expect(canvas(page)).toBeFocused()
  await keyboard.press('Escape')
  await keyboard.press('Escape')
  await expect(canvas(page)).not.toBeFocused()
  expect(guest.errors).toEqual([])
  await guest.context.close()
})
