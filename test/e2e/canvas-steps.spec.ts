import { expect, test } from '@playwright/test'
import { addChallenge, addTheme } from '#shared/board/commands.ts'
import { readBoard } from '#shared/board/read.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { canvas, middleOf } from '../support/e2e/hands.ts'
import { cardOf, LAPTOP, restingBox, rowOf } from '../support/e2e/people.ts'
import { roomForEach } from '../support/e2e/room.ts'
import { openList } from '../support/e2e/seats.ts'

/* How far back one step goes: a movement of the hand, and a part of the board that is restored. */

const CALM = { ...LAPTOP, reducedMotion: 'reduce' }

const room = roomForEach()

const at = (x: number, y: number) => ({ x, y, rotation: 0, parent: null })

test('[F9] what a hand did until it let go is one step of undo, however long it rested before the last bit', async () => {
  const id = addChallenge(room.writer.edit, { title: 'Tomme lokaler', place: at(0, 0) })
  const theme = addTheme(room.writer.edit, { name: 'Sentrum' })
  room.writer.edit.change(theme, { place: at(400, 0), size: { w: 420, h: 360 } })
  const place = () => readBoard(room.writer.doc).challenges.find((card) => card.id === id)?.place
  const kari = await room.workshop.join(CALM, 'Kari')
  const ola = await room.workshop.join(LAPTOP, 'Ola')
  const { page } = kari
  await page.goto(`/w/${room.workshop.id}?view=board`)
  await openList(ola.page, room.workshop.id)
  const inTheme = ola.page
    .locator('section')
    .filter({ has: ola.page.getByRole('heading', { level: 2, name: 'Sentrum' }) })
    .getByRole('heading', { level: 3, name: /Tomme lokaler/ })
  await restingBox(cardOf(page, 'Tomme lokaler'))
  const [hold, target] = [
    await middleOf(page, 'Tomme lokaler'),
    await restingBox(page.locator('.canvas-theme')),
  ]
  const over = { x: target!.x + target!.width / 2, y: target!.y + target!.height / 2 }
  await page.mouse.move(hold.x, hold.y)
  await page.mouse.down()
  await page.mouse.move(over.x, over.y, { steps: 6 })
  await expect.poll(place).not.toEqual(at(0, 0))
  // ten seconds later
  await page.evaluate(() => {
    const { now } = Date
    Date.now = () => now() + 10_000
  })
  await Promise.all([page.mouse.move(over.x + 30, over.y + 20), page.mouse.up()])
  await expect(inTheme).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect.poll(place).toEqual(at(0, 0))
  await expect(inTheme).toHaveCount(0)
  await expect(rowOf(ola.page, 'Tomme lokaler')).toBeVisible()
  expect([...kari.errors, ...ola.errors]).toEqual([])
})

test('[F10] a theme alone goes back to an earlier version, on every canvas and in the list, and what lies beside it stays', async () => {
  const v = nb.together.versions
  const theme = addTheme(room.writer.edit, { name: 'Sentrum' })
  room.writer.edit.change(theme, { place: at(400, 0), size: { w: 420, h: 360 } })
  addChallenge(room.writer.edit, { title: 'Tomme lokaler', theme })
  addChallenge(room.writer.edit, { title: 'Matsvinn', place: at(0, 0) })
  const fatima = await room.workshop.lead(CALM)
  const kari = await room.workshop.join(CALM, 'Kari')
  const ola = await room.workshop.join(LAPTOP, 'Ola')
  for (const { page } of [fatima, kari]) await page.goto(`/w/${room.workshop.id}?view=board`)
  await openList(ola.page, room.workshop.id)
  const dialog = fatima.page.getByRole('dialog')
  await fatima.page.getByRole('button', { name: nb.workshop.header.menu }).click()
  await fatima.page.getByRole('button', { name: v.open, exact: true }).click()
  await dialog.getByLabel(v.name).fill('Før lunsj')
  await dialog.getByRole('button', { name: v.keep }).click()
  const row = dialog.getByRole('listitem').filter({ hasText: 'Før lunsj' })
  await expect(row).toBeVisible()

  for (const [title, more] of [
    ['Tomme lokaler', ' i sentrum'],
    ['Matsvinn', ' i kantina'],
  ] as const) {
    await restingBox(cardOf(kari.page, title))
    const { x, y } = await middleOf(kari.page, title)
    await kari.page.mouse.dblclick(x, y)
    await kari.page.keyboard.press('End')
    await kari.page.keyboard.type(more)
    await kari.page.keyboard.press('Escape')
    await expect(rowOf(ola.page, title + more)).toBeVisible()
    await kari.page.keyboard.press('Escape')
    await canvas(kari.page).focus()
  }
  await row.getByRole('button').click()
  await dialog.getByLabel(v.scope).selectOption(v.theme({ name: 'Sentrum' }))
  await dialog.getByRole('button', { name: v.restore, exact: true }).click()
  await expect(dialog.getByText(/Tavla er satt tilbake til/)).toBeVisible()
  for (const { page } of [fatima, kari]) {
    await expect(cardOf(page, 'Tomme lokaler')).not.toContainText('i sentrum')
    await expect(cardOf(page, 'Matsvinn i kantina')).toHaveCount(1)
  }
  await expect(rowOf(ola.page, 'Tomme lokaler i sentrum')).toHaveCount(0)
  await expect(rowOf(ola.page, 'Matsvinn i kantina')).toBeVisible()
  await dialog.getByRole('button', { name: v.undo }).click()
  await expect(cardOf(kari.page, 'Tomme lokaler i sentrum')).toHaveCount(1)
  await expect(rowOf(ola.page, 'Tomme lokaler i sentrum')).toBeVisible()
  expect([...fatima.errors, ...kari.errors, ...ola.errors]).toEqual([])
  await fatima.context.close()
})
