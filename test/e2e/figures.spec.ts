import { expect, test } from '@playwright/test'
import { paths } from '#shared/api/paths.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { checkScreen, screenshot } from '../support/e2e/check-screen.ts'
import { LAPTOP, PHONE } from '../support/e2e/people.ts'
import { startWorkshop } from '../support/e2e/seats.ts'
import { startServer } from '../support/server-process.ts'

const { figureKeeping: t } = nb

const SHEET = [
  'Indikator;Kommune;År;Verdi;Enhet;Merknad',
  'EC: ICT: ICT: 1C;Bærum;2022;96,2;%;',
  'EC: ICT: ICT: 1C;Bærum;2023;1,234;%;',
  'EC: ICT: ICT: 1C;Åfjord;2023;mangler;%;',
  'EC: ICT: ICT: 1C;Nova Zembla;2023;12;%;',
  'no-finnes-ikke;Bærum;2023;12;%;',
]

/** As spreadsheets of this country save it. */
const CSV = { name: 'Bredbånd.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET.join('\r\n'), 'latin1') }

test('[FI8] [FI9] [FI10] a librarian brings figures and enters one, and everybody sees where they are from', async ({
  browser,
}) => {
  const server = await startServer()
  const workshop = await startWorkshop(browser, server)
  const { id, owner } = workshop
  try {
    const librarian = await workshop.join(LAPTOP, 'Kari')
    await owner.patch(paths.seat(id, librarian.seat), { role: 'librarian' })
    const { page } = librarian
    const dialog = page.getByRole('dialog')
    await page.goto(`/w/${id}/indicators`)

    await test.step('a pack of CSV: refused rows are read before and after it is brought', async () => {
      await page.getByRole('button', { name: t.bring }).click()
      const many = Buffer.from(`${SHEET[1]}\n`.repeat(6000))
      await dialog.getByLabel(t.import.choose).setInputFiles({ ...CSV, buffer: many })
      await expect(dialog.getByRole('alert')).toContainText(t.import.faults.tooMany)
      await dialog.getByLabel(t.import.choose).setInputFiles(CSV)
      const notes = dialog.getByRole('region', { name: t.report.heading })
      await expect(notes).toContainText(t.report.codes.noSource)
      await dialog.getByLabel(t.import.source).fill('Ekomstatistikken')
      await expect(dialog.getByRole('status')).toContainText(t.import.accepted({ count: 3 }))
      await expect(dialog.getByRole('status')).toContainText(t.import.refused({ count: 2 }))
      await expect(notes).toContainText('Nova Zembla')
      await expect(notes).toContainText(t.report.codes.unknownIndicator)
      const preview = dialog.getByRole('region', { name: t.import.preview })
      await expect(preview).toContainText('1,234 %')
      await expect(dialog.getByLabel(t.import.name)).toHaveValue('Bredbånd')
      await checkScreen(page, 'figures of a file')
      await screenshot(page, 'figures-import')
      await dialog.getByRole('button', { name: t.import.confirm({ count: 3 }) }).click()
      await expect(dialog).toBeHidden()
      const pack = page.getByRole('article').filter({ hasText: 'Ekomstatistikken' })
      await pack.getByText(t.showRefused).click()
      await expect(pack.getByRole('region', { name: t.report.heading })).toContainText('Nova Zembla')
      await pack.getByText(t.show).click()
      await expect(pack.getByRole('row').filter({ hasText: 'Åfjord' })).toContainText(t.none)
    })

    await test.step('one by hand, first with faults that are said at their fields', async () => {
      await page.getByRole('button', { name: t.enter }).click()
      await dialog.getByRole('button', { name: t.hand.save }).click()
      await expect(dialog.getByLabel(t.hand.fields.quality)).toBeFocused()
      await dialog.getByLabel(t.hand.fields.indicator, { exact: true }).fill('EC: ICT: ICT: 1C')
      await expect(dialog.getByText(t.hand.chosen({ title: 'Husholdninger med internett' }))).toBeVisible()
      await dialog.getByLabel(t.hand.fields.municipality).fill('Asker')
      await dialog.getByLabel(t.hand.fields.year).fill('2030')
      await dialog.getByLabel(t.hand.fields.value, { exact: true }).fill('97,5')
      await dialog.getByLabel(t.hand.fields.quality).selectOption('personalEstimate')
      await dialog.getByRole('button', { name: t.hand.save }).click()
      await expect(dialog.getByLabel(t.hand.fields.year)).toBeFocused()
      await expect(dialog).toContainText(`${t.hand.fields.source} ${t.report.codes.noSource}`)
      await checkScreen(page, 'a figure with faults')
      await screenshot(page, 'figures-enter')
      await dialog.getByLabel(t.hand.fields.kind).selectOption('goal')
      await dialog.getByLabel(t.hand.fields.source).fill('Kommuneplanen')
      await dialog.getByRole('button', { name: t.hand.save }).click()
      await expect(dialog).toBeHidden()
      const hand = page.getByRole('article').filter({ hasText: t.origins.hand })
      await hand.getByText(t.show).click()
      const row = hand.getByRole('row').filter({ hasText: 'Kommuneplanen' })
      await expect(row).toContainText('97,5 %')
      await expect(row).toContainText(t.qualities.personalEstimate)
      await screenshot(page, 'figures-laptop')
    })

    await test.step('a participant on a phone sees them, and can change nothing', async () => {
      const { page: phone } = await workshop.join(PHONE, 'Ola')
      await phone.goto(`/w/${id}/indicators`)
      const pack = phone.getByRole('article').filter({ hasText: 'Ekomstatistikken' })
      await pack.getByText(t.show).click()
      await expect(pack.getByRole('row').filter({ hasText: 'Bærum' })).toHaveCount(2)
      await expect(phone.getByRole('button', { name: t.bring })).toHaveCount(0)
      await expect(pack.getByRole('button', { name: t.removeOf({ name: 'Bredbånd' }) })).toHaveCount(0)
      await checkScreen(phone, 'figures on a phone')
      await pack.scrollIntoViewIfNeeded()
      await screenshot(phone, 'figures-phone')
    })

    await test.step('a pack is deleted', async () => {
      await page.getByRole('button', { name: t.removeOf({ name: 'Bredbånd' }) }).click()
      await dialog.getByRole('button', { name: t.remove }).click()
      await expect(page.getByText('Ekomstatistikken')).toHaveCount(0)
    })
    expect([...librarian.errors, ...librarian.foreign]).toEqual([])
  } finally {
    await workshop.end()
    await server.dispose()
  }
})
