import { expect, type Page, test } from '@playwright/test'
import { addChallenge, addTheme, moveToTheme } from '#shared/board/commands.ts'
import { editBoard } from '#shared/board/edit.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { cardOf, LAPTOP, restingBox, rowOf } from '../support/e2e/people.ts'
import { roomForEach } from '../support/e2e/room.ts'

/*
 * Several people on one board, each in a browser of their own: who is where, who leads, what is locked, and what undo
 * leaves alone. What concerns content is looked for in the list too.
 */

const t = nb.together

test.setTimeout(40_000)

const room = roomForEach()

const board = () => editBoard(room.writer.doc, 'test')

/** A card far to the right of another, in a theme of its own. */
function farApart() {
  const near = addChallenge(board(), { title: 'Nær', place: at(0, 0) })
  const theme = addTheme(board(), { name: 'Fjernt', place: at(6000, 3000) })
  const far = addChallenge(board(), { title: 'Fjern' })
  moveToTheme(board(), far, theme)
  return { near, theme, far }
}

const at = (x: number, y: number) => ({ x, y, rotation: 0, parent: null })

/** The facilitator who made the room.workshop, in a browser of their own. */
async function openCanvas(page: Page, view = 'board') {
  await page.goto(`/w/${room.workshop.id}?view=${view}`)
  if (view === 'board') await expect(page.locator('.tl-container')).toBeVisible()
}

/** Selects a card and brings it to the middle, as one does with *zoom to selection*. */
async function lookAt(page: Page, title: string) {
  const chosen = page.getByRole('group', { name: nb.canvas.selection.label })
  await page.locator('.tl-container').focus()
  await page.keyboard.press('Escape') // chooses nothing, or leaves the canvas when nothing is chosen
  await page.locator('.tl-container').focus()
  await page.keyboard.press('Shift+1')
  await expect(chosen).toHaveCount(0)
  // a view that sets off only now takes the card away from under the pointer
  await expect(async () => {
    await restingBox(cardOf(page, title))
    await press(page, title)
    await expect(chosen).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.keyboard.press('Shift+2')
  await restingBox(cardOf(page, title))
  await expect(cardOf(page, title)).toBeInViewport()
}

/** The canvas takes the pointer itself: what lies on it is pressed by its place. */
async function press(page: Page, title: string, clicks = 1) {
  const box = await cardOf(page, title).boundingBox()
  if (!box) throw new Error(`no card ${title}`)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { clickCount: clicks, delay: 20 })
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('[F5] pointers have names and can be hidden, writing is told in words, and observers are counted apart', async () => {
  addChallenge(board(), { title: 'Matsvinn', place: at(0, 0) })
  const [kari, per, ola] = [
    await room.workshop.join(LAPTOP, 'Kari Nordmann'),
    await room.workshop.join(LAPTOP, 'Per'),
    await room.workshop.join(LAPTOP, 'Ola'),
  ]
  await room.workshop.silence(ola)
  for (const { page } of [kari, per, ola]) await openCanvas(page)
  await expect(cardOf(kari.page, 'Matsvinn')).toBeVisible()
  await kari.page.mouse.move(400, 400)
  await kari.page.mouse.move(500, 420)
  await ola.page.mouse.move(500, 420)
  const cursor = per.page.locator('.canvas-cursor')
  await expect(cursor).toHaveText(/Kari Nordmann/)
  await expect(cursor).toHaveCount(1)
  // both see the same part of the board
  await expect.poll(async () => (await cursor.boundingBox())?.x).toBeCloseTo(500, 0)
  await expect.poll(async () => (await cursor.boundingBox())?.y).toBeCloseTo(420, 0)
  await expect(per.page.getByText(t.people.watching({ count: 1 })).first()).toBeVisible()
  await expect(cursor).toHaveAttribute('data-still', 'true', { timeout: 6000 })
  await button(per.page, t.people.hideCursors).click()
  await kari.page.mouse.move(440, 440)
  await expect(cursor).toHaveCount(0)
  await per.page.reload()
  await expect(button(per.page, t.people.showCursors)).toBeVisible()

  await openCanvas(per.page, 'list')
  await press(kari.page, 'Matsvinn', 2)
  await kari.page.keyboard.press('End')
  await kari.page.keyboard.type(' i kantina')
  await expect(
    rowOf(per.page, 'Matsvinn i kantina').getByText(nb.cards.here.typing({ names: 'Kari Nordmann' })),
  ).toBeVisible()
  await expect(
    cardOf(ola.page, 'Matsvinn').getByText(nb.cards.here.typing({ names: 'Kari Nordmann' })),
  ).toBeVisible()
  await expect(ola.page.locator('.canvas-held-name')).toHaveText('Kari Nordmann')
  await expect(
    rowOf(per.page, 'Matsvinn').getByText(nb.cards.here.typing({ names: 'Kari Nordmann' })),
  ).toHaveCount(0)
})

test('[F3] facilitators bring and lead everybody, people follow each other, and panning lets go', async () => {
  farApart()
  const { page } = await room.workshop.lead(LAPTOP)
  const kari = await room.workshop.join(LAPTOP, 'Kari')
  const list = await room.workshop.join(LAPTOP, 'Per')
  await openCanvas(page)
  await openCanvas(kari.page)
  await openCanvas(list.page, 'list')
  await lookAt(kari.page, 'Nær')
  await expect(cardOf(kari.page, 'Fjern')).not.toBeInViewport()

  await lookAt(page, 'Fjern')
  await page.keyboard.press('Escape')
  await button(page, t.attention.call).click()
  await expect(cardOf(kari.page, 'Fjern')).toBeInViewport()
  await expect(list.page.getByText(nb.cards.here.shows({ what: 'Fjernt' }))).toBeVisible()
  await expect(list.page.locator(':focus')).toHaveCount(0)
  await button(list.page, nb.cards.here.go).click()
  await expect(list.page.getByRole('heading', { name: 'Fjernt' })).toBeFocused()

  await button(page, t.attention.lead).click()
  await expect(kari.page.getByText(/leder visningen/)).toBeVisible()
  await lookAt(page, 'Nær')
  await expect(cardOf(kari.page, 'Nær')).toBeInViewport()
  await expect(list.page.getByText(nb.cards.here.shows({ what: 'U-1 Nær' }))).toBeVisible()

  await kari.page.mouse.move(700, 500)
  await kari.page.mouse.wheel(0, 300)
  await expect(button(kari.page, t.attention.again)).toBeVisible()
  await lookAt(page, 'Fjern')
  await expect(cardOf(kari.page, 'Fjern')).not.toBeInViewport()
  await button(kari.page, t.attention.again).click()
  await expect(cardOf(kari.page, 'Fjern')).toBeInViewport()
  await button(page, t.attention.release).first().click()
  await expect(kari.page.getByText(/leder visningen/)).toHaveCount(0)

  await button(page, t.people.follow({ name: 'Kari' })).click()
  await expect(page.getByText(t.people.following({ name: 'Kari' }))).toBeVisible()
  await expect(kari.page.getByText(t.people.followedBy({ count: 1 }))).toBeVisible()
  await lookAt(kari.page, 'Nær')
  await expect(cardOf(page, 'Nær')).toBeInViewport()

  await kari.page.keyboard.press('Escape')
  await kari.page.keyboard.press('k')
  await kari.page.mouse.move(500, 500)
  await kari.page.mouse.down()
  for (let i = 0; i < 30; i++) await kari.page.mouse.move(500 + i * 8, 500)
  await expect(page.locator('.canvas-laser polyline').first()).toBeAttached()
  await page.screenshot({ path: 'test-results/together-follow.png' })
  await kari.page.mouse.up()
  await expect(page.locator('.canvas-laser polyline')).toHaveCount(0)

  await kari.context.close()
  await expect(page.getByText(t.people.following({ name: 'Kari' }))).toHaveCount(0)
  await page.context().close()
})

test('[F17] what facilitators lock cannot be moved, changed or deleted, in canvas and list, and says so', async () => {
  addChallenge(board(), { title: 'Låst lapp', place: at(0, 0) })
  addChallenge(board(), { title: 'Åpen lapp', place: at(400, 0) })
  const { page } = await room.workshop.lead(LAPTOP)
  const kari = await room.workshop.join(LAPTOP, 'Kari')
  const per = await room.workshop.join(LAPTOP, 'Per')
  await openCanvas(page)
  await openCanvas(kari.page)
  await openCanvas(per.page, 'list')
  await press(page, 'Låst lapp')
  await page.keyboard.press('Shift+L')
  await expect(kari.page.getByRole('img', { name: t.lock.item })).toBeVisible()
  await expect(rowOf(per.page, 'Låst lapp').getByText(t.lock.item)).toBeVisible()
  await expect(rowOf(per.page, 'Låst lapp').getByRole('button', { name: nb.list.actions.edit })).toHaveCount(
    0,
  )
  await expect(rowOf(per.page, 'Åpen lapp').getByRole('button', { name: nb.list.actions.edit })).toHaveCount(
    1,
  )

  const card = cardOf(kari.page, 'Låst lapp')
  const before = await card.boundingBox()
  await press(kari.page, 'Låst lapp')
  await expect(kari.page.getByText(t.lock.item, { exact: true })).toBeVisible()
  await kari.page.screenshot({ path: 'test-results/together-locked.png' })
  await kari.page.mouse.down()
  await kari.page.mouse.move(900, 600, { steps: 5 })
  await kari.page.mouse.up()
  await kari.page.keyboard.press('Delete')
  await press(kari.page, 'Låst lapp', 2)
  await kari.page.keyboard.type('x')
  await kari.page.keyboard.press('Escape')
  await expect(cardOf(kari.page, 'Åpen lapp')).toBeVisible()
  expect(await card.boundingBox()).toEqual(before)
  await expect(card).toHaveText(/Låst lapp/)

  await press(page, 'Låst lapp')
  await button(page, t.lock.unlock).click()
  await expect(kari.page.getByRole('img', { name: t.lock.item })).toHaveCount(0)

  await page.getByRole('tab', { name: nb.workshop.panel.people }).click()
  await button(page, nb.workshop.boardLock.lock).click()
  for (const guest of [page, kari.page, per.page]) {
    await expect(guest.getByText(nb.workshop.boardLock.locked).first()).toBeVisible()
  }
  await expect(kari.page.getByRole('group', { name: nb.canvas.tools.label })).toHaveCount(0)
  await button(page, nb.workshop.boardLock.unlock).first().click()
  await expect(kari.page.getByText(nb.workshop.boardLock.locked)).toHaveCount(0)
  await page.context().close()
})

test('[F9] undo leaves alone what others have changed since, and says so, in canvas and list alike', async () => {
  const kari = await room.workshop.join(LAPTOP, 'Kari')
  const per = await room.workshop.join(LAPTOP, 'Per')
  await openCanvas(kari.page)
  await openCanvas(per.page, 'list')
  for (const title of ['Tomme lokaler', 'Overvann']) {
    await per.page.getByLabel(nb.list.entry.label).fill(title)
    await per.page.getByLabel(nb.list.entry.label).press('Enter')
  }
  await press(kari.page, 'Tomme lokaler', 2)
  await kari.page.keyboard.press('End')
  await kari.page.keyboard.type(' i sentrum')
  await kari.page.keyboard.press('Escape')
  await expect(rowOf(per.page, 'Tomme lokaler i sentrum')).toBeVisible()
  await button(per.page, nb.list.undo).click()
  await expect(rowOf(per.page, 'Overvann')).toHaveCount(0)
  await button(per.page, nb.list.undo).click()
  await expect(per.page.getByText(nb.list.leftAlone.changed).first()).toBeVisible()
  await expect(rowOf(per.page, 'Tomme lokaler i sentrum')).toBeVisible()

  await kari.page.locator('.tl-container').focus()
  await kari.page.keyboard.press('Control+z')
  await expect(cardOf(kari.page, 'Tomme lokaler')).not.toHaveText(/i sentrum/)
  await kari.page.keyboard.press('Control+Shift+z')
  await expect(cardOf(kari.page, 'Tomme lokaler i sentrum')).toBeVisible()
})

test('[F10] facilitators look at earlier versions and go back to one, and the log says what was done', async () => {
  const v = t.versions
  addChallenge(board(), { title: 'Matsvinn', place: at(0, 0) })
  const { page } = await room.workshop.lead(LAPTOP)
  const kari = await room.workshop.join(LAPTOP, 'Kari')
  const list = await room.workshop.join(LAPTOP, 'Per')
  await openCanvas(page)
  await openCanvas(kari.page)
  await openCanvas(list.page, 'list')
  await expect(rowOf(list.page, 'Matsvinn')).toBeVisible()
  const openDialog = async (name: string) => {
    await page.getByRole('button', { name: nb.workshop.header.menu }).click()
    await button(page, name).click()
  }
  await openDialog(v.open)
  await page.getByLabel(v.name).fill('Før lunsj')
  await button(page, v.keep).click()
  const row = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Før lunsj' })
  await expect(row).toBeVisible()

  await list.page.getByLabel(nb.list.entry.label).fill('Etter lunsj')
  await list.page.getByLabel(nb.list.entry.label).press('Enter')
  await expect(cardOf(kari.page, 'Etter lunsj')).toBeAttached()
  addChallenge(board(), { title: 'Fra en annen', place: at(0, 400) })
  await expect(rowOf(list.page, 'Fra en annen')).toBeVisible()
  await row.getByRole('button').click()
  await expect(page.getByRole('img', { name: v.picture })).toBeVisible()
  await expect(page.getByRole('dialog').getByText('U-1 Matsvinn')).toBeVisible()
  await page.screenshot({ path: 'test-results/together-version.png' })
  // what one person did, and nothing else
  await page.getByLabel(v.scope).selectOption(v.seat({ name: 'Per' }))
  await button(page, v.restore).click()
  await expect(page.getByText(/Tavla er satt tilbake til/).first()).toBeVisible()
  await expect(cardOf(kari.page, 'Etter lunsj')).toHaveCount(0)
  await expect(rowOf(list.page, 'Etter lunsj')).toHaveCount(0)
  await expect(cardOf(kari.page, 'Matsvinn')).toBeVisible()
  await expect(cardOf(kari.page, 'Fra en annen')).toHaveCount(1)
  await button(page, v.undo).click()
  await expect(cardOf(kari.page, 'Etter lunsj')).toHaveCount(1)
  await expect(rowOf(list.page, 'Etter lunsj')).toBeVisible()
  await page.keyboard.press('Escape')

  await openDialog(t.log.open)
  await expect(page.getByRole('dialog').getByText(/Per \(.*\) skrev 1 lapp/)).toBeVisible()
  await expect(page.getByRole('dialog').getByText(/satte tavla tilbake/)).toBeVisible()
  await expect(page.getByRole('dialog')).not.toContainText('lunsj')
  await page.screenshot({ path: 'test-results/together-log.png' })
  await page.context().close()
})
