import { expect, type Page, test } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import { type BuildCopy, copyBuild } from '../support/e2e/build-copy.ts'
import { PHONE, rowOf, writeInList } from '../support/e2e/people.ts'
import { openList, saveLine, startWorkshop } from '../support/e2e/seats.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const { offline, save, error, newVersion, reload } = nb.common

let build: BuildCopy
let server: ServerProcess

test.beforeEach(async () => {
  build = copyBuild()
  server = await startServer({}, build.main)
})

test.afterEach(async () => {
  await server.dispose()
  build.dispose()
})

test('[SH1, SH2, SH4] a workshop opens again without a network, and a new version waits until it suits', async ({
  browser,
}) => {
  const workshop = await startWorkshop(browser, server)
  const { page, context } = await workshop.join({ ...PHONE, serviceWorkers: 'allow' }, 'Kari')
  await openList(page, workshop.id)
  await writeInList(page, ['Før strømmen gikk'])
  await expect(saveLine(page)).toHaveText(save.saved)
  await expect.poll(() => wholeVersions(page)).toBe(1)
  const first = await versionOf(page)

  await test.step('without a server, the page opens with the board and what was begun', async () => {
    await page.getByLabel(nb.list.entry.label).fill('Halvt skrevet')
    await server.kill()
    await page.reload()
    await expect(page.getByText(offline.banner)).toBeVisible()
    await expect(rowOf(page, 'Før strømmen gikk')).toBeVisible()
    await expect(page.getByLabel(nb.list.entry.label)).toHaveValue('Halvt skrevet')
    await writeInList(page, ['Mens strømmen var borte'])
    await expect(saveLine(page)).toHaveText(save.onDevice)
    await page.reload()
    await expect(rowOf(page, 'Mens strømmen var borte')).toBeVisible()
  })

  await test.step('a workshop that this device has never seen says that the server is away', async () => {
    const other = await context.newPage()
    await other.goto('/w/wrk_00000000000000000000')
    await expect(other.getByRole('heading', { name: error.serverAway })).toBeVisible()
    await other.close()
  })

  await test.step('with a new version on the server, the open page goes on with its own parts', async () => {
    build.deployNext()
    await server.start()
    await page.evaluate(() => dispatchEvent(new Event('online'))) // does not wait for the next attempt
    await expect(saveLine(page)).toHaveText(save.saved)
    await expect(page.getByRole('listitem').filter({ hasText: newVersion })).toBeVisible()
    await page.getByRole('navigation').getByRole('button', { name: nb.workshop.tabs.more }).click()
    await expect(page.getByRole('heading', { name: nb.workshop.people.title })).toBeVisible()
    expect(await versionOf(page)).toBe(first)
  })

  await test.step('it is there after a reload, without a network too', async () => {
    await page.getByRole('button', { name: reload }).click()
    await expect.poll(() => versionOf(page).catch(() => first)).not.toBe(first)
    await openList(page, workshop.id)
    await expect(rowOf(page, 'Mens strømmen var borte')).toBeVisible()
    const second = await versionOf(page)
    await expect.poll(() => wholeVersions(page)).toBe(2)
    await server.kill()
    await page.reload()
    await expect(page.getByText(offline.banner)).toBeVisible()
    await expect(rowOf(page, 'Mens strømmen var borte')).toBeVisible()
    expect(await versionOf(page)).toBe(second)
  })
  await workshop.end()
})

/** How many versions of the page the browser keeps whole. */
const wholeVersions = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('dugnad-shell-'))
    const pages = await Promise.all(names.map((cacheName) => caches.match('/', { cacheName })))
    return pages.filter((kept) => kept !== undefined).length
  })

const versionOf = (page: Page) => page.locator('script[src^="/assets/"]').last().getAttribute('src')
