import { expect, type Page, test } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import { checkScreen, screenshot } from '../support/e2e/check-screen.ts'
import { LAPTOP, PHONE, rowOf } from '../support/e2e/people.ts'
import { type Seated, startWorkshop, type Workshop } from '../support/e2e/seats.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const t = nb.alone

let server: ServerProcess
let workshop: Workshop

test.beforeEach(async ({ browser }) => {
  server = await startServer()
  workshop = await startWorkshop(browser, server, 'challenge-mapping-60')
})

test.afterEach(async () => {
  await workshop.end()
  await server.dispose()
})

const field = (page: Page) => page.getByLabel(nb.list.entry.label)
const mine = (page: Page) => page.getByRole('region', { name: t.mine })
const note = (page: Page, title: string) => mine(page).getByRole('listitem').filter({ hasText: title })
const saved = (page: Page) => mine(page).getByText(nb.common.save.saved, { exact: true })

async function send(page: Page, title: string): Promise<void> {
  await field(page).fill(title)
  await field(page).press('Enter')
  await expect(page.getByText(nb.list.entry.sent)).toBeVisible()
  await expect(note(page, title).getByText(t.sent, { exact: true })).toBeVisible()
}

async function check(page: Page, name: string): Promise<void> {
  await checkScreen(page, name)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await screenshot(page, `${name} ${colorScheme}`)
  }
  await page.emulateMedia({ colorScheme: null })
}

test('[F2] two phones write alone, offline and in two tabs; the facilitator shows all at once', async () => {
  const lead = await workshop.lead(LAPTOP)
  const kari: Seated = await workshop.join(PHONE, 'Kari')
  const ola: Seated = await workshop.join(PHONE, 'Ola')
  await workshop.enterStep('writePrivate')
  for (const { page } of [lead, kari, ola]) await page.goto(`/w/${workshop.id}`)

  await test.step('nothing is offered that everybody would see', async () => {
    await expect(field(kari.page)).toHaveCount(1)
    await expect(kari.page.getByText(t.privacy)).toBeVisible()
    await expect(mine(kari.page).getByText(nb.list.empty)).toBeVisible()
  })

  await test.step('notes are sent, changed, taken back and deleted', async () => {
    await send(kari.page, 'Få læreplasser')
    await send(kari.page, 'Støy i sentrum')
    await send(kari.page, 'En feil')
    await note(kari.page, 'En feil').getByRole('button', { name: t.remove }).click()
    await expect(note(kari.page, 'En feil')).toHaveCount(0)
    await note(kari.page, 'Støy').getByRole('button', { name: t.takeBack }).click()
    await expect(kari.page.getByText(t.unsentCount({ count: 1 }))).toBeVisible()
    await note(kari.page, 'Støy').getByRole('button', { name: t.edit }).click()
    await note(kari.page, 'Støy').getByLabel(nb.list.edit.title).fill('Støy om natta')
    await mine(kari.page).getByRole('button', { name: t.done }).click()
    await expect(saved(kari.page)).toBeVisible()
    await field(kari.page).fill('Begynt på')
    await expect(mine(kari.page).getByText(nb.common.save.saving)).toHaveCount(0)
    await expect(saved(kari.page)).toBeVisible()
    await kari.page.reload()
    await expect(field(kari.page)).toHaveValue('Begynt på')
    await expect(note(kari.page, 'Støy om natta').getByText(t.unsent)).toBeVisible()
    await check(kari.page, 'notes-phone')
    await kari.page.setViewportSize({ width: 320, height: 640 })
    await check(kari.page, 'notes-narrow')
    await kari.page.setViewportSize(PHONE.viewport)
  })

  await test.step('what is written offline is kept, also over a second tab, and sent on return', async () => {
    await send(ola.page, 'Utrygg skolevei')
    await ola.context.setOffline(true)
    await field(ola.page).fill('Skrevet uten nett')
    await field(ola.page).press('Enter')
    await expect(mine(ola.page).getByText(nb.common.save.onDevice)).toBeVisible()
    await ola.context.setOffline(false)
    await expect(saved(ola.page)).toBeVisible()
    const second = await ola.context.newPage()
    await second.goto(`/w/${workshop.id}`)
    await expect(note(second, 'Skrevet uten nett')).toBeVisible()
    await send(second, 'Fra den andre fanen')
    await expect(note(ola.page, 'Fra den andre fanen')).toBeVisible({ timeout: 10_000 })
    await second.close()
  })

  const panel = lead.page.getByRole('region', { name: t.reveal.title })
  await test.step('the facilitator sees how many, and nothing of what', async () => {
    await expect(panel.getByText(t.reveal.writers({ count: 2 }))).toBeVisible()
    await expect(panel.getByText(t.reveal.sent({ count: 4 }))).toBeVisible()
    await expect(panel.getByText(t.reveal.unsent({ count: 1 }))).toBeVisible()
    const seen = await lead.page.content()
    for (const secret of ['læreplasser', 'Støy', 'skolevei', 'Begynt']) expect(seen).not.toContain(secret)
    await check(lead.page, 'lead')
    await lead.page.goto(`/w/${workshop.id}?view=list`)
    await expect(panel.getByText(t.reveal.sent({ count: 4 }))).toBeVisible()
    await lead.page.getByText(t.own).click()
    await expect(mine(lead.page).getByText(nb.list.empty)).toBeVisible()
    await check(lead.page, 'lead-list')
    await lead.page.goto(`/w/${workshop.id}?view=board`)
  })

  await test.step('leaving the step asks, and shows nothing by itself', async () => {
    await lead.page.getByRole('button', { name: /^Neste:/ }).click()
    const dialog = lead.page.getByRole('dialog', { name: t.leave.title })
    await expect(dialog.getByText(t.leave.sent({ count: 4 }))).toBeVisible()
    await dialog.getByRole('button', { name: nb.common.cancel }).click()
    await expect(dialog).toHaveCount(0)
  })

  await test.step('all that was sent is shown to all, after one question', async () => {
    await panel.getByRole('button', { name: t.reveal.show }).click()
    const dialog = lead.page.getByRole('dialog', { name: t.reveal.ask })
    await expect(dialog.getByText(t.reveal.stay({ count: 1 }))).toBeVisible()
    await check(lead.page, 'ask')
    await dialog.getByRole('button', { name: t.reveal.show }).click()
    await expect(lead.page.locator('.toast', { hasText: t.reveal.done({ count: 4 }) })).toBeVisible()
    for (const { page } of [kari, ola]) {
      for (const title of ['Få læreplasser', 'Utrygg skolevei', 'Skrevet uten nett', 'Fra den andre fanen'])
        await expect(rowOf(page, title).last()).toBeVisible()
    }
    await expect(kari.page.getByText(t.shown({ count: 1 }))).toBeVisible()
    await expect(note(kari.page, 'Støy om natta')).toBeVisible()
    await expect(note(kari.page, 'Få læreplasser')).toHaveCount(0)
    await check(kari.page, 'after-phone')
  })

  await test.step('afterwards the rest is still their writer’s, and says so', async () => {
    await workshop.enterStep('group')
    await expect(kari.page.getByText(t.over)).toBeVisible()
    await expect(note(kari.page, 'Støy om natta')).toBeVisible()
    await expect(mine(ola.page)).toHaveCount(0)
    await expect(lead.page.getByText(t.own)).toHaveCount(0) // who leads has written nothing
  })
  for (const { errors, foreign } of [lead, kari, ola]) expect([...errors, ...foreign]).toEqual([])
  await lead.context.close()
})

test('[F2] beside the canvas the field opens by itself, and the board offers nothing to write', async () => {
  const per = await workshop.join(LAPTOP, 'Per')
  const { page } = per
  await workshop.enterStep('group')
  await page.goto(`/w/${workshop.id}?view=board`)
  const card = page.getByRole('button', { name: new RegExp(`^${nb.canvas.tools.card}`) })
  await expect(card).toBeVisible()
  await page.getByRole('button', { name: nb.workshop.header.hidePanel }).click()
  await workshop.enterStep('writePrivate')
  await expect(field(page)).toBeVisible()
  await expect(card).toHaveCount(0)
  await send(page, 'Få møteplasser')
  await expect(saved(page)).toBeVisible()
  await check(page, 'beside-canvas')
  expect([...per.errors, ...per.foreign]).toEqual([])
})
