import { expect, test } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import { checkScreen, screenshot } from '../support/e2e/check-screen.ts'
import { LAPTOP, newGuest, PHONE, sitDown } from '../support/e2e/people.ts'
import { remotePerson } from '../support/remote.ts'
import { startServer } from '../support/server-process.ts'
import { refusing, startStandIn } from '../support/statbank/stand-in.ts'

const { statbank: t, catalogue } = nb
const TITLE = 'Husholdningsavfall til materialgjenvinning, andel'

test('[SB3] [SB8] [SB10] a librarian chooses from a table of SSB, sees the figures, and has them fetched', async ({
  browser,
}) => {
  const standIn = await startStandIn()
  const server = await startServer({ STATBANK_URL: standIn.url })
  const owner = remotePerson(server.url)
  const { id } = await owner.create({ title: 'Avfall', municipalities: ['3403', '3411', '3401'] })
  const laptop = await newGuest(browser, server.url, LAPTOP)
  const phone = await newGuest(browser, server.url, { ...PHONE, colorScheme: 'dark' })
  try {
    await sitDown(laptop.context, server.url, owner.cookie)
    await sitDown(phone.context, server.url, owner.cookie)
    const { page } = laptop
    const dialog = page.getByRole('dialog')
    const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: TITLE }) })
    await page.goto(`/w/${id}/indicators`)
    await expect(page.getByRole('heading', { name: catalogue.statbank })).toBeVisible()

    await test.step('something is wrong at SSB, and that is said; a search finds the table', async () => {
      standIn.next(refusing(500))
      await page.getByLabel(t.indicator, { exact: true }).selectOption({ label: TITLE })
      await page.getByRole('button', { name: t.choose }).click()
      await expect(dialog.getByRole('alert')).toContainText(t.faults.broken)
      await dialog.getByRole('button', { name: t.dialog.another }).click()
      await dialog.getByLabel(t.dialog.search).fill('husholdningsavfall')
      await dialog.getByRole('button', { name: t.dialog.find }).click()
      await dialog.getByRole('button', { name: /^12241: / }).click()
    })

    await test.step('a measure is chosen, an area to compare with, and the figures seen', async () => {
      await dialog.getByRole('button', { name: t.dialog.preview }).click()
      await expect(dialog.getByRole('alert')).toContainText(t.dialog.incomplete)
      await dialog.getByLabel(t.dialog.contents).selectOption({ label: 'Andel til gjenvinning (prosent)' })
      await dialog.getByLabel('Landet', { exact: true }).check()
      await dialog.getByRole('button', { name: t.dialog.preview }).click()
      await expect(dialog.getByRole('row', { name: /Hamar/ })).toContainText('44,5')
      await expect(dialog).toContainText(t.outcome.absent({ names: 'Kongsvinger (3401)' }))
      await checkScreen(page, 'figures of SSB before they are chosen')
      await screenshot(page, 'statbank-dialog')
      await dialog.getByRole('button', { name: t.dialog.use }).click()
      await expect(card).toContainText(t.never)
    })

    await test.step('they are fetched, and it says what came and what is missing', async () => {
      await page.getByRole('button', { name: t.fetch, exact: true }).click()
      await expect(page.getByText(t.ended.done({ count: 0 })).first()).toBeVisible()
      await expect(card).toContainText('14 tall')
      await expect(card).toContainText('Landet 45 % (2025)')
      await card.getByText(t.outcome.missing).click()
      await expect(card).toContainText(`Ringsaker: ${t.outcome.whys.confidential} – 2025`)
      await checkScreen(page, 'figures of SSB')
      await card.scrollIntoViewIfNeeded()
      await screenshot(page, 'statbank')
      await phone.page.goto(`/w/${id}/indicators`)
      const there = phone.page.getByRole('article').filter({ hasText: t.outcome.missing })
      await expect(there).toBeVisible()
      await checkScreen(phone.page, 'figures of SSB on a phone')
      await there.scrollIntoViewIfNeeded()
      await screenshot(phone.page, 'statbank-phone')
    })
    expect([...laptop.foreign, ...phone.foreign, ...laptop.errors, ...phone.errors]).toEqual([])
  } finally {
    await laptop.context.close()
    await phone.context.close()
    await server.dispose()
    await standIn.close()
  }
})
