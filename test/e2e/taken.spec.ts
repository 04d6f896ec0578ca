import { type Browser, expect, type Page, test } from '@playwright/test'
import * as Y from 'yjs'
import { addChallenge, addImage, deleteChallenge } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { mergeChallenges } from '#shared/board/merging.ts'
import { readBoard } from '#shared/board/read.ts'
import { relate } from '#shared/board/relations.ts'
import { addComment } from '#shared/board/remarks.ts'
import { restoreBoard } from '#shared/board/restore.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { cardOf, type Guest, LAPTOP, newGuest, restingBox, rowOf, sitDown } from '../support/e2e/people.ts'
import { remotePerson, type StockClient, stockClient } from '../support/remote.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/*
 * What somebody else takes away under one's hands: the words are offered to be copied, and the focus stays where one
 * can go on.
 */

let server: ServerProcess
let guest: Guest
let page: Page
let other: StockClient
let id: string
let card: Id<'chl'>
let before: Y.Doc

const { taken, refused } = nb.workshop
const t = nb.list

test.setTimeout(60_000)

test.beforeAll(async () => {
  server = await startServer()
})

test.beforeEach(async ({ browser }) => {
  const person = remotePerson(server.url)
  ;({ id } = await person.create({ title: 'Tatt bort' }))
  await person.command(id, { type: 'start' })
  other = stockClient(server.url, id, person.cookie)
  await other.synced
  card = addChallenge(board(), { title: 'Matsvinn', place: at(0) })
  addChallenge(board(), { title: 'Overvann', place: at(300) })
  before = newBoardDoc()
  Y.applyUpdate(before, Y.encodeStateAsUpdate(other.doc))
  guest = await enter(browser, person.cookie)
  page = guest.page
})

test.afterEach(async () => {
  other.close()
  await guest.context.close()
  expect(guest.errors).toEqual([])
})

test.afterAll(() => server.dispose())

async function enter(browser: Browser, cookie: string | undefined) {
  const entered = await newGuest(browser, server.url, LAPTOP)
  await sitDown(entered.context, server.url, cookie)
  return entered
}

const board = () => editBoard(other.doc, 'test')
const now = () => readBoard(other.doc)
const at = (x: number) => ({ x, y: 0, rotation: 0, parent: null })
const titleOf = (one: string) => now().challenges.find((challenge) => challenge.id === one)?.title
const button = (title: string, name: string) => rowOf(page, title).getByRole('button', { name, exact: true })
const dialog = () => page.getByRole('dialog', { name: taken.title })

/** Three ways in which a card goes, and what is said of each. */
const WAYS = {
  removed: () => deleteChallenge(board(), card),
  merged: () =>
    void mergeChallenges(board(), { cards: [card, now().challenges[1]!.id], title: 'Mat' }, now()),
  replaced: () => restoreBoard(board(), before),
} as const

async function expectOffered(why: keyof typeof WAYS, text: string) {
  await expect(dialog().getByText(taken[why])).toBeFocused()
  await expect(dialog().getByRole('listitem')).toHaveText([text])
  // whoever goes on typing closes nothing, and who closes it finds it again
  await page.keyboard.type('mer ')
  await page.keyboard.press('Enter')
  await expect(dialog()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog()).toBeHidden()
}

async function dismiss() {
  await page.getByRole('button', { name: refused.show, exact: true }).press('Enter')
  await dialog().getByRole('button', { name: refused.dismiss }).press('Enter')
  await expect(dialog()).toBeHidden()
  await expect(page.getByText(taken.banner)).toHaveCount(0)
}

/** Points at the card, once the board lies still. */
async function point(how: 'click' | 'dblclick') {
  await expect(async () => {
    const { x, y, width, height } = (await cardOf(page, 'Matsvinn').boundingBox())!
    await page.mouse[how](x + width / 2, y + height / 2)
    const done =
      how === 'click'
        ? page.getByRole('button', { name: nb.canvas.objects.commands.open, exact: true })
        : page.getByLabel(nb.canvas.card.title)
    await expect(done).toBeVisible({ timeout: 2000 })
  }).toPass()
}

/** What the focus is on, in words; the page itself is nothing. */
const focused = () =>
  page.evaluate(() => {
    const { activeElement } = document
    return activeElement === document.body ? 'the page' : (activeElement?.className ?? 'nothing')
  })

for (const why of ['removed', 'merged', 'replaced'] as const) {
  test(`[L5] in the list, words in a card that is ${why} are offered, and the focus stays in the list`, async () => {
    await page.goto(`/w/${id}?view=list`)
    await button('Matsvinn', t.actions.edit).press('Enter')
    await page.keyboard.type(' i skolen')
    await expect.poll(() => titleOf(card)).toBe('Matsvinn i skolen')
    WAYS[why]()
    await expectOffered(why, 'Matsvinn i skolen')
    const heading = { removed: t.gone, merged: nb.cards.merge.gone } as const
    if (why === 'replaced')
      await expect(page.getByRole('textbox', { name: `U-1 ${t.edit.title}` })).toBeFocused()
    else await expect(page.getByRole('heading', { name: heading[why] }).first()).toBeFocused()
    await dismiss()
  })

  test(`[L5] on the canvas, words in a card that is ${why} are offered, and the editing has ended`, async () => {
    await page.goto(`/w/${id}?view=board`)
    await point('dblclick')
    const field = page.getByLabel(nb.canvas.card.title)
    await expect(field).toBeFocused()
    await page.keyboard.type(' i skolen')
    await expect.poll(() => titleOf(card)).toBe('Matsvinn i skolen')
    WAYS[why]()
    await expectOffered(why, 'Matsvinn i skolen')
    if (why === 'replaced') return expect(field).toBeFocused()
    await expect.poll(focused).toContain('tl-container')
    // the canvas takes keys again
    await page.keyboard.press('n')
    await page.keyboard.press('Enter')
    await expect(field).toBeFocused()
    await page.keyboard.type('Ny lapp')
    await expect.poll(() => now().challenges.map(({ title }) => title)).toContain('Ny lapp')
  })
}

test('[C3] a card that is removed just when it is opened leaves no new one in its place', async () => {
  await page.goto(`/w/${id}?view=board`)
  const { x, y, width, height } = (await restingBox(cardOf(page, 'Matsvinn')))!
  await page.mouse.dblclick(x + width / 2, y + height / 2)
  WAYS.removed()
  await expect(cardOf(page, 'Matsvinn')).toHaveCount(0)
  // as long as a third click could still follow, the two may mean something
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)))
  await expect(page.getByLabel(nb.canvas.card.title)).toHaveCount(0)
  expect(now().challenges).toHaveLength(1)
})

test('[L5] in the panel beside the canvas, a comment on a card that is deleted is offered', async () => {
  await page.goto(`/w/${id}?view=board`)
  await point('click')
  await page.getByRole('button', { name: nb.canvas.objects.commands.open, exact: true }).click()
  const panel = page.getByRole('region', { name: nb.workshop.card.label, exact: true })
  await panel.getByLabel(nb.cards.talk.label, { exact: true }).fill('Særlig på sykehjemmene')
  deleteChallenge(board(), card)
  await expectOffered('removed', 'Særlig på sykehjemmene')
  await expect(panel).toHaveCount(0)
  await expect(page.getByRole('tab', { selected: true })).toBeFocused()
})

test('[L5] a window that is asked for again in the moment it closes stays open', async () => {
  await page.goto(`/w/${id}?view=list`)
  await button('Matsvinn', nb.cards.relation.open).press('Enter')
  const shown = page.getByRole('dialog').filter({ has: page.getByRole('heading') })
  await expect(shown).toBeVisible()
  const isOpen = await button('Matsvinn', nb.cards.relation.open).evaluate(async (opener: HTMLElement) => {
    document.querySelector<HTMLDialogElement>('dialog[open]')?.requestClose() // as Escape does
    // before the browser tells that it closed, and after the page has drawn what comes of it
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
    opener.click()
    await new Promise((resolve) => setTimeout(resolve, 100)) // by then it has told
    return document.querySelector('dialog[open]') !== null
  })
  expect(isOpen).toBe(true)
  await page.keyboard.press('Escape')
  await expect(shown).toBeHidden()
  await expect(button('Matsvinn', nb.cards.relation.open)).toBeFocused()
  // who clicks twice out of habit hits the window's surroundings with the second click
  await button('Matsvinn', t.actions.link).dblclick()
  await expect(shown).toBeVisible()
  await page.mouse.click(20, 400)
  await expect(shown).toBeHidden()
})

test('[L5] in a window over the list, the reason of a relation is offered when the card is deleted', async () => {
  await page.goto(`/w/${id}?view=list`)
  await button('Matsvinn', nb.cards.relation.open).press('Enter')
  await page.getByRole('dialog').getByLabel(nb.cards.relation.why).fill('Det henger sammen')
  deleteChallenge(board(), card)
  await expectOffered('removed', 'Det henger sammen')
  await expect.poll(focused).not.toBe('the page')
  await expect(page.getByRole('heading', { name: t.gone })).toBeFocused()
})

test('[L5] [L7] comments, relations and images: the focus goes to the next one, whoever deletes', async () => {
  const second = now().challenges[1]!.id
  const comments = ['Første', 'Andre', 'Tredje'].map((text, i) =>
    addComment(board(), { card, text, at: 1000 + i }, now()),
  )
  const third = addChallenge(board(), { title: 'Ensomhet', place: at(600) })
  for (const to of [second, third]) relate(board(), { meaning: 'related', from: card, to, why: '' }, now())
  for (const alt of ['Torget', 'Skolen', 'Elva'])
    addImage(board(), { hash: 'a'.repeat(64), width: 40, height: 30, alt })
  await page.goto(`/w/${id}?view=list`)
  const window = page.getByRole('dialog')

  await button('Matsvinn', nb.cards.talk.open).press('Enter')
  const rows = window.getByRole('list', { name: nb.cards.talk.comments }).getByRole('listitem')
  await expect(rows).toHaveCount(3)
  await rows.nth(1).getByRole('button').first().focus()
  board().remove(comments[1]!)
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toBeFocused()
  await expect(rows.nth(1)).toContainText('Tredje')
  await rows.nth(1).getByRole('button', { name: nb.cards.talk.remove }).press('Enter')
  await expect(rows.nth(0)).toBeFocused()
  // others' reactions and comments change what one is in without moving it
  const field = window.getByLabel(nb.cards.talk.label, { exact: true })
  await field.fill('Min egen')
  addComment(board(), { card, text: 'Fjerde', at: 5000 }, now())
  await expect(rows).toHaveCount(2)
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('Min egen')
  await page.keyboard.press('Escape')

  await button('Matsvinn', nb.cards.relation.open).press('Enter')
  const relations = window.getByRole('list', { name: nb.cards.relation.list }).getByRole('listitem')
  await expect(relations).toHaveCount(2)
  await relations.nth(0).getByRole('button').press('Enter')
  await expect(relations).toHaveCount(1)
  await expect(relations.nth(0)).toBeFocused()
  await relations.nth(0).getByRole('button').focus()
  for (const relation of now().relations) board().remove(relation.id)
  await expect(relations).toHaveCount(0)
  await expect(window.getByRole('list', { name: nb.cards.relation.list })).toBeFocused()
  await page.keyboard.press('Escape')

  const [first, , last] = now().images
  const image = (alt: string) => page.locator('.board-list-images li').filter({ hasText: alt })
  const remove = nb.insert.image.removeOf({ name: first!.alt })
  await page.getByRole('button', { name: remove }).press('Enter')
  await expect.poll(() => now().images.length).toBe(2)
  const next = now().images[0]!
  await expect(image(next.alt).getByText(next.alt, { exact: true })).toBeFocused()
  board().remove(next.id)
  await expect(image(next.alt)).toHaveCount(0)
  await expect(image(last!.alt).getByText(last!.alt, { exact: true })).toBeFocused()
})
