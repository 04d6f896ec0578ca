import { expect, type Page, test } from '@playwright/test'
import { addChallenge } from '#shared/board/commands.ts'
import { readBoard } from '#shared/board/read.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { checkScreen, screenshot } from '../support/e2e/check-screen.ts'
import { LAPTOP, PHONE, rowOf } from '../support/e2e/people.ts'
import { startWorkshop } from '../support/e2e/seats.ts'
import { stockClient } from '../support/remote.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/* Who can help: an actor is added and tied to a challenge at a laptop, by keyboard, and seen on a phone. */

let server: ServerProcess

test.beforeAll(async () => {
  server = await startServer()
})

test.afterAll(() => server.dispose())

const dialog = (page: Page) => page.getByRole('dialog')
const press = (page: Page, title: string, name: string) =>
  rowOf(page, title).getByRole('button', { name, exact: true }).press('Enter')

test('[L1] [MO1] [MO2] an actor is added by keyboard and tied to a challenge; a phone shows both', async ({
  browser,
}) => {
  const { actorCards: t, actorDialogs, actors: words } = nb
  const workshop = await startWorkshop(browser, server)
  const wire = stockClient(server.url, workshop.id, workshop.owner.cookie)
  await wire.synced
  addChallenge(wire.edit, { title: 'Tomme lokaler' })
  const { page, errors } = await workshop.lead(LAPTOP)
  const kari = await workshop.join(PHONE, 'Kari')
  await page.goto(`/w/${workshop.id}?view=list`)
  await kari.page.goto(`/w/${workshop.id}?view=list`)
  await expect(rowOf(kari.page, 'Tomme lokaler')).toBeVisible()
  await expect(page.getByText(t.empty.actors)).toBeVisible()

  await page.getByRole('button', { name: t.newActor }).press('Enter')
  await expect(dialog(page).getByLabel(words.fields.name)).toBeFocused()
  await page.keyboard.type('Gårdeierne')
  await page.keyboard.press('Tab')
  await page.keyboard.type('N')
  await expect(dialog(page).getByLabel(words.fields.category)).toHaveValue('business')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Lokaler')
  await checkScreen(page, 'a new actor')
  await dialog(page).getByRole('button', { name: actorDialogs.add }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Gårdeierne' })).toBeFocused()

  await press(page, 'Gårdeierne', t.tie)
  await dialog(page).getByLabel(actorDialogs.tie.to).selectOption({ label: 'U-1 Tomme lokaler' })
  await dialog(page)
    .getByLabel(new RegExp(`^${actorDialogs.tie.note}`))
    .fill('eier dem')
  await page.keyboard.press('Enter')
  const tie = words.tieWithNote({
    tie: words.ties.affected({ other: 'U-1 Tomme lokaler' }),
    note: 'eier dem',
  })
  await expect(dialog(page).getByRole('status')).toHaveText(`${tie}.`)
  await checkScreen(page, 'what an actor has to do with')
  await page.keyboard.press('Escape')
  await expect(rowOf(page, 'Gårdeierne').getByRole('button', { name: t.tie, exact: true })).toBeFocused()

  const phone = kari.page
  await expect(rowOf(phone, 'Gårdeierne')).toContainText(tie)
  await expect(rowOf(phone, 'Gårdeierne')).toContainText(words.categories.business)
  await expect(rowOf(phone, 'Tomme lokaler')).toContainText('Gårdeierne berøres: eier dem')
  await checkScreen(phone, 'actors on a phone')
  await screenshot(phone, 'actors on a phone')

  await press(page, 'Gårdeierne', nb.list.actions.remove)
  await expect(dialog(page)).toContainText(actorDialogs.remove.ties({ count: 1 }))
  await dialog(page).getByRole('button', { name: actorDialogs.remove.yes, exact: true }).press('Enter')
  await expect(rowOf(phone, 'Gårdeierne')).toHaveCount(0)
  await expect.poll(() => readBoard(wire.doc).actorLinks.length).toBe(0)
  await page.keyboard.press('Control+z')
  await expect(rowOf(phone, 'Tomme lokaler')).toContainText('Gårdeierne berøres: eier dem')

  await press(page, 'Tomme lokaler', nb.list.actions.actors)
  const seen = actorDialogs.tie.remove({ words: 'Gårdeierne berøres: eier dem' })
  await dialog(page).getByRole('button', { name: seen }).press('Enter')
  await expect(dialog(page)).toContainText(actorDialogs.tie.noneOf)
  await expect(rowOf(phone, 'Tomme lokaler')).not.toContainText('Gårdeierne')

  expect([...errors, ...kari.errors]).toEqual([])
  wire.close()
  await workshop.end()
})

test('[MO12] where the step asks for actors, a phone makes one by a field and a choice', async ({
  browser,
}) => {
  const { actorCards: t, actorDialogs, actors: words } = nb
  const workshop = await startWorkshop(browser, server, 'mobilisation-240')
  const wire = stockClient(server.url, workshop.id, workshop.owner.cookie)
  await wire.synced
  await workshop.enterStep('actorMap')
  const { page, errors } = await workshop.join(PHONE, 'Kari')
  await page.goto(`/w/${workshop.id}?view=list`)
  const field = page.getByLabel(t.entry.actor)
  await expect(page.getByLabel(nb.list.entry.label)).toHaveCount(0)
  await field.fill('Biblioteket')
  await field.press('Enter')
  await expect(page.getByText(actorDialogs.blankCategory)).toBeVisible()
  await page.getByLabel(words.fields.category).selectOption('municipalService')
  await page.getByRole('button', { name: actorDialogs.add, exact: true }).tap()
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('')
  await expect(page.getByRole('heading', { name: 'Biblioteket' })).toBeAttached()
  await expect.poll(() => readBoard(wire.doc).actors.map(({ name }) => name)).toContain('Biblioteket')

  await page.getByRole('button', { name: t.entry.challenge }).tap()
  await expect(page.getByLabel(nb.list.entry.label)).toBeVisible()
  await workshop.enterStep('activities')
  await expect(page.getByLabel(t.entry.activity)).toBeVisible()
  await expect(page.getByLabel(nb.list.entry.label)).toHaveCount(0)
  expect(errors).toEqual([])
  wire.close()
  await workshop.end()
})
