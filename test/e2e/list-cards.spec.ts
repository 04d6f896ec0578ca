import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { addChallenge, addTheme } from '#shared/board/commands.ts'
import { readBoard } from '#shared/board/read.ts'
import { addComment } from '#shared/board/remarks.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { type Guest, LAPTOP, newGuest, rowOf, sitDown } from '../support/e2e/people.ts'
import { remotePerson, type StockClient, stockClient } from '../support/remote.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/*
 * What is said of cards beside their words, by keyboard in the list: a facilitator and a participant in two browsers.
 */

let server: ServerProcess
let fatima: Guest
let kari: Guest
let wire: StockClient

const t = nb.cards
const TITLES = ['Tomme lokaler i gata', 'Tomme lokaler i byen', 'Matsvinn'] as const

test.beforeAll(async () => {
  server = await startServer()
})

test.beforeEach(async ({ browser }) => {
  const facilitator = remotePerson(server.url)
  const participant = remotePerson(server.url)
  const { id, code } = await facilitator.create({ title: 'Liste' })
  await participant.join(code, { name: 'Kari' })
  await facilitator.command(id, { type: 'start' })
  wire = stockClient(server.url, id, facilitator.cookie)
  await wire.synced
  const theme = addTheme(wire.edit, { name: 'Sentrum' })
  addChallenge(wire.edit, { title: TITLES[0], theme })
  for (const title of TITLES.slice(1)) addChallenge(wire.edit, { title })
  const open = async (cookie: string | undefined) => {
    const guest = await newGuest(browser, server.url, LAPTOP)
    await sitDown(guest.context, server.url, cookie)
    await guest.page.goto(`/w/${id}?view=list`)
    await expect(rowOf(guest.page, 'Matsvinn')).toBeVisible()
    return guest
  }
  fatima = await open(facilitator.cookie)
  kari = await open(participant.cookie)
})

test.afterEach(async () => {
  wire.close()
  for (const guest of [fatima, kari]) {
    await guest.context.close()
    expect(guest.errors).toEqual([])
  }
})

test.afterAll(() => server.dispose())

const board = () => readBoard(wire.doc)
const press = (page: Page, title: string, name: string) =>
  rowOf(page, title).getByRole('button', { name, exact: true }).press('Enter')
const dialog = (page: Page) => page.getByRole('dialog')
const close = (page: Page) => page.keyboard.press('Escape')

test('[L1] [B27] [B28] comments and reactions are given, answered and taken back', async () => {
  const { page } = kari
  await press(page, 'Matsvinn', t.talk.open)
  const idea = dialog(page).getByRole('button', { name: t.reaction({ word: t.mark.idea, count: 0 }) })
  await idea.press('Enter')
  const given = dialog(page).getByRole('button', { name: t.reaction({ word: t.mark.idea, count: 1 }) })
  await expect(given).toHaveAttribute('aria-pressed', 'true')
  await dialog(page).getByLabel(t.talk.label, { exact: true }).fill('Særlig på sykehjemmene')
  await dialog(page).getByRole('button', { name: t.talk.send, exact: true }).press('Enter')
  await expect(dialog(page).getByRole('status').filter({ hasText: t.talk.sent })).toBeVisible()
  const axe = await new AxeBuilder({ page }).include('dialog').analyze()
  expect(axe.violations.map(({ id }) => id)).toEqual([])
  await close(page)
  const said = `${t.comments({ count: 1, open: 1 })} · ${t.marks({ word: t.mark.idea, count: 1 })}`
  await expect(rowOf(fatima.page, 'Matsvinn')).toContainText(said)

  await press(fatima.page, 'Matsvinn', t.talk.open)
  await dialog(fatima.page).getByRole('button', { name: t.stamp.urgent }).press('Enter')
  await dialog(fatima.page).getByRole('button', { name: t.talk.resolve }).press('Enter')
  await close(fatima.page)
  await expect(rowOf(page, 'Matsvinn')).toContainText(t.stamp.urgent)
  await expect(rowOf(page, 'Matsvinn')).toContainText(t.comments({ count: 1, open: 0 }))

  await press(page, 'Matsvinn', t.talk.open)
  await given.press('Enter')
  await dialog(page).getByRole('button', { name: t.talk.remove }).press('Enter')
  await close(page)
  await expect.poll(() => [board().comments.length, board().reactions.length]).toEqual([0, 0])
})

test('[L1] [B26] relations are made, seen from both sides, and removed', async () => {
  const { page } = kari
  await press(page, 'Matsvinn', t.relation.open)
  await dialog(page).getByLabel(t.relation.meaning).selectOption('affects')
  await dialog(page).getByLabel(t.relation.other, { exact: true }).selectOption({ index: 1 })
  await dialog(page).getByLabel(t.relation.why).fill('mat kastes')
  await dialog(page).getByRole('button', { name: t.relation.add, exact: true }).press('Enter')
  await expect(dialog(page).getByRole('status').filter({ hasText: t.relation.added })).toBeVisible()
  await close(page)
  await expect.poll(() => board().relations.length).toBe(1)
  const [relation] = board().relations
  const target = board().challenges.find(({ id }) => id === relation?.to)!
  await expect(rowOf(fatima.page, target.title)).toContainText('Påvirkes av')
  await press(fatima.page, 'Matsvinn', t.relation.open)
  await dialog(fatima.page)
    .getByRole('button', { name: /^Fjern/ })
    .press('Enter')
  await close(fatima.page)
  await expect.poll(() => board().relations).toEqual([])
})

test('[L1] [V4] [V19] alike cards are merged, show what they came of, and are taken apart', async () => {
  const { page } = fatima
  const before = board().challenges
  addComment(wire.edit, { card: before[0]!.id, text: 'Også i kjelleren', at: Date.now() })
  await page.getByRole('button', { name: t.merge.pairs }).press('Enter')
  await dialog(page)
    .getByRole('button', { name: /^Slå sammen:/ })
    .press('Enter')
  await expect(dialog(page).getByText(t.merge.noPairs)).toBeVisible()
  await close(page)
  const row = page.locator('.board-list-card').filter({ hasText: 'Slått sammen av' })
  await expect(row).toContainText(t.merge.from({ names: 'U-1 og U-2' }))
  await expect(row).toContainText(t.comments({ count: 1, open: 1 }))
  await expect(row.getByRole('heading')).toContainText('U-4')
  await row.locator('summary').press('Enter')
  expect(board().challenges).toHaveLength(2)
  await row.getByRole('button', { name: t.merge.apart }).press('Enter')
  await expect(row).toHaveCount(0)
  await expect.poll(() => board().challenges).toEqual(before)
})

test('[L1] [F17] locks are set and seen in words, and the buttons go', async () => {
  const section = (page: Page) => page.getByRole('region', { name: 'Sentrum' })
  await section(fatima.page).getByRole('button', { name: t.lock.lockTheme, exact: true }).press('Enter')
  const inside = rowOf(kari.page, TITLES[0])
  await expect(inside).toContainText(t.lock.inside)
  await expect(section(kari.page)).toContainText(t.lock.locked)
  await expect(inside.getByRole('button', { name: nb.list.actions.edit })).toHaveCount(0)
  await expect(inside.getByRole('button', { name: t.talk.open })).toBeVisible()
  await section(fatima.page).getByRole('button', { name: t.lock.unlockTheme }).press('Enter')
  await expect(inside.getByRole('button', { name: nb.list.actions.edit })).toBeVisible()
})
