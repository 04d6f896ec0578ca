import { expect, type Locator, type Page, test } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import { screenshot } from '../support/e2e/check-screen.ts'
import { LAPTOP, PHONE } from '../support/e2e/people.ts'
import { startWorkshop } from '../support/e2e/seats.ts'
import { startServer } from '../support/server-process.ts'

const EDGE = 'border-block-start-width'

const edge = (of: Locator) => of.evaluate((element) => getComputedStyle(element).borderBlockStartWidth)
const ground = (of: Locator) => of.evaluate((element) => getComputedStyle(element).backgroundColor)
const force = (page: Page) => page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })

test('[A8] where colours are forced, a ballot and its turnout still tell what is chosen, on, and how far', async ({
  browser,
}) => {
  const server = await startServer()
  const workshop = await startWorkshop(browser, server)
  await workshop.owner.write(workshop.id, 'Farlig skolevei')
  await workshop.owner.write(workshop.id, 'For mye avfall')
  const { page: phone } = await workshop.join(PHONE, 'Kari')
  const { page: desk } = await workshop.lead(LAPTOP)
  for (const page of [phone, desk]) await force(page)

  await test.step('on a phone', async () => {
    await phone.goto(`/w/${workshop.id}`)
    await workshop.owner.open(workshop.id)
    const tabs = phone.getByRole('navigation', { name: nb.workshop.tabs.label })
    const tab = tabs.getByRole('button', { name: nb.workshop.tabs.vote })
    await tab.click()
    await expect(tab).toHaveCSS(EDGE, '2px')
    const options = phone.locator('.ballot-option')
    await options.first().getByRole('button').last().click()
    await expect(phone.locator('.ballot-option[data-chosen]')).toHaveCount(1)
    await expect.poll(async () => (await edge(options.first())) === (await edge(options.last()))).toBe(false)
    await phone.keyboard.press('Tab')
    await expect(phone.locator(':focus')).not.toHaveCSS('outline-style', 'none')
    await screenshot(phone, 'forced-ballot')
  })

  await test.step('at a desk', async () => {
    await desk.goto(`/w/${workshop.id}?view=list`)
    const view = desk.getByRole('group', { name: nb.workshop.header.view })
    await expect(view.getByRole('button', { pressed: true })).toHaveCSS(EDGE, '2px')
    const tab = desk.getByRole('tab', { name: nb.workshop.panel.vote })
    await tab.click()
    await expect(tab).toHaveCSS(EDGE, '2px')
    const bar = desk.locator('.running-bar > span')
    await expect.poll(async () => (await ground(bar)) === (await ground(desk.locator('body')))).toBe(false)
    await expect(bar).toHaveCSS('transition-duration', /^(0s|1e-05s)$/)
    await screenshot(desk, 'forced-desk')
  })

  await workshop.end()
  await server.dispose()
})
