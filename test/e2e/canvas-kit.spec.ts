import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { paths } from '#shared/api/paths.ts'
import { addChallenge, addTheme } from '#shared/board/commands.ts'
import { readBoard } from '#shared/board/read.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { canvas, drag, middleOf, moreTool, tool } from '../support/e2e/hands.ts'
import { cardOf, LAPTOP, restingBox, rowOf, sitDown } from '../support/e2e/people.ts'
import { roomForEach } from '../support/e2e/room.ts'
import { openList, startWorkshop } from '../support/e2e/seats.ts'

/* The rest of what a canvas is used for, each by one person at the canvas and seen by another: writing beside cards,
   stamps, order by distance and votes, pictures of a part, and copies on another board. */

const t = nb.canvas

const CALM = { ...LAPTOP, reducedMotion: 'reduce' }

const room = roomForEach()

const at = (x: number, y: number) => ({ x, y, rotation: 0, parent: null })

const board = () => readBoard(room.writer.doc)

async function openCanvas(page: Page, title: string, id = room.workshop.id) {
  await page.goto(`/w/${id}?view=board`)
  await restingBox(cardOf(page, title))
  await canvas(page).focus()
}

/** Something of the menu of what concerns the whole board. */
async function choose(page: Page, item: string) {
  await page.getByRole('button', { name: t.overview.menu.open, exact: true }).click()
  await page.getByRole('button', { name: item, exact: true }).click()
}

/** How many lines a text takes. */
function countLines(text: Element): number {
  const range = document.createRange()
  range.selectNodeContents(text)
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
}

test('[C12] [C7] [N5] a text is typed as soon as its place is clicked, lines are drawn and stamps set, and others see them on the canvas and in the list', async () => {
  addChallenge(room.writer.edit, { title: 'Tomme lokaler', place: at(0, 0) })
  const fatima = await room.workshop.lead(CALM)
  const ola = await room.workshop.join(CALM, 'Ola')
  const list = await room.workshop.join(LAPTOP, 'Per')
  for (const { page } of [fatima, ola]) await openCanvas(page, 'Tomme lokaler')
  await openList(list.page, room.workshop.id)
  const { page } = fatima
  await tool(page, t.tools.text).click()
  await page.mouse.click(320, 620)
  // and typed at once: no letter of it may press a tool
  await page.keyboard.type('Velkommen til verkstedet')
  await page.keyboard.press('Escape')
  await moreTool(page, t.tools.line)
  await drag(page, { x: 320, y: 680 }, { x: 560, y: 700 })
  const drawn = list.page
    .locator('section')
    .filter({ has: list.page.getByRole('heading', { name: nb.list.shapes }) })
    .getByRole('listitem')
  const words = nb.list.shape.with({ type: nb.list.shape.text, text: 'Velkommen til verkstedet' })
  await expect(drawn.filter({ hasText: words })).toHaveCount(1)
  await expect(drawn.filter({ hasText: nb.list.shape.line })).toHaveCount(1)
  await expect(canvas(ola.page).locator('[data-shape-type="text"]')).toHaveText('Velkommen til verkstedet')
  // as wide as its letters are, also for who wants less motion
  await expect.poll(() => canvas(ola.page).locator('[data-shape-type="text"] p').evaluate(countLines)).toBe(1)
  await expect(canvas(ola.page).locator('[data-shape-type="line"]')).toBeVisible()

  await page.keyboard.press('Escape')
  const { x, y } = await middleOf(page, 'Tomme lokaler')
  await page.mouse.click(x, y)
  await page.keyboard.press('c')
  const stamp = nb.cards.stamp.urgent
  await page.getByRole('dialog').getByRole('button', { name: stamp, exact: true }).click()
  await expect(cardOf(ola.page, 'Tomme lokaler').locator('.canvas-stamp')).toHaveText(stamp)
  await expect(rowOf(list.page, 'Tomme lokaler')).toContainText(stamp)
  expect([...fatima.errors, ...ola.errors, ...list.errors]).toEqual([])
  await fatima.context.close()
})

test('[B30] cards are laid equally far apart, by votes and by theme; one goes to what one voted for', async () => {
  const titles = ['Tomme lokaler', 'Matsvinn', 'Overvann']
  for (const [i, x] of [0, 320, 1200].entries())
    addChallenge(room.writer.edit, { title: titles[i]!, place: at(x, i * 40) })
  const kari = await room.workshop.join(CALM, 'Kari')
  const list = await room.workshop.join(LAPTOP, 'Per')
  await expect.poll(() => board().challenges.every(({ number }) => number !== null)).toBe(true)
  const { owner, id } = room.workshop
  const round = await owner.open(id, { question: 'Hva haster mest?' })
  const optionOf = (title: string) => round.options.find((option) => option.title.includes(title))?.id ?? ''
  await kari.person.vote(id, round.id, { [optionOf('Overvann')]: 2, [optionOf('Matsvinn')]: 1 }, true)
  const { page } = kari
  await openCanvas(page, 'Overvann')
  await openList(list.page, id)
  await page.keyboard.press('Shift+0')
  await choose(page, t.overview.view.ownVotes)
  for (const title of ['Overvann', 'Matsvinn']) await expect(cardOf(page, title)).toBeInViewport()
  expect((await owner.post(paths.closeRound(id, round.id))).status).toBe(200)
  await expect(rowOf(list.page, 'Overvann')).toContainText(nb.list.votes({ votes: 2 }))
  await canvas(page).focus()
  const corners = () => board().challenges.map(({ place }) => place.x)
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: t.overview.arrange.open, exact: true }).click()
  await page.getByRole('button', { name: t.overview.arrange.across, exact: true }).click()
  await expect.poll(corners).toEqual([0, 600, 1200])
  await page.keyboard.press('Escape')

  await choose(page, t.overview.arrange.byVotes)
  const inReadingOrder = () =>
    [...board().challenges]
      .sort((a, b) => a.place.y - b.place.y || a.place.x - b.place.x)
      .map(({ title }) => title)
  await expect.poll(inReadingOrder).toEqual(['Overvann', 'Matsvinn', 'Tomme lokaler'])
  const theme = addTheme(room.writer.edit, { name: 'Sentrum' })
  room.writer.edit.change(theme, { place: at(3000, 2000) })
  addChallenge(room.writer.edit, { title: 'Langt borte', theme })
  await expect(cardOf(page, 'Langt borte')).toHaveCount(1)
  await choose(page, t.overview.arrange.all)
  await expect.poll(() => board().themes[0]?.place.x).toBeLessThan(3000)
  await expect(
    list.page
      .locator('section')
      .filter({ has: list.page.getByRole('heading', { level: 2, name: 'Sentrum' }) })
      .getByRole('heading', { level: 3, name: /Langt borte/ }),
  ).toBeVisible()
  expect([...kari.errors, ...list.errors]).toEqual([])
})

test('[E8] a picture of what is selected, or of a theme, holds that and no more, as drawing and in words', async () => {
  const theme = addTheme(room.writer.edit, { name: 'Sentrum' })
  room.writer.edit.change(theme, { place: at(400, 0), size: { w: 420, h: 360 } })
  addChallenge(room.writer.edit, { title: 'Tomme lokaler', theme })
  addChallenge(room.writer.edit, { title: 'Matsvinn', place: at(0, 0) })
  const { page, errors } = await room.workshop.join(CALM, 'Kari')
  await openCanvas(page, 'Matsvinn')
  const { x, y } = await middleOf(page, 'Matsvinn')
  await page.mouse.click(x, y)
  const p = t.overview.picture
  await choose(page, p.open)
  const dialog = page.getByRole('dialog', { name: p.title })
  await dialog.getByLabel(p.formats.svg).check()
  const pictureOf = async (area: string) => {
    await dialog.getByLabel(p.area).selectOption(area)
    const waiting = page.waitForEvent('download')
    await dialog.getByRole('button', { name: p.download }).click()
    const file = await waiting
    return readFile(await file.path(), 'utf8')
  }
  const selected = await pictureOf(p.selection({ count: 1 }))
  expect(selected).toContain('- U-2 Matsvinn')
  expect(selected).not.toMatch(/Tomme|lokaler|Sentrum/)
  const ofTheme = await pictureOf(p.theme({ name: 'Sentrum' }))
  expect(ofTheme).toContain('- U-1 Tomme lokaler')
  expect(ofTheme).not.toContain('Matsvinn')
  expect(errors).toEqual([])
})

test('[C10] what is copied on one board is pasted on another, with its theme and relations, and its people see it', async ({
  browser,
}) => {
  const theme = addTheme(room.writer.edit, { name: 'Sentrum' })
  addChallenge(room.writer.edit, { title: 'Tomme lokaler', body: 'Seks av ti', goals: [11], theme })
  const other = await startWorkshop(browser, room.server)
  try {
    const kari = await room.workshop.join(CALM, 'Kari')
    await kari.person.join(other.code, { name: 'Kari' })
    await sitDown(kari.context, room.server.url, kari.person.cookie)
    const list = await other.join(LAPTOP, 'Per')
    await openList(list.page, other.id)
    const { page } = kari
    await openCanvas(page, 'Tomme lokaler')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    await page.goto(`/w/${other.id}?view=board`)
    await canvas(page).focus()
    await page.keyboard.press('Control+v')
    await expect(cardOf(page, 'Tomme lokaler')).toBeInViewport()
    const row = list.page
      .locator('section')
      .filter({ has: list.page.getByRole('heading', { level: 2, name: 'Sentrum' }) })
      .getByRole('listitem')
    await expect(row.filter({ hasText: 'Tomme lokaler' })).toContainText('Seks av ti')
    await page.keyboard.press('Control+z')
    await expect(list.page.getByRole('heading', { name: 'Sentrum' })).toHaveCount(0)
    expect([...kari.errors, ...list.errors]).toEqual([])
  } finally {
    await other.end()
  }
})
