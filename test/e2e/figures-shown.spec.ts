import { expect, test } from '@playwright/test'
import { paths } from '#shared/api/paths.ts'
import { NO_INDICATOR } from '#shared/domain/indicator-link.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { checkScreen, screenshot } from '../support/e2e/check-screen.ts'
import { LAPTOP, newGuest, PHONE, rowOf, sitDown } from '../support/e2e/people.ts'
import { remotePerson } from '../support/remote.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const t = nb.figureWords

/** What Asker and Kristiansund have reported to U4SSC, each with a report of its own. */
const REPORTED = 'u4ssc-sc-sh-si-3c'

let server: ServerProcess
test.beforeEach(async () => {
  server = await startServer()
})
test.afterEach(() => server.stop())

test('[FS1][FS5][FS6] a card tells its figures while it is voted on, and in the list', async ({
  browser,
}) => {
  const owner = remotePerson(server.url)
  const { id, code } = await owner.create({ title: 'Prioritering i Asker', municipalities: ['3203'] })
  await owner.command(id, { type: 'start' })
  const housing = await owner.write(id, 'For mange bor trangt')
  const lonely = await owner.write(id, 'Ensomme eldre')
  await owner.write(id, 'Tomme lokaler i sentrum')
  await owner.post(paths.links(id), { from: housing.id, indicatorId: REPORTED, fit: 'yes' })
  await owner.post(paths.links(id), {
    from: lonely.id,
    indicatorId: NO_INDICATOR,
    fit: 'partly',
    why: 'Ingen spør dem som bor alene.',
  })
  await owner.open(id, {})
  const voter = remotePerson(server.url)
  await voter.join(code, { name: 'Kari', municipality: '3203' })
  const phone = await newGuest(browser, server.url, PHONE)
  await sitDown(phone.context, server.url, voter.cookie)
  const { page } = phone

  await test.step('on the ballot of a phone', async () => {
    await page.goto(`/w/${id}`)
    await page.getByRole('button', { name: nb.workshop.tabs.vote, exact: true }).click()
    const option = rowOf(page, 'For mange bor trangt')
    await expect(option.getByText(/Asker: 4,27\s% av innbyggerne \(2020, ITU, U4SSC/)).toBeVisible()
    await option.locator('summary').press('Enter')
    const other = option.getByRole('table').getByRole('row', { name: /Kristiansund/ })
    await expect(other).toContainText(/4,8\s% av innbyggerne/)
    await expect(other).toContainText(`2020, ITU, U4SSC Verification Report Kristiansund`)
    await expect(other).toContainText(t.quality.unknown)
    await expect(rowOf(page, 'Ensomme eldre')).toContainText(`${t.none} Ingen spør dem som bor alene.`)
    await expect(rowOf(page, 'Tomme lokaler i sentrum')).toContainText(t.nothingLinked)
    await expect(rowOf(page, 'Tomme lokaler i sentrum')).not.toContainText(t.none)
  })

  await test.step('also when they change', async () => {
    const enter = (row: object) =>
      owner.put(paths.figuresByHand(id), { indicator: REPORTED, municipality: '3203', ...row })
    const guess = { year: '2025', value: '3,9', source: 'Levekårskartleggingen', quality: 'personlig anslag' }
    expect((await enter(guess)).status).toBe(200)
    expect((await enter({ year: '2030', value: '3', source: 'Planen', kind: 'mål' })).status).toBe(200)
    const option = rowOf(page, 'For mange bor trangt')
    await expect(option.locator('summary')).toContainText(
      /Asker: 3,9\s% av innbyggerne \(2025, Levekårskartleggingen\), personlig anslag/,
    )
    await expect(
      option.getByText(/^Mål for 2030: 3\s% av innbyggerne \(Planen\), ikke nådd ennå$/),
    ).toBeVisible()
    await expect(
      option.getByRole('img', {
        name: /^Har gått ned fra 4,27\s% i 2020 til 3,9\s% i 2025, og det er bra\.$/,
      }),
    ).toBeVisible()
    await option.scrollIntoViewIfNeeded()
    await checkScreen(page, 'ballot with figures')
    await screenshot(page, 'figures ballot')
  })

  await test.step('in the list', async () => {
    const lead = await newGuest(browser, server.url, LAPTOP)
    await sitDown(lead.context, server.url, owner.cookie)
    await lead.page.goto(`/w/${id}?view=list`)
    const row = rowOf(lead.page, 'For mange bor trangt')
    await expect(row.getByText(/Asker: 3,9/)).toBeVisible()
    // by key: what comes above the cards moves them while the page fills
    await row.locator('summary', { hasText: 'Asker' }).press('Enter')
    await expect(row.getByRole('table')).toBeVisible()
    await checkScreen(lead.page, 'list with figures')
    await screenshot(lead.page, 'figures list')
    expect(lead.errors).toEqual([])
    await lead.context.close()
  })
  expect([phone.foreign, phone.errors]).toEqual([[], []])
  await phone.context.close()
})
