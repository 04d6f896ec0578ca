import { expect, type Page, test } from '@playwright/test'
import { addChallenge, addTheme, moveToTheme } from '#shared/board/commands.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { cardOf, LAPTOP, PHONE, rowOf } from '../support/e2e/people.ts'
import { startWorkshop, type Workshop } from '../support/e2e/seats.ts'
import { type StockClient, stockClient } from '../support/remote.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/*
 * The list where it meets the others: leading from it, being led to a row that is not drawn, tools on a phone, and a
 * card that others take away while one writes in it.
 */

let server: ServerProcess
let workshop: Workshop
let writer: StockClient

test.setTimeout(180_000)

test.beforeAll(async () => {
  server = await startServer()
})

test.beforeEach(async ({ browser }) => {
  workshop = await startWorkshop(browser, server)
  writer = stockClient(server.url, workshop.id, workshop.owner.cookie)
  await writer.synced
})

test.afterEach(async () => {
  writer.close()
  await workshop.end()
})

test.afterAll(() => server.dispose())

const board = () => editBoard(writer.doc, 'test')
const at = (x: number, y: number) => ({ x, y, rotation: 0, parent: null })
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function open(page: Page, view: 'board' | 'list') {
  await page.goto(`/w/${workshop.id}?view=${view}`)
  if (view === 'board') await expect(page.locator('.tl-container')).toBeVisible()
  else await expect(page.getByLabel(nb.list.entry.label)).toBeVisible()
}

/** A near card, twelve of the same word beside it, and one far away in a theme. */
function fillBoard() {
  addChallenge(board(), { title: 'Nær', place: at(0, 0) })
  for (let i = 0; i < 12; i++) addChallenge(board(), { title: `Kollektiv ${i}`, place: at(300, i * 200) })
  const theme = addTheme(board(), { name: 'Fjernt', place: at(9000, 4000) })
  moveToTheme(board(), addChallenge(board(), { title: 'Bortest' }), theme)
}

test('[F3] [L1] a facilitator in the list brings and leads everybody; the list has a way there, whatever hides it', async () => {
  fillBoard()
  const { page } = await workshop.lead(LAPTOP)
  const [kari, per, ola] = [
    await workshop.join(LAPTOP, 'Kari'),
    await workshop.join(LAPTOP, 'Per'),
    await workshop.join(PHONE, 'Ola'),
  ]
  await open(page, 'list')
  await open(kari.page, 'board')
  await open(per.page, 'list')
  await open(ola.page, 'list')
  await expect(cardOf(kari.page, 'Nær')).toBeVisible()
  await per.page.getByLabel(nb.listTools.search.label).fill('Kollektiv')
  await expect(rowOf(per.page, 'Bortest')).toHaveCount(0)
  await ola.page.getByRole('navigation').getByRole('button', { name: nb.workshop.tabs.more }).tap()

  await rowOf(page, 'Bortest').getByRole('button', { name: nb.list.actions.edit }).focus()
  const chosen = page.getByLabel(nb.cards.here.what)
  await expect(chosen.locator('option:checked')).toHaveText(/Bortest/)
  await button(page, nb.together.attention.call).press('Enter')
  await expect(cardOf(kari.page, 'Bortest')).toBeInViewport()
  for (const { page: list } of [per, ola]) {
    await expect(list.getByText(/viser «U-\d+ Bortest»/)).toBeVisible()
    await button(list, nb.cards.here.go).press('Enter')
    await expect(list.getByRole('heading', { name: 'Bortest' })).toBeFocused()
  }
  await expect(per.page.getByText(nb.list.searchCleared).first()).toBeVisible()
  await expect(per.page.getByLabel(nb.listTools.search.label)).toHaveValue('')

  await button(page, nb.together.attention.lead).press('Enter')
  await expect(page.getByRole('status').getByText(nb.together.attention.leading)).toBeVisible()
  await expect(kari.page.getByText(/leder visningen/)).toBeVisible()
  await rowOf(page, 'Nær').getByRole('button', { name: nb.list.actions.edit }).focus()
  await expect(cardOf(kari.page, 'Nær')).toBeInViewport()
  await expect(per.page.getByText(nb.cards.here.shows({ what: 'U-1 Nær' }))).toBeVisible()
  await chosen.focus()
  await chosen.selectOption({ label: 'Fjernt' })
  await expect(cardOf(kari.page, 'Bortest')).toBeInViewport()
  await expect(per.page.getByText(nb.cards.here.shows({ what: 'Fjernt' }))).toBeVisible()
  await page.screenshot({ path: 'test-results/list-lead.png' })
  await button(page, nb.together.attention.release).press('Enter')
  await expect(kari.page.getByText(/leder visningen/)).toHaveCount(0)
  await expect(per.page.getByText(nb.cards.here.shows({ what: 'Fjernt' }))).toHaveCount(0)
})

test('[L1] on a phone the field and the first card are in view, and the tools one tap away', async () => {
  fillBoard()
  const { page } = await workshop.join(PHONE, 'Kari')
  await open(page, 'list')
  await expect(rowOf(page, 'Nær').getByRole('heading')).toBeInViewport()
  await expect(page.getByLabel(nb.listTools.search.label)).toBeHidden()
  const tools = button(page, nb.list.tools)
  expect((await tools.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await expect(tools).toHaveAttribute('aria-expanded', 'false')
  await page.screenshot({ path: 'test-results/list-phone.png' })
  await tools.press('Enter')
  await expect(tools).toHaveAttribute('aria-expanded', 'true')
  await expect(button(page, nb.listTools.newTheme.open)).toBeVisible()
  await page.screenshot({ path: 'test-results/list-phone-tools.png' })
  await page.getByLabel(nb.listTools.search.label).fill('Bortest')
  await tools.press('Enter')
  // what hides cards stays in view
  await expect(page.getByLabel(nb.listTools.search.label)).toBeVisible()
  await expect(rowOf(page, 'Nær')).toHaveCount(0)
})

test('[F9] [F17] what has been locked or may not be changed any more is not undone, and nothing is lost', async () => {
  const { page, errors } = await workshop.join(LAPTOP, 'Kari')
  await open(page, 'list')
  for (const title of ['Støy', 'Lys']) {
    await page.getByLabel(nb.list.entry.label).fill(title)
    await page.getByLabel(nb.list.entry.label).press('Enter')
    await expect(rowOf(page, title)).toContainText('U-')
  }
  const { id } = readBoard(writer.doc).challenges.find(({ title }) => title === 'Lys')!
  board().change(id, { locked: true })
  await expect(rowOf(page, 'Lys')).toContainText(nb.cards.lock.locked)
  await button(page, nb.list.undo).click()
  await expect(page.getByText(nb.list.leftAlone.locked).first()).toBeVisible()
  await expect(rowOf(page, 'Lys')).toBeVisible()

  await workshop.owner.command(workshop.id, { type: 'lockBoard' })
  await expect(page.getByText(nb.workshop.boardLock.locked)).toBeVisible()
  await page.locator('.board-list h2').first().focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(nb.list.leftAlone.locked).first()).toBeVisible()
  await workshop.owner.command(workshop.id, { type: 'unlockBoard' })
  await expect(page.getByText(nb.workshop.boardLock.locked)).toHaveCount(0)
  await button(page, nb.list.undo).click()
  await expect(rowOf(page, 'Støy')).toHaveCount(0)
  await expect(rowOf(page, 'Lys')).toBeVisible()
  expect(errors).toEqual([])
})

test('[L1] [C7] the panel beside the canvas holds what the list does of a card', async () => {
  const card = addChallenge(board(), { title: 'Matsvinn', place: at(0, 0) })
  addChallenge(board(), { title: 'Tomme lokaler', place: at(400, 0) })
  const { page, errors } = await workshop.join(LAPTOP, 'Kari')
  await open(page, 'board')
  const box = (await cardOf(page, 'Matsvinn').boundingBox())!
  await expect(async () => {
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await button(page, nb.canvas.objects.commands.open).click({ timeout: 2000 })
  }).toPass()
  const panel = page.getByRole('region', { name: nb.workshop.card.label, exact: true })
  await panel.getByLabel(nb.cards.relation.other, { exact: true }).selectOption({ index: 1 })
  await panel.getByRole('button', { name: nb.cards.relation.add, exact: true }).click()
  await panel.getByLabel(nb.cards.talk.label, { exact: true }).fill('Særlig på sykehjemmene')
  await panel.getByRole('button', { name: nb.cards.talk.send, exact: true }).click()
  await expect
    .poll(() => [readBoard(writer.doc).relations.length, readBoard(writer.doc).comments.length])
    .toEqual([1, 1])
  board().change(card, { locked: true })
  await expect(panel.getByText(nb.cards.lock.locked)).toBeVisible()
  await expect(panel.getByRole('button', { name: nb.list.actions.goals, exact: true })).toHaveCount(0)
  await page.screenshot({ path: 'test-results/card-panel.png' })
  expect(errors).toEqual([])
})
