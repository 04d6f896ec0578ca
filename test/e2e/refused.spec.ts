import { once } from 'node:events'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test, type WebSocketRoute } from '@playwright/test'
import { WebSocket } from 'ws'
import { nb } from '#shared/i18n/nb/index.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { LAPTOP, PHONE, rowOf, writeInList } from '../support/e2e/people.ts'
import { openList, type Seated, saveLine, startWorkshop, type Workshop } from '../support/e2e/seats.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/*
 * What the server does not take is shown to its author, to be copied, and the board goes on. What it cannot take from
 * this page any more is shown too, and what can still come later stays on the device.
 */

const { save } = nb.common
const { refused, closed } = nb.workshop
const TEXTS = ['Ensomhet blant eldre', 'For få møteplasser', 'For få møteplasser', 'Bussen går for sjelden']

let server: ServerProcess
let workshop: Workshop
let kari: Seated
let page: Page
let network: Network

test.beforeEach(async ({ browser }) => {
  server = await startServer()
  workshop = await startWorkshop(browser, server, 'challenge-mapping-60')
  await workshop.enterStep('group')
})

test.afterEach(async () => {
  expect(kari.errors).toEqual([])
  await workshop.end()
  await server.dispose()
})

/** The page's sockets, which go to the real server unless they are cut. */
interface Network {
  cut(): Promise<void>
  mend(): void
  /** From now on the page says this version of itself; its own when undefined. */
  ageTo(version: string | undefined): void
  /** How many sockets the page has opened. */
  opened(): number
}

async function networkOf(tab: Page): Promise<Network> {
  const open = new Set<WebSocketRoute>()
  let isCut = false
  let opened = 0
  let version: string | undefined
  await tab.routeWebSocket(/\/(sync|stage)\//, (socket) => {
    opened += 1
    if (isCut) return void socket.close({ code: CLOSE.restarting })
    open.add(socket)
    if (version === undefined) socket.connectToServer()
    else void closedAs(socket.url().replace(/v=\d+/, `v=${version}`)).then((code) => socket.close({ code }))
  })
  return {
    async cut() {
      isCut = true
      for (const socket of open) await socket.close({ code: CLOSE.restarting })
      open.clear()
    },
    mend() {
      isCut = false
    },
    ageTo(next) {
      version = next
    },
    opened: () => opened,
  }
}

/** The code with which the server closes a socket at this address. */
async function closedAs(url: string): Promise<number> {
  const socket = new WebSocket(url, { headers: { cookie: kari.person.cookie ?? '' } })
  const [code] = (await once(socket, 'close')) as [number]
  return code
}

async function come(device: object): Promise<void> {
  kari = await workshop.join(device, 'Kari')
  page = kari.page
  await kari.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url })
  network = await networkOf(page)
  await openList(page, workshop.id)
  await writeInList(page, ['Lagret før'])
  await expect(saveLine(page)).toHaveText(save.saved)
}

/** Writes without a network, and comes back when `meanwhile` has happened. */
async function writeOffline(titles: readonly string[], meanwhile: () => Promise<unknown>): Promise<void> {
  await network.cut()
  await expect(page.getByText(nb.common.offline.banner)).toBeVisible()
  await writeInList(page, titles)
  await expect(saveLine(page)).toHaveText(save.onDevice)
  await meanwhile()
  network.mend()
}

const shownTexts = () => page.locator('.texts-to-copy > li').allTextContents()
const copied = () => page.evaluate(() => navigator.clipboard.readText())

async function looksRight(name: string, within?: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) })
  if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/${name}.png` })
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
  const { violations } = await (within ? axe.include(within) : axe).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(wide).toBe(false)
}

for (const [device, options] of Object.entries({ phone: PHONE, laptop: LAPTOP })) {
  test(`[P26] what is refused on return is shown, can be copied and stays until its author says so (${device})`, async () => {
    await come(options)
    // no new cards any more, but changes of those that are there: the server asks for what was done, and refuses
    await writeOffline(TEXTS, async () => {
      await workshop.enterStep('info') // a step's rights last a little into the next
      await workshop.enterStep('tag')
    })
    const dialog = page.getByRole('dialog', { name: refused.title })
    await expect(dialog).toBeVisible()
    await expect(dialog.getByText(nb.problems.mayNotWrite)).toBeVisible()
    await expect.poll(shownTexts).toEqual(TEXTS)
    await expect(page.getByText(nb.common.offline.back)).toHaveCount(0)
    await looksRight(`refused-${device}`, 'dialog[open]')
    await dialog.getByRole('button', { name: refused.copyAll }).click()
    await expect.poll(copied).toBe(TEXTS.join('\n\n'))

    // closed by the way, it is only put aside; the page may even be thrown away
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(page.getByText(refused.banner)).toBeVisible()
    await looksRight(`refused-aside-${device}`, '.banners')
    await page.reload()
    await expect(page.getByRole('dialog', { name: refused.title })).toBeVisible()
    expect(await shownTexts()).toEqual(TEXTS)
    report('P26', { sent: TEXTS.length, shown: (await shownTexts()).length })
    await dialog.getByRole('button', { name: refused.dismiss }).click()
    await expect(saveLine(page)).toHaveText(save.saved)

    // the board goes on fresh
    await expect(rowOf(page, 'Lagret før')).toBeVisible()
    await expect(rowOf(page, TEXTS[0] ?? '')).toHaveCount(0)
    await workshop.enterStep('group')
    await writeInList(page, ['Skrevet etterpå'])
    await expect(saveLine(page)).toHaveText(save.saved)
    await page.reload()
    await expect(rowOf(page, 'Skrevet etterpå')).toBeVisible()
    await expect(page.getByRole('dialog', { name: refused.title })).toBeHidden()
  })

  test(`[P26][S15] what may not be sent now waits, can be copied, and goes by itself when it may (${device})`, async () => {
    await come(options)
    await writeOffline(TEXTS, () => workshop.silence(kari))
    await expect(page.getByText(refused.waiting)).toBeVisible()
    await expect(saveLine(page)).toHaveText(save.waiting)
    await page.getByRole('button', { name: refused.show }).click()
    const dialog = page.getByRole('dialog', { name: refused.waitingTitle })
    await expect.poll(shownTexts).toEqual(TEXTS)
    await looksRight(`waiting-${device}`, 'dialog[open]')
    await dialog.getByRole('button', { name: refused.copyAll }).click()
    await expect.poll(copied).toBe(TEXTS.join('\n\n'))
    await dialog.getByRole('button', { name: nb.common.close }).last().click()
    await workshop.giveBack(kari)
    await expect(saveLine(page)).toHaveText(save.saved)
    await page.reload()
    await expect(rowOf(page, TEXTS[0] ?? '')).toBeVisible()
  })

  test(`[P26] who was removed meanwhile gets their texts to copy (${device})`, async () => {
    await come(options)
    await writeOffline(TEXTS, () => workshop.remove(kari))
    await expect(page.getByRole('heading', { name: closed.removedTitle })).toBeVisible()
    await expect.poll(shownTexts).toEqual(TEXTS)
    await looksRight(`removed-${device}`)
    await page.getByRole('button', { name: refused.copyAll }).click()
    await expect.poll(copied).toBe(TEXTS.join('\n\n'))
    // another visit shows them again: nothing was thrown away
    await page.reload()
    await expect(page.getByRole('heading', { name: closed.removedTitle })).toBeVisible()
    await expect.poll(shownTexts).toEqual(TEXTS)
  })
}

test('[S10] an old page says so, keeps what is unsent, does not come back by itself, and sends it after a reload', async () => {
  await come(LAPTOP)
  // while this page was open, the server got a version that no longer takes it
  await writeOffline(['Skrevet i den gamle siden'], async () => network.ageTo('0'))
  await expect(page.getByRole('heading', { name: closed.oldTitle })).toBeVisible()
  await expect(page.getByText(refused.comesBack)).toBeVisible()
  expect(await shownTexts()).toEqual(['Skrevet i den gamle siden'])
  await looksRight('old-laptop')
  const before = network.opened()
  await page.evaluate(() => {
    for (const event of ['offline', 'online', 'pageshow']) window.dispatchEvent(new Event(event))
  })
  expect(network.opened()).toBe(before)
  network.ageTo(undefined)
  await page.getByRole('button', { name: nb.common.reload }).click()
  await expect(rowOf(page, 'Skrevet i den gamle siden')).toBeVisible()
  await expect(saveLine(page)).toHaveText(save.saved)
})
