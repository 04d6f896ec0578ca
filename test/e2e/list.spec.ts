import { expect, type Page, test } from '@playwright/test'
import { addChallenge, deleteChallenge, moveInList } from '#shared/board/commands.ts'
import { readBoard } from '#shared/board/read.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import {
  type Guest,
  LAPTOP,
  newGuest,
  restingBox,
  rowOf,
  sitDown,
  writeInList,
} from '../support/e2e/people.ts'
import { remotePerson, type StockClient, stockClient } from '../support/remote.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/*
 * The board as a list, in a real browser: somebody at a keyboard, and somebody else who changes the same board
 * through another client.
 */

let server: ServerProcess
let guest: Guest
let page: Page
let other: StockClient

const t = nb.list
const TITLES = ['Tomme lokaler', 'Matsvinn', 'Overvann'] as const

test.beforeAll(async () => {
  server = await startServer()
})

test.beforeEach(async ({ browser }) => {
  const person = remotePerson(server.url)
  const { id } = await person.create({ title: 'Liste' })
  await person.command(id, { type: 'start' })
  other = stockClient(server.url, id, person.cookie)
  await other.synced
  guest = await newGuest(browser, server.url, LAPTOP)
  page = guest.page
  await sitDown(guest.context, server.url, person.cookie)
  await page.goto(`/w/${id}?view=list`)
  await writeInList(page, TITLES)
  await expect.poll(() => board().challenges.map(({ title }) => title)).toEqual([...TITLES])
})

test.afterEach(async () => {
  other.close()
  await guest.context.close()
  expect(guest.errors).toEqual([])
})

test.afterAll(() => server.dispose())

const board = () => readBoard(other.doc)
const idOf = (title: string) => {
  const found = board().challenges.find((challenge) => challenge.title === title)
  if (!found) throw new Error(`no challenge is called ${title}`)
  return found.id
}
const button = (title: string, name: string) => rowOf(page, title).getByRole('button', { name, exact: true })
const titles = () => page.locator('.board-list-card h3').allTextContents()
const order = async () => (await titles()).map((title) => title.replace(/^U-\d+ /, ''))

test('[L5] others’ new cards and moves wait while the focus is in the list, and show on demand', async () => {
  await button('Matsvinn', t.actions.edit).focus()
  addChallenge(other.edit, { title: 'Farlig skolevei' })
  addChallenge(other.edit, { title: 'Ensomhet' })
  moveInList(other.edit, idOf('Overvann'), -1)
  const update = page.getByRole('button', { name: t.news.added({ count: 2 }) })
  await expect(update).toBeVisible()
  await expect(button('Matsvinn', t.actions.edit)).toBeFocused()
  expect(await order()).toEqual([...TITLES])
  await update.press('Enter')
  await expect.poll(order).toEqual(['Tomme lokaler', 'Overvann', 'Matsvinn', 'Farlig skolevei', 'Ensomhet'])
  await expect(page.getByRole('heading', { name: 'Farlig skolevei' })).toBeFocused()
})

test('[L5] two people who write in one title both keep their words, and the caret stays', async () => {
  await button('Matsvinn', t.actions.edit).press('Enter')
  const field = page.getByRole('textbox', { name: new RegExp(t.edit.title) })
  await expect(field).toBeFocused()
  await field.press('Home')
  await page.keyboard.type('Mye ')
  await expect.poll(() => board().challenges[1]?.title).toBe('Mye Matsvinn')
  other.edit.change(idOf('Mye Matsvinn'), { title: 'Mye Matsvinn i skolen' })
  await expect(field).toHaveValue('Mye Matsvinn i skolen')
  await page.keyboard.type('unødig ')
  await expect.poll(() => board().challenges[1]?.title).toBe('Mye unødig Matsvinn i skolen')
  await page.keyboard.press('Enter')
  await expect(button('Mye unødig Matsvinn i skolen', t.actions.edit)).toBeFocused()
})

test('[L9] on a laptop the first card is in sight below what one writes and looks with, which undo does not move', async () => {
  await page.setViewportSize({ width: 1360, height: 800 })
  for (let i = 0; i < 6; i++) addChallenge(other.edit, { title: `Støy i sone ${i}`, goals: [11] })
  await expect(page.getByRole('searchbox')).toBeVisible()
  await expect(page.getByRole('heading', { name: TITLES[0] })).toBeInViewport({ ratio: 1 })
  const coverage = page.getByText(t.coverage, { exact: true })
  const before = await restingBox(coverage)
  await button(TITLES[0], t.actions.down).click()
  await expect(page.getByRole('button', { name: t.undo, exact: true })).toBeInViewport()
  await expect.poll(() => coverage.boundingBox()).toEqual(before)
})

test('[L7] after a deletion the focus is on the next row, and undo brings the row back', async () => {
  await button('Matsvinn', t.actions.remove).press('Enter')
  await expect(page.getByRole('heading', { name: 'Overvann' })).toBeFocused()
  await expect.poll(() => board().challenges.length).toBe(2)
  await page.keyboard.press('Control+z')
  await expect(rowOf(page, 'Matsvinn')).toBeVisible()
  await expect.poll(() => board().challenges.map(({ title }) => title)).toEqual([...TITLES])
})

test('a card that somebody else deletes under one’s hands stays as words, and the focus is not lost', async () => {
  await button('Matsvinn', t.actions.edit).press('Enter')
  await page.keyboard.type(' i skolen')
  await expect.poll(() => board().challenges[1]?.title).toBe('Matsvinn i skolen')
  deleteChallenge(other.edit, idOf('Matsvinn i skolen'))
  await expect(page.getByRole('dialog', { name: nb.workshop.taken.title })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: t.gone })).toBeFocused()
  const gone = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: t.gone }) })
  await expect(gone).toContainText('Matsvinn i skolen')
  await page.getByLabel(t.entry.label).focus()
  await expect(page.getByRole('heading', { name: t.gone })).toBeHidden()
})

test('[L1] themes, order, goals and links go by keyboard alone, and the focus stays where it was', async () => {
  await page.getByRole('button', { name: nb.listTools.newTheme.open }).press('Enter')
  await page.keyboard.type('Sentrum')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Sentrum' })).toBeFocused()

  const theme = rowOf(page, 'Overvann').getByLabel(t.actions.move)
  await theme.focus()
  await page.keyboard.type('Sen')
  await page.keyboard.press('Enter')
  await expect.poll(() => board().challenges.find(({ title }) => title === 'Overvann')?.theme).not.toBeNull()
  await expect(theme).toBeFocused()

  await button('Matsvinn', t.actions.up).press('Enter')
  await expect.poll(order).toEqual(['Matsvinn', 'Tomme lokaler', 'Overvann'])
  await expect(button('Matsvinn', t.actions.up)).toBeFocused()

  await button('Matsvinn', t.actions.goals).press('Enter')
  await page.getByRole('checkbox', { name: /12/ }).press('Space')
  await page.keyboard.press('Escape')
  await expect.poll(() => board().challenges.find(({ title }) => title === 'Matsvinn')?.goals).toEqual([12])
  await expect(button('Matsvinn', t.actions.goals)).toBeFocused()

  await button('Matsvinn', t.actions.link).press('Enter')
  const l = nb.indicators.link
  await page.getByRole('searchbox').fill('avfall')
  await page
    .getByRole('button', { name: /avfall/i })
    .first()
    .press('Enter')
  await page.getByRole('radio', { name: l.fits.partly }).press('Space')
  await page.getByRole('button', { name: l.save }).press('Enter')
  await expect(page.getByText(l.whyMissing)).toBeVisible()
  await page.getByLabel(new RegExp(`^${l.why.replace('?', '\\?')}`)).fill('det måler ikke mat')
  await page.getByRole('button', { name: l.save }).press('Enter')
  await expect(page.getByText(l.saved)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(button('Matsvinn', t.actions.link)).toBeFocused()
  await expect
    .poll(() => board().links.map(({ fit, why }) => [fit, why]))
    .toEqual([['partly', 'det måler ikke mat']])
  await expect(rowOf(page, 'Matsvinn')).toContainText('fordi det måler ikke mat')
})
