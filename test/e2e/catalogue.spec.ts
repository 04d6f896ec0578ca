import { expect, test } from '@playwright/test'
import type { OwnIndicator } from '#shared/api/catalogue.ts'
import { paths } from '#shared/api/paths.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { skosFile, skosIndicator } from '../support/catalogue/skos.ts'
import { checkScreen, screenshot } from '../support/e2e/check-screen.ts'
import { LAPTOP, PHONE } from '../support/e2e/people.ts'
import { startWorkshop } from '../support/e2e/seats.ts'
import { startServer } from '../support/server-process.ts'

const { catalogue: t, indicators, problems } = nb

const TURTLE = {
  name: 'Prøvesett.ttl',
  mimeType: 'text/turtle',
  buffer: Buffer.from(
    skosFile([
      { ...skosIndicator(1), title: 'Snublesteiner i gata' },
      { ...skosIndicator(2), areas: ['Romfart'] },
      skosIndicator(3),
    ]),
  ),
}

const SHEET = ['Nr;Hva;Enhet;Mål', 'a-1;Skur ved bussholdeplass;stk;11', 'a-2;Uten mål;stk;40', 'a-3;;stk;3']

/** As spreadsheets of this country save it. */
const CSV = { name: 'egne.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET.join('\r\n'), 'latin1') }

test('[CA1] [CA5] [CA8] [CA13] a librarian brings sets in, and everybody finds and proposes indicators', async ({
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

    await test.step('a set in KS’s form: broken, then whole, with what is refused', async () => {
      await page.getByRole('button', { name: t.sets.import }).click()
      await dialog
        .getByLabel(t.import.choose)
        .setInputFiles({ ...TURTLE, buffer: TURTLE.buffer.subarray(0, 900) })
      await expect(dialog.getByRole('alert')).toContainText(t.import.failed)
      await dialog.getByLabel(t.import.another).setInputFiles(TURTLE)
      await expect(dialog.getByRole('status')).toContainText(t.import.accepted({ count: 2 }))
      await expect(dialog).toContainText(t.import.refused({ count: 1 }))
      await expect(dialog.getByRole('region', { name: t.report.heading })).toContainText('Romfart')
      await expect(dialog.getByLabel(t.import.name)).toHaveValue('Prøvesett')
      await checkScreen(page, 'import of Turtle')
      await screenshot(page, 'catalogue-import-turtle')
      await dialog.getByRole('button', { name: t.import.confirm({ count: 2 }) }).click()
      await expect(dialog).toBeHidden()
      await expect(page.getByRole('heading', { name: 'Prøvesett' })).toBeVisible()
    })

    await test.step('a spreadsheet, whose columns are told', async () => {
      await page.getByRole('button', { name: t.sets.import }).click()
      await dialog.getByLabel(t.import.choose).setInputFiles(CSV)
      await expect(dialog.getByLabel(t.fields.goals)).toHaveValue('3')
      await dialog
        .getByLabel(t.fields.titleNb)
        .selectOption({ label: t.import.column({ letter: 'B', heading: 'Hva' }) })
      await expect(dialog.getByRole('status')).toContainText(t.import.accepted({ count: 1 }))
      await expect(dialog.getByRole('region', { name: t.report.heading })).toContainText(
        t.report.row({ row: 3, name: 'Uten mål' }),
      )
      await screenshot(page, 'catalogue-import-csv')
      await dialog.getByRole('button', { name: t.import.cancel }).click()
      await expect(dialog).toBeHidden()
      await expect(page.getByRole('heading', { name: 'egne', exact: true })).toHaveCount(0)
    })

    await test.step('what was brought is found, narrowed, and told apart from what is not there', async () => {
      const search = page.getByLabel(indicators.search.label)
      await search.fill('snublesteiner')
      const hits = page.getByRole('list', { name: indicators.search.results })
      await expect(hits.getByRole('heading', { name: 'Snublesteiner i gata' })).toBeVisible()
      await expect(hits).toContainText(indicators.about.from({ set: 'Prøvesett' }))
      await page.getByLabel(t.filters.quality).selectOption('3')
      await expect(page.getByText(indicators.search.none)).toBeVisible()
      await expect(page.getByText(t.nothing.finding)).toBeVisible()
      await page.getByRole('button', { name: t.filters.clear }).click()
      await expect(hits.getByRole('heading', { name: 'Snublesteiner i gata' })).toBeVisible()
    })

    await test.step('by keyboard, a participant on a phone proposes one; the librarian approves it', async () => {
      const participant = await workshop.join(PHONE, 'Ola')
      const phone = participant.page
      await phone.goto(`/w/${id}/indicators`)
      await expect(phone.getByRole('button', { name: t.sets.import })).toHaveCount(0)
      await phone.getByText(t.facets.heading).click()
      await checkScreen(phone, 'indicators on a phone')
      await screenshot(phone, 'catalogue-phone')
      await phone.getByRole('button', { name: t.own.propose }).focus()
      await phone.keyboard.press('Enter')
      const form = phone.getByRole('dialog')
      await form.getByLabel(t.own.title).press('Enter')
      await expect(form.getByLabel(t.own.title)).toBeFocused()
      await expect(form).toContainText(t.own.titleMissing)
      await phone.keyboard.type('Plasser å sitte')
      await checkScreen(phone, 'proposal on a phone')
      await screenshot(phone, 'catalogue-propose')
      await phone.keyboard.press('Enter')
      await expect(phone.getByText(t.own.states.proposed, { exact: true })).toBeVisible()

      await page.reload()
      await page.getByRole('button', { name: t.own.approveOf({ title: 'Plasser å sitte' }) }).click()
      await expect(page.getByText(t.own.states.approved, { exact: true })).toBeVisible()
      await page.getByLabel(indicators.search.label).fill('plasser å sitte')
      const hits = page.getByRole('list', { name: indicators.search.results })
      await expect(hits.getByRole('heading', { name: 'Plasser å sitte' })).toBeVisible()
      await page.getByLabel(indicators.search.label).fill('')
      await screenshot(page, 'catalogue-laptop')
      await checkScreen(page, 'indicators on a laptop')
      expect([...participant.errors, ...participant.foreign]).toEqual([])
    })

    await test.step('a set that is linked stays, and it is said why', async () => {
      const { body } = await owner.get<{ hits: { indicator: { id: string } }[] }>(
        `${paths.workshopIndicators(id)}?q=snublesteiner`,
      )
      const card = await owner.write(id, 'Folk faller')
      const link = { from: card.id, indicatorId: body.hits[0]?.indicator.id, fit: 'yes' }
      expect((await owner.post<OwnIndicator>(paths.links(id), link)).status).toBe(201)
      await page.getByRole('button', { name: t.sets.removeOf({ name: 'Prøvesett' }) }).click()
      await dialog.getByRole('button', { name: t.sets.remove }).click()
      await expect(page.getByText(problems.setInUse)).toBeVisible()
    })
    expect([...librarian.errors, ...librarian.foreign]).toEqual([])
  } finally {
    await workshop.end()
    await server.dispose()
  }
})
