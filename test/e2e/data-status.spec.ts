import { expect, test } from '@playwright/test'
import { paths } from '#shared/api/paths.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { checkScreen, screenshot } from '../support/e2e/check-screen.ts'
import { LAPTOP, newGuest, PHONE, sitDown } from '../support/e2e/people.ts'
import { remotePerson } from '../support/remote.ts'
import { startServer } from '../support/server-process.ts'

const t = nb.data

const KPI = 'Husholdninger med internett'

const CSV = ['Kommune;KPI-kode;Finnes', 'Hamar;EC: ICT: ICT: 2C;Delvis', 'Bergen;EC: ICT: ICT: 2C;Finnes']

test('[DS2] [DS4] [DS5] [DS6] municipalities say what they have, by keys, on a phone and from a file', async ({
  browser,
}) => {
  const server = await startServer()
  const owner = remotePerson(server.url)
  const { id, code } = await owner.create({ title: 'Nettverk', municipalities: ['1103', '3403'] })
  const kari = remotePerson(server.url)
  await kari.join(code ?? '', { name: 'Kari', municipality: '3403' })
  const laptop = await newGuest(browser, server.url, LAPTOP)
  const phone = await newGuest(browser, server.url, PHONE)
  await sitDown(laptop.context, server.url, owner.cookie)
  await sitDown(phone.context, server.url, kari.cookie)
  try {
    const { page } = laptop
    const dialog = page.getByRole('dialog')
    const cell = page.getByRole('row', { name: new RegExp(KPI) }).getByRole('button')
    await page.goto(`/w/${id}/data`)

    await test.step('the grid by keys: to a cell, into it, and back to it', async () => {
      await cell.nth(0).focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      await expect(cell.nth(2)).toBeFocused()
      await expect(page.locator('.data-table button[tabindex="0"]')).toHaveCount(1)
      await page.keyboard.press('Enter')
      await expect(dialog.getByRole('heading')).toHaveText(t.grid.of({ kpi: KPI, municipality: 'Hamar' }))
      await dialog.getByRole('button', { name: t.cell.save }).click()
      await expect(dialog.getByText(t.cell.chooseFirst)).toBeVisible()
      await dialog.getByLabel(t.cell.has).selectOption({ label: t.has.yes })
      await dialog.getByLabel(t.cell.quality).selectOption({ label: t.qualities.survey })
      await dialog.getByRole('button', { name: t.cell.save }).click()
      await expect(dialog).toBeHidden()
      await expect(cell.nth(2)).toBeFocused()
      await expect(cell.nth(2)).toContainText(t.has.yes)
      await expect(cell.nth(2)).toContainText(t.qualities.survey)
    })

    await test.step('the core set, with the reason', async () => {
      await page.keyboard.press('Home')
      await page.keyboard.press('Enter')
      await dialog.getByRole('button', { name: t.cell.take }).click()
      await expect(dialog.getByLabel(t.core.why)).toHaveValue(t.core.reason({ have: 1, of: 2 }))
      await dialog.getByRole('button', { name: t.cell.save }).click()
      await expect(dialog).toBeHidden()
      await expect(page.getByRole('region', { name: t.core.heading })).toContainText(KPI)
      await screenshot(page, 'data-status-laptop')
      await page.getByLabel(t.filters.which, { exact: true }).selectOption({ label: t.filters.core })
      await expect(page.locator('.data-table tbody button')).toHaveCount(3)
      await cell.nth(2).click()
      await checkScreen(page, 'a cell of the data status, on a laptop')
      await page.keyboard.press('Escape')
      await page.getByLabel(t.filters.which, { exact: true }).selectOption({ label: t.filters.all })
    })

    await test.step('a file, of which one row is refused', async () => {
      await page.getByRole('button', { name: t.import.open }).click()
      await dialog.getByLabel(t.import.choose).setInputFiles({
        name: 'status.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(CSV.join('\r\n'), 'latin1'),
      })
      await expect(dialog).toContainText(t.import.row({ row: 3, said: 'Bergen' }))
      await dialog.getByRole('button', { name: t.import.confirm({ count: 1 }) }).click()
      await expect(dialog).toBeHidden()
      await expect(page.getByRole('button', { name: 'Faste bredbåndsabonnement, Hamar' })).toContainText(
        t.has.partly,
      )
    })

    await test.step('on a phone, each municipality by itself', async () => {
      const small = phone.page
      await small.goto(`/w/${id}/data`)
      await small.getByLabel(t.filters.which, { exact: true }).selectOption({ label: t.filters.core })
      await small.getByText(/^Økonomi \(\d+\)$/).click()
      const mine = small.getByRole('button', { name: t.grid.of({ kpi: KPI, municipality: 'Hamar' }) })
      await expect(mine).toContainText(t.has.yes)
      await checkScreen(small, 'data status on a phone')
      await screenshot(small, 'data-status-phone')
      await small.getByLabel(t.grid.municipality, { exact: true }).selectOption({ label: 'Stavanger' })
      await small.getByRole('button', { name: t.grid.of({ kpi: KPI, municipality: 'Stavanger' }) }).click()
      await expect(small.getByRole('dialog')).toContainText(t.cell.readOnly)
    })
    const { statuses } = (await kari.get<{ statuses: object[] }>(paths.data(id))).body
    expect(statuses).toHaveLength(2)
    expect([laptop.foreign, laptop.errors, phone.foreign, phone.errors]).toEqual([[], [], [], []])
  } finally {
    await laptop.context.close()
    await phone.context.close()
    await server.dispose()
  }
})
