import { readFile } from 'node:fs/promises'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { DARK_PAPERS } from '#client/canvas/colours.ts'
import { paths } from '#shared/api/paths.ts'
import { PAPERS } from '#shared/export/board-picture/colours.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { checkScreen, screenshot } from '../support/e2e/check-screen.ts'
import { cardOf, LAPTOP, newGuest, PHONE } from '../support/e2e/people.ts'
import { startWorkshop, type Workshop } from '../support/e2e/seats.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import { token } from '../support/tokens.ts'

const IN_DARK = { colorScheme: 'dark' } as const
const t = nb.canvas.overview

const GROUND = '--ds-color-neutral-background-default'

/** `#rrggbb` as browsers give colours back. */
const asRgb = (colour: string) =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(', ')})`

const LIGHT_GROUND = asRgb(token(GROUND, 'light'))
const DARK_GROUND = asRgb(token(GROUND, 'dark'))

async function inRoom(
  browser: Browser,
  work: (workshop: Workshop, server: ServerProcess) => Promise<void>,
): Promise<void> {
  const server = await startServer()
  const workshop = await startWorkshop(browser, server)
  try {
    for (const title of ['Tomme lokaler i sentrum', 'For få boliger for unge', 'Ensomhet blant eldre'])
      await workshop.owner.post(paths.challenges(workshop.id), { title, goals: [11] })
    await work(workshop, server)
  } finally {
    await workshop.end()
    await server.dispose()
  }
}

const switchOf = (page: Page) => page.getByRole('combobox', { name: nb.common.scheme })
const chooseOnBoard = async (page: Page, scheme: string) => {
  await page.getByRole('button', { name: nb.workshop.header.menu }).click()
  await switchOf(page).selectOption(scheme)
  await page.keyboard.press('Escape')
}

/** The ground of the page, and which colour the browser's own parts around it have. */
const looks = (page: Page) =>
  page.evaluate(() => ({
    ground: getComputedStyle(document.body).backgroundColor,
    bars: [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')]
      .filter(({ media }) => matchMedia(media).matches)
      .map(({ dataset }) => dataset['scheme']),
  }))

test('[A3] [A4] what follows a dark device has no fault that axe finds', async ({ browser }) => {
  await inRoom(browser, async (workshop, server) => {
    const visitor = await newGuest(browser, server.url, { ...LAPTOP, ...IN_DARK })
    for (const [path, ready] of [
      ['/', nb.start.home.newWorkshop],
      ['/join', nb.join.code],
    ] as const) {
      await visitor.page.goto(path)
      await expect(visitor.page.getByText(ready).first()).toBeVisible()
      expect(await looks(visitor.page)).toEqual({ ground: DARK_GROUND, bars: ['dark'] })
      await checkScreen(visitor.page, path)
    }
    await visitor.context.close()

    const { page } = await workshop.join({ ...LAPTOP, ...IN_DARK }, 'Kari')
    await page.goto(`/w/${workshop.id}?view=list`)
    await expect(page.getByLabel(nb.list.entry.label)).toBeVisible()
    await checkScreen(page, 'list')
    await page.goto(`/w/${workshop.id}?view=board`)
    await expect(cardOf(page, 'Ensomhet blant eldre')).toBeVisible()
    await expect(page.locator('.tl-container')).toHaveClass(/tl-theme__dark/)
    await page.locator('.tl-container').focus()
    await page.keyboard.press('Control+a')
    await expect(page.locator('.canvas-selection')).toBeVisible()
    await checkScreen(page, 'canvas')
    await screenshot(page, 'dark-canvas')

    await workshop.owner.open(workshop.id)
    const phone = await workshop.join({ ...PHONE, ...IN_DARK }, 'Ola')
    await phone.page.goto(`/w/${workshop.id}`)
    await phone.page.getByRole('navigation').getByRole('button', { name: nb.workshop.tabs.vote }).click()
    await phone.page
      .getByRole('button', { name: /^Gi en stemme til/ })
      .first()
      .click()
    expect(await looks(phone.page)).toEqual({ ground: DARK_GROUND, bars: ['dark'] })
    await checkScreen(phone.page, 'ballot')
    await screenshot(phone.page, 'dark-ballot')
  })
})

test('[A3] the choice is remembered on a device, changes the canvas as it stands, and nobody else’s', async ({
  browser,
}) => {
  await inRoom(browser, async (workshop) => {
    const kari = await workshop.join(LAPTOP, 'Kari')
    const ola = await workshop.join(LAPTOP, 'Ola')
    for (const { page } of [kari, ola]) {
      await page.goto(`/w/${workshop.id}?view=board`)
      await expect(cardOf(page, 'Ensomhet blant eldre')).toBeVisible()
    }
    const container = kari.page.locator('.tl-container')
    await container.evaluate((element) => element.setAttribute('data-same', ''))
    await chooseOnBoard(kari.page, 'dark')
    await expect(container).toHaveClass(/tl-theme__dark/)
    await expect(container).toHaveAttribute('data-same', '')
    expect(await looks(kari.page)).toEqual({ ground: DARK_GROUND, bars: ['dark'] })

    const paper = ({ page }: { readonly page: Page }) =>
      cardOf(page, 'Ensomhet blant eldre').evaluate((card) => ({
        colour: card.dataset['colour'] as keyof typeof PAPERS,
        paper: getComputedStyle(card).backgroundColor,
      }))
    const [dark, light] = [await paper(kari), await paper(ola)]
    expect(dark.colour).toBe(light.colour)
    expect(dark.paper).toBe(asRgb(DARK_PAPERS[dark.colour].paper))
    expect(light.paper).toBe(asRgb(PAPERS[light.colour].paper))
    const board = ({ page }: { readonly page: Page }) =>
      page.locator('.canvas-card').evaluateAll((cards) => cards.map((card) => card.textContent).sort())
    expect(await board(kari)).toEqual(await board(ola))

    await kari.page.reload()
    await expect(container).toHaveClass(/tl-theme__dark/)
    expect(await looks(kari.page)).toEqual({ ground: DARK_GROUND, bars: ['dark'] })
    const tab = await kari.context.newPage()
    await tab.goto('/')
    await expect(switchOf(tab)).toHaveValue('dark')
    await switchOf(tab).selectOption('light')
    await expect(container).toHaveClass(/tl-theme__light/)
    await switchOf(tab).selectOption('system')
    await tab.emulateMedia({ colorScheme: 'dark' })
    expect(await looks(tab)).toEqual({ ground: DARK_GROUND, bars: ['dark'] })
    expect([...kari.errors, ...ola.errors]).toEqual([])
  })
})

test('[A5] pictures, the presentation and print are light, whatever the screen is', async ({ browser }) => {
  await inRoom(browser, async (workshop) => {
    const { page, errors } = await workshop.join({ ...LAPTOP, ...IN_DARK }, 'Kari')
    await page.goto(`/w/${workshop.id}?view=board`)
    const card = cardOf(page, 'Ensomhet blant eldre')
    const colour = (await card.getAttribute('data-colour')) as keyof typeof PAPERS
    const choose = async (item: string) => {
      await page.getByRole('button', { name: t.menu.open, exact: true }).click()
      await page.getByRole('button', { name: item }).click()
    }

    await choose(t.picture.open)
    await page.getByLabel(t.picture.formats.svg).check()
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: t.picture.download }).click()
    const svg = await readFile(await (await waiting).path(), 'utf8')
    expect(svg).toContain(PAPERS[colour].paper)
    expect(svg).not.toContain(DARK_PAPERS[colour].paper)
    await page.keyboard.press('Escape')

    await choose(t.presentation.open)
    await expect(page.getByRole('group', { name: t.presentation.label })).toBeVisible()
    await expect(card).toHaveCSS('background-color', asRgb(PAPERS[colour].paper))
    await expect(page.locator('.tl-container')).toHaveClass(/tl-theme__light/)
    await page.getByRole('button', { name: t.presentation.dark }).click()
    await expect(card).toHaveCSS('background-color', asRgb(DARK_PAPERS[colour].paper))
    await page.getByRole('button', { name: t.presentation.dark }).click()
    await expect(card).toHaveCSS('background-color', asRgb(PAPERS[colour].paper))
    await page.keyboard.press('Escape')
    await expect(card).toHaveCSS('background-color', asRgb(DARK_PAPERS[colour].paper))

    await page.emulateMedia({ media: 'print' })
    expect((await looks(page)).ground).toBe(LIGHT_GROUND)
    await page.emulateMedia({ media: 'screen', forcedColors: 'active' })
    const pressed = page.locator('.canvas-toolbar [aria-pressed="true"]')
    await expect(pressed).toHaveCSS('border-top-width', '2px')
    await screenshot(page, 'forced-colors')
    expect(errors).toEqual([])
  })
})
