import { expect, type Page, test } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import { checkScreen, screenshot } from '../support/e2e/check-screen.ts'
import {
  cardOf,
  type Guest,
  LAPTOP,
  newGuest,
  PHONE,
  rowOf,
  showList,
  sitDown,
  writeInList,
} from '../support/e2e/people.ts'
import { type Seated, startWorkshop, type Workshop } from '../support/e2e/seats.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/** What who runs a workshop sees and does: the clock, the cockpit, the parking lot, the end. */

const { cockpit, done, nudge, lockAtEnd, ending, park } = nb.facilitation
const { parking } = nb.cards

let server: ServerProcess
let workshop: Workshop
let lead: Guest
let kari: Seated

test.beforeEach(async ({ browser }) => {
  server = await startServer()
  workshop = await startWorkshop(browser, server, 'prioritisation-120')
  await workshop.enterStep('group')
  lead = await newGuest(browser, server.url, LAPTOP)
  await sitDown(lead.context, server.url, workshop.owner.cookie)
  kari = await workshop.join(PHONE, 'Kari')
})

test.afterEach(async () => {
  expect([...lead.errors, ...kari.errors]).toEqual([])
  await lead.context.close()
  await workshop.end()
  await server.dispose()
})

/** Seconds that a page says are left. */
async function secondsLeft(page: Page): Promise<number> {
  const text = (await page.getByRole('timer').first().textContent()) ?? ''
  const [, minutes = 'NaN', seconds = 'NaN'] = /(\d+):(\d\d)/.exec(text) ?? []
  return Number(minutes) * 60 + Number(seconds)
}

test('[F1][F8] the clock is the same on a phone whose own is wrong, and the cockpit counts and reminds', async () => {
  const ola = await workshop.join(LAPTOP, 'Ola')
  await kari.context.addInitScript(() => {
    const { now } = Date
    Date.now = () => now() - 3_600_000
  })
  await lead.context.addInitScript(() => {
    const { createOscillator } = AudioContext.prototype
    AudioContext.prototype.createOscillator = function tone() {
      document.documentElement.dataset['tones'] = String(
        Number(document.documentElement.dataset['tones'] ?? 0) + 1,
      )
      return createOscillator.call(this)
    }
  })
  // a step lasts minutes: from some moment on, this page is told that its time is nearly up
  let soon: number | undefined
  await lead.page.routeWebSocket(/\/stage\//, (socket) => {
    const line = socket.connectToServer()
    line.onMessage((text) =>
      socket.send(soon ? String(text).replace(/"endsAt":\d+/, `"endsAt":${soon}`) : text),
    )
  })
  for (const { page } of [lead, kari, ola]) await page.goto(`/w/${workshop.id}?view=list`)
  const panel = lead.page.getByRole('region', { name: cockpit.heading })
  await expect(panel).toContainText(cockpit.here({ count: 2 }))

  await expect
    .poll(async () => {
      const [here, there] = await Promise.all([secondsLeft(lead.page), secondsLeft(kari.page)])
      return Math.abs(here - there)
    })
    .toBeLessThanOrEqual(1)

  const ready = kari.page.getByRole('button', { name: done.action, exact: true })
  await ready.click()
  await expect(kari.page.getByRole('button', { name: done.isDone })).toHaveAttribute('aria-pressed', 'true')
  const counted = panel.getByRole('listitem').filter({ hasText: cockpit.done })
  await expect(counted).toContainText(cockpit.of({ count: 1, all: 2 }))

  await panel.getByRole('button', { name: nudge.action }).click()
  await expect(ola.page.locator('.banner', { hasText: nudge.reminder })).toBeVisible()
  await expect(kari.page.getByText(nudge.reminder)).toHaveCount(0)
  await expect(panel.getByRole('button', { name: nudge.action })).toHaveAttribute('aria-disabled', 'true')
  await panel.getByLabel(lockAtEnd.label).check()
  await expect(panel.getByLabel(lockAtEnd.label)).toBeChecked()
  await screenshot(lead.page, 'cockpit')
  await screenshot(kari.page, 'done phone')
  await checkScreen(lead.page, 'cockpit')
  await checkScreen(kari.page, 'done on a phone')

  await writeInList(ola.page, ['Skrevet nå'])
  await expect(panel.getByRole('listitem').filter({ hasText: cockpit.written })).toContainText(
    cockpit.of({ count: 1, all: 2 }),
  )
  soon = Date.now() + 3000
  await kari.page.getByRole('button', { name: done.isDone }).click()
  await expect(lead.page.getByRole('timer').first()).toContainText(nb.workshop.timer.over)
  await expect(lead.page.locator('html')).toHaveAttribute('data-tones', '2')
  expect(ola.errors).toEqual([])
})

test('[F11] a card is parked with a reason, told everywhere, and brought back', async () => {
  const { page } = lead
  await page.goto(`/w/${workshop.id}?view=list`)
  await kari.page.goto(`/w/${workshop.id}?view=list`)
  await writeInList(page, ['Matsvinn', 'Frafall'])
  await rowOf(page, 'Matsvinn').getByRole('button', { name: parking.park }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: parking.park }).click()
  await expect(dialog.getByText(park.whyMissing)).toBeVisible()
  await dialog.getByLabel(park.why).fill('Venter på tall')
  await dialog.getByLabel(new RegExp(park.reviewDate)).fill('2027-02-01')
  await checkScreen(page, 'park')
  await dialog.getByRole('button', { name: parking.park }).click()
  for (const who of [page, kari.page]) {
    const section = who.getByRole('region', { name: parking.heading })
    await expect(section).toContainText('Matsvinn')
    await expect(section).toContainText('Venter på tall')
    await expect(section).not.toContainText('Frafall')
  }
  await expect(rowOf(kari.page, 'Matsvinn').getByRole('button', { name: parking.bringBack })).toHaveCount(0)
  await screenshot(kari.page, 'parked phone')
  await screenshot(page, 'parked list')

  await page.getByRole('group', { name: nb.workshop.header.view }).getByText(nb.workshop.header.board).click()
  await expect(cardOf(page, 'Matsvinn').locator('[data-stamp="parked"]')).toHaveText(parking.mark)
  await expect(cardOf(page, 'Frafall').locator('[data-stamp="parked"]')).toHaveCount(0)
  await screenshot(page, 'parked canvas')
  const box = await cardOf(page, 'Matsvinn').boundingBox()
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2)
  await page.getByRole('button', { name: nb.canvas.objects.commands.bringBack }).click()
  await expect(cardOf(page, 'Matsvinn').locator('[data-stamp="parked"]')).toHaveCount(0)
  await showList(page)
  await expect(page.getByRole('region', { name: parking.heading })).toHaveCount(0)
})

test('[F15] the end asks who takes the result, tells what is open, and leads everybody to it', async () => {
  const { page } = lead
  await page.goto(`/w/${workshop.id}?view=list`)
  await kari.page.goto(`/w/${workshop.id}?view=list`)
  await page.getByRole('button', { name: nb.workshop.header.menu, exact: true }).click()
  await page.getByRole('button', { name: nb.workshop.end.action }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(ending.nothingChosen)).toBeVisible()
  await dialog.getByRole('button', { name: ending.anyway }).click()
  await expect(dialog.getByText(ending.receiverMissing)).toBeVisible()
  await dialog.getByLabel(ending.receiver).fill('Formannskapet')
  await dialog.getByLabel(ending.unsettled, { exact: true }).check()
  await dialog.getByLabel(ending.reason).fill('Møteplanen er ikke klar')
  await screenshot(page, 'end dialog')
  await checkScreen(page, 'end dialog')

  await lead.context.setOffline(true)
  await dialog.getByRole('button', { name: ending.anyway }).click()
  await expect(dialog.getByText(ending.kept)).toBeVisible()
  await lead.context.setOffline(false)
  await expect(dialog.getByLabel(ending.reason)).toHaveValue('Møteplanen er ikke klar')
  await dialog.getByRole('button', { name: ending.anyway }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(nb.workshop.end.banner)).toBeVisible()
  await expect(kari.page.getByText(nb.workshop.end.bannerForAll)).toBeVisible()
  await expect(kari.page.getByText(nb.list.rights.readOnly)).toHaveCount(0)
  await screenshot(kari.page, 'ended phone')
  await kari.page.getByRole('link', { name: nb.workshop.end.toReport }).click()
  await expect(kari.page.getByText('Møteplanen er ikke klar')).toBeVisible()

  await kari.page.goto(`/j/${workshop.code}`)
  await expect(kari.page.getByText(nb.door.ended.here)).toBeVisible()
  await checkScreen(kari.page, 'door of an ended workshop')
  await kari.page.getByRole('link', { name: nb.door.ended.toResult }).click()
  await expect(kari.page.getByText('Møteplanen er ikke klar')).toBeVisible()
})
