import { expect, type Page, test } from '@playwright/test'
import { addChallenge } from '#shared/board/commands.ts'
import { readBoard } from '#shared/board/read.ts'
import type { FreeShape } from '#shared/board/records.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { canvas, drag, middleOf, moreTool, zoomOf } from '../support/e2e/hands.ts'
import { cardOf, LAPTOP, rowOf } from '../support/e2e/people.ts'
import { roomForEach } from '../support/e2e/room.ts'
import { openList } from '../support/e2e/seats.ts'

/*
 * Finding one's way about the canvas, and how what is drawn looks, goes and is copied: with another person who sees it
 * at the canvas or in the list.
 */

const t = nb.canvas

const CALM = { ...LAPTOP, reducedMotion: 'reduce' }

test.setTimeout(60_000)

const room = roomForEach()

test.beforeEach(() => {
  addChallenge(room.writer.edit, { title: 'Tomme lokaler', place: at(0, 0) })
  addChallenge(room.writer.edit, { title: 'Matsvinn', place: at(3000, 1500) })
})

const at = (x: number, y: number) => ({ x, y, rotation: 0, parent: null })

async function openCanvas(page: Page) {
  await page.goto(`/w/${room.workshop.id}?view=board`)
  await expect(cardOf(page, 'Matsvinn')).toBeAttached()
  await canvas(page).focus()
}

/** Something of the menu of what concerns the whole board. */
async function choose(page: Page, item: string) {
  await page.getByRole('button', { name: t.overview.menu.open, exact: true }).click()
  await page.getByRole('button', { name: item, exact: true }).click()
}

test('[N6] where to begin is chosen on the canvas, seen by who comes later, and taken back; one finds back and to what is one’s own', async () => {
  const fatima = await room.workshop.lead(CALM)
  const { page } = fatima
  await openCanvas(page)
  await page.keyboard.press('Shift+1')
  const { x, y } = await middleOf(page, 'Matsvinn')
  await page.mouse.click(x, y)
  await page.keyboard.press('Shift+2')
  await expect(cardOf(page, 'Tomme lokaler')).not.toBeInViewport()
  await choose(page, t.overview.start.set)
  await expect(page.getByText(t.overview.start.isSet).first()).toBeVisible()

  const kari = await room.workshop.join(CALM, 'Kari')
  await openCanvas(kari.page)
  await expect(cardOf(kari.page, 'Matsvinn')).toBeInViewport()
  await expect(cardOf(kari.page, 'Tomme lokaler')).not.toBeInViewport()

  await choose(kari.page, t.overview.view.mine)
  await expect(kari.page.getByText(t.overview.view.noneMine).first()).toBeVisible()
  await kari.page.mouse.move(700, 400)
  for (let i = 0; i < 8; i++) await kari.page.mouse.wheel(3000, 3000)
  await kari.page.getByRole('button', { name: t.navigation.back, exact: true }).click()
  await expect(cardOf(kari.page, 'Tomme lokaler')).toBeInViewport()
  await expect(cardOf(kari.page, 'Matsvinn')).toBeInViewport()
  await expect(kari.page.getByRole('button', { name: t.navigation.back, exact: true })).toHaveCount(0)
  await expect(canvas(kari.page)).toBeFocused()
  await kari.page.keyboard.press('n')
  await kari.page.keyboard.press('Enter')
  await kari.page.keyboard.type('Min egen')
  await kari.page.keyboard.press('Escape')
  await choose(kari.page, t.overview.view.mine)
  await expect(cardOf(kari.page, 'Min egen')).toBeInViewport()
  await expect(cardOf(kari.page, 'Matsvinn')).not.toBeInViewport()
  const near = await zoomOf(kari.page)
  await kari.page.getByRole('button', { name: t.navigation.zoomOut, exact: true }).click()
  expect(await zoomOf(kari.page)).toBeLessThan(near)
  await kari.page.getByRole('button', { name: t.navigation.zoomIn, exact: true }).click()
  await choose(kari.page, t.overview.start.show)
  await expect(cardOf(kari.page, 'Matsvinn')).toBeInViewport()

  await choose(page, t.overview.start.clear)
  await expect(page.getByText(t.overview.start.isCleared).first()).toBeVisible()
  await kari.page.reload()
  await expect(cardOf(kari.page, 'Tomme lokaler')).toBeInViewport()
  await expect(cardOf(kari.page, 'Matsvinn')).toBeInViewport()
  expect([...fatima.errors, ...kari.errors]).toEqual([])
  await fatima.context.close()
})

test('[C5] what is drawn is filled, dashed, laid on top, cut and pasted and erased, and the menu of the board lays notes and cards', async () => {
  const kari = await room.workshop.join(CALM, 'Kari')
  const { page } = kari
  const list = await room.workshop.join(LAPTOP, 'Ola')
  await openCanvas(page)
  await openList(list.page, room.workshop.id)
  const drawn = list.page
    .locator('section')
    .filter({ has: list.page.getByRole('heading', { name: nb.list.shapes }) })
    .getByRole('listitem')
  const shapes = () => readBoard(room.writer.doc).shapes
  const propsOf = (index: number) => (shapes()[index] as FreeShape | undefined)?.props

  await page.keyboard.press('Shift+0')
  await moreTool(page, t.tools.rectangle)
  await drag(page, { x: 300, y: 250 }, { x: 460, y: 360 })
  const bar = page.getByRole('group', { name: t.selection.label })
  await bar.getByRole('button', { name: t.selection.fill, exact: true }).click()
  await bar.getByRole('button', { name: t.selection.dashed, exact: true }).click()
  await expect.poll(() => propsOf(0)).toMatchObject({ fill: 'semi', dash: 'dashed' })
  await page.keyboard.press('Escape')
  await moreTool(page, t.tools.ellipse)
  await drag(page, { x: 420, y: 300 }, { x: 560, y: 420 })
  await expect(drawn).toHaveText([nb.list.shape.many({ type: nb.list.shape.geo, count: 2 })])
  const depthOf = (geo: string) =>
    shapes().find(({ props }) => (props as { geo?: string }).geo === geo)?.z ?? ''
  const isInFront = () => depthOf('ellipse') > depthOf('rectangle')
  expect(isInFront()).toBe(true)
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: t.objects.commands.back, exact: true }).click()
  await expect.poll(isInFront).toBe(false)

  await page.keyboard.press('Control+x')
  await expect(drawn).toHaveText([nb.list.shape.geo])
  await page.mouse.move(800, 500)
  await page.keyboard.press('Control+v')
  await expect(drawn).toHaveText([nb.list.shape.many({ type: nb.list.shape.geo, count: 2 })])
  await page.keyboard.press('Escape')
  await moreTool(page, t.tools.eraser)
  await drag(page, { x: 280, y: 300 }, { x: 480, y: 310 })
  await expect(drawn).toHaveText([nb.list.shape.geo])

  await page.keyboard.press('v')
  const menu = page.getByRole('menu', { name: t.objects.board.label })
  await page.mouse.click(300, 600, { button: 'right' })
  await menu.getByRole('menuitem', { name: t.objects.board.memo, exact: true }).click()
  await page.keyboard.type('Husk kaffe')
  await page.keyboard.press('Escape')
  await expect(drawn).toContainText([nb.list.shape.with({ type: nb.list.shape.memo, text: 'Husk kaffe' })])
  await page.keyboard.press('Escape')
  await canvas(page).focus()
  await page.mouse.click(600, 640, { button: 'right' })
  await menu.getByRole('menuitem', { name: t.objects.board.card, exact: true }).click()
  await page.keyboard.type('Lagt fra menyen')
  await page.keyboard.press('Escape')
  await expect(rowOf(list.page, 'Lagt fra menyen')).toBeVisible()
  expect([...kari.errors, ...list.errors]).toEqual([])
})

test('[C1] one card affects another, and turned round the other way, and the list says so on both', async () => {
  const kari = await room.workshop.join(CALM, 'Kari')
  const { page } = kari
  const list = await room.workshop.join(LAPTOP, 'Ola')
  await openCanvas(page)
  await openList(list.page, room.workshop.id)
  await page.keyboard.press('Shift+1')
  const { x, y } = await middleOf(page, 'Tomme lokaler')
  await page.mouse.click(x, y)
  await page.keyboard.press('r')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Matsvinn/ })
    .press('Enter')
  const choice = page.getByRole('group', { name: t.objects.relation.ask })
  const { affects, affectedBy } = nb.cards.relation
  await choice.getByRole('button', { name: t.objects.relation.words.affects, exact: true }).click()
  await expect(rowOf(list.page, 'Tomme lokaler')).toContainText(affects({ other: 'U-2 Matsvinn' }))
  await expect(rowOf(list.page, 'Matsvinn')).toContainText(affectedBy({ other: 'U-1 Tomme lokaler' }))
  await choice.getByRole('button', { name: t.objects.relation.turn, exact: true }).click()
  await expect(rowOf(list.page, 'Tomme lokaler')).toContainText(affectedBy({ other: 'U-2 Matsvinn' }))
  await expect(rowOf(list.page, 'Matsvinn')).toContainText(affects({ other: 'U-1 Tomme lokaler' }))
  expect([...kari.errors, ...list.errors]).toEqual([])
})
