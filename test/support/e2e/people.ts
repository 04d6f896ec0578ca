import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'

/** A laptop and a phone as people have them in a meeting room. */
export const LAPTOP = { viewport: { width: 1360, height: 820 } }
export const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

/** Somebody with a browser of their own, and what went wrong in it. */
export interface Guest {
  readonly page: Page
  readonly context: BrowserContext
  /** How much was asked for so far, from any host. */
  requests(): number
  /** Requests to other hosts than the server's, and errors that the page reported. */
  readonly foreign: readonly string[]
  readonly errors: readonly string[]
}

export async function newGuest(browser: Browser, url: string, device: object): Promise<Guest> {
  const context = await browser.newContext({ ...device, locale: 'nb-NO', baseURL: url })
  const page = await context.newPage()
  const foreign: string[] = []
  const errors: string[] = []
  let requests = 0
  context.on('request', (request) => {
    requests += 1
    const address = request.url()
    if (/^(?:https?|wss?):/.test(address) && new URL(address).host !== new URL(url).host)
      foreign.push(address)
  })
  page.on('websocket', (socket) => {
    if (new URL(socket.url()).host !== new URL(url).host) foreign.push(socket.url())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  return { page, context, requests: () => requests, foreign, errors }
}

/** Gives a browser the seats of somebody who joined without one. */
export async function sitDown(
  context: BrowserContext,
  url: string,
  cookie: string | undefined,
): Promise<void> {
  const [name = '', value = ''] = (cookie ?? '').split('=')
  await context.addCookies([{ name, value, url }])
}

/** Makes a workshop from a template by the pages; gives its id and code. */
export async function createWorkshop(page: Page, template: string, title: string) {
  const t = nb.start
  await page.goto('/')
  await page.getByRole('link', { name: t.home.newWorkshop }).click()
  await page.getByRole('radio', { name: new RegExp(template) }).check()
  await page.getByLabel(t.create.workshopTitle).fill(title)
  await page.getByLabel(new RegExp(`^${t.create.yourName}`)).fill('Fatima')
  await page.getByRole('button', { name: t.create.submit }).click()
  await page.waitForURL(/\/w\/wrk_/)
  const code = await page.getByText(/^\d{4} \d{4}$/).textContent()
  return { id: new URL(page.url()).pathname.split('/')[2] ?? '', code: (code ?? '').replace(' ', '') }
}

export async function joinByCode(page: Page, code: string, name: string): Promise<void> {
  const t = nb.join
  await page.goto(`/j/${code}`)
  await page.getByLabel(new RegExp(`^${t.name}`)).fill(name)
  await page.getByRole('button', { name: t.now }).click()
  await page.waitForURL(/\/w\/wrk_/)
}

/** Goes to a step of the agenda by its title. */
export async function enterStep(page: Page, title: string): Promise<void> {
  await page.getByRole('region', { name: nb.workshop.steps.label }).getByRole('button').first().click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: nb.workshop.steps.goTo({ title }) })
    .click()
  await expect(page.getByRole('region', { name: nb.workshop.steps.label })).toContainText(title)
  if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape')
}

export async function showList(page: Page): Promise<void> {
  await page.getByRole('group', { name: nb.workshop.header.view }).getByText(nb.workshop.header.list).click()
  await expect(page.getByLabel(nb.list.entry.label)).toBeVisible()
}

/** Writes challenges in the list, one after the other, as fast as the page takes them. */
export async function writeInList(page: Page, titles: readonly string[]): Promise<void> {
  const field = page.getByLabel(nb.list.entry.label)
  for (const title of titles) {
    await field.fill(title)
    await field.press('Enter')
    await expect(field).toHaveValue('')
  }
}

/** Writes challenges on the canvas by keyboard: N for a new card, the title, and out of it. */
export async function writeOnCanvas(page: Page, titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    await page.getByRole('button', { name: new RegExp(`^${nb.canvas.tools.card}`) }).click()
    await page.keyboard.press('Enter')
    await page.getByLabel(nb.canvas.card.title).pressSequentially(title)
    await page.keyboard.press('Escape')
    await expect(cardOf(page, title)).toBeVisible()
  }
}

/** One card of the canvas, by the challenge's title. */
export const cardOf = (page: Page, title: string) => page.locator('.canvas-card').filter({ hasText: title })

/** One row of the list, by the challenge's title. */
export const rowOf = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })

/** Where something is once the view has come to rest: a movement may begin a moment after what sets it off. */
export async function restingBox(target: Locator) {
  let before = ''
  let looks = 0
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await target.boundingBox())
        looks = now === before ? looks + 1 : 0
        before = now
        return looks
      },
      { intervals: [120] },
    )
    .toBeGreaterThanOrEqual(3)
  return target.boundingBox()
}
