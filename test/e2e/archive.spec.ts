import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import { filesOf } from '../support/archives.ts'
import { checkScreen, screenshot } from '../support/e2e/check-screen.ts'
import { LAPTOP, newGuest, PHONE } from '../support/e2e/people.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const t = nb.archive

let here: ServerProcess
let elsewhere: ServerProcess

test.beforeEach(async () => {
  ;[here, elsewhere] = await Promise.all([startServer(), startServer()])
})

test.afterEach(async () => {
  await Promise.all([here.dispose(), elsewhere.dispose()])
})

/** The cards of a workshop in the list, in its order. */
async function cardsOf(page: Page, id: string): Promise<readonly string[]> {
  await page.goto(`/w/${id}?view=liste`)
  const cards = page.getByRole('main').getByRole('heading', { level: 3 })
  await expect(cards.nth(20)).toBeVisible()
  return cards.allTextContents()
}

/** What came of it, as the report says it. */
async function resultsOf(page: Page, id: string): Promise<string> {
  await page.goto(`/w/${id}/report`)
  await expect(page.getByRole('table').first()).toBeVisible()
  return (await page.getByRole('article').getByRole('table').allTextContents()).join('\n')
}

test('[ARC3] a workshop leaves one server as a file and opens on another', async ({ browser }) => {
  const author = await newGuest(browser, here.url, LAPTOP)
  const opener = await newGuest(browser, elsewhere.url, LAPTOP)
  const archive = test.info().outputPath('archive.zip')
  let before = { cards: [] as readonly string[], results: '' }

  await test.step('it is among the files of the report', async () => {
    const { page } = author
    await page.goto('/')
    await page.getByRole('button', { name: nb.start.home.openSample }).click()
    await page.waitForURL(/\/w\/wrk_/)
    const id = new URL(page.url()).pathname.split('/')[2] ?? ''
    before = { cards: await cardsOf(page, id), results: await resultsOf(page, id) }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: nb.results.files.archiveHelp }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^dugnad-.*-arkiv\.zip$/)
    await download.saveAs(archive)
    const files = filesOf(readFileSync(archive))
    expect(files.get('board.png')?.subarray(1, 4).toString()).toBe('PNG')
    await page.goto(`data:image/svg+xml;base64,${files.get('board.svg')?.toString('base64')}`)
    await expect(page.getByRole('img').getByText('Barn og unge', { exact: true }).last()).toBeVisible()
    await screenshot(page, 'picture in an archive')
    await page.goBack()
    await screenshot(page, 'report with archive')
  })

  await test.step('what is no archive is refused in words', async () => {
    const { page } = opener
    await page.goto('/')
    await page.getByRole('button', { name: nb.start.home.openArchive }).click()
    const dialog = page.getByRole('dialog', { name: t.title })
    await dialog.getByLabel(t.choose).setInputFiles({
      name: 'ferie.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from('PK none'),
    })
    await dialog.getByRole('button', { name: t.open }).click()
    await expect(dialog.getByRole('alert')).toContainText(nb.problems.notAnArchive)
    await checkScreen(page, 'archive refused')
    await screenshot(page, 'archive refused')
  })

  await test.step('it opens, with the same cards and results', async () => {
    const { page, errors, foreign } = opener
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(t.choose).setInputFiles(archive)
    await dialog.getByRole('button', { name: t.open }).click()
    await expect(dialog).toContainText(t.counts({ cards: 32, pictures: 0, rounds: 1 }))
    await expect(dialog).toContainText(t.signed.elsewhere)
    await expect(dialog.getByRole('link', { name: t.go })).toBeFocused()
    await checkScreen(page, 'archive open')
    await screenshot(page, 'archive open')
    await dialog.getByRole('link', { name: t.go }).click()
    await page.waitForURL(/\/w\/wrk_/)
    const id = new URL(page.url()).pathname.split('/')[2] ?? ''
    expect(await cardsOf(page, id)).toEqual(before.cards)
    expect(await resultsOf(page, id)).toBe(before.results)
    await expect(page.getByRole('link', { name: nb.results.files.archiveHelp })).toBeVisible()
    expect([errors, foreign]).toEqual([[], []])
  })

  await test.step('a phone can open one too', async () => {
    const { page } = await newGuest(browser, elsewhere.url, PHONE)
    await page.goto('/')
    await page.getByRole('button', { name: nb.start.home.openArchive }).click()
    await expect(page.getByRole('dialog', { name: t.title })).toBeVisible()
    await checkScreen(page, 'opening an archive on a phone')
    await screenshot(page, 'opening an archive on a phone')
  })
})
