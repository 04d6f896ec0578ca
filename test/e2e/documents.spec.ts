import { expect, test } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import { checkScreen, screenshot } from '../support/e2e/check-screen.ts'
import { LAPTOP } from '../support/e2e/people.ts'
import { startWorkshop, type Workshop } from '../support/e2e/seats.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const { files } = nb.results

let server: ServerProcess
let workshop: Workshop

test.beforeEach(async ({ browser }) => {
  server = await startServer()
  workshop = await startWorkshop(browser, server)
})

test.afterEach(async () => {
  await workshop.end()
  await server.stop()
})

test('[E10] documents are made for who receives them, and a failure says that nothing is lost', async () => {
  const { id } = workshop
  const { page, errors, foreign } = await workshop.lead(LAPTOP)
  await page.goto(`/w/${id}/report`)
  const link = (kind: keyof typeof files.kinds, receiver: keyof typeof files.documents) =>
    page.getByRole('link', {
      name: files.document({ kind: files.kinds[kind], receiver: files.documents[receiver] }),
    })

  await test.step('a document comes under its own name', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), link('docx', 'director').click()])
    expect(download.suggestedFilename()).toMatch(/^dugnad-prioritering-pa-hamar-.*-kommunedirektoren\.docx$/)
    await expect(page.getByText(files.making)).toBeHidden()
    await checkScreen(page, 'links to documents')
    await screenshot(page, 'links to documents')
  })

  await test.step('one that takes long can be given up, and the focus stays where it was', async () => {
    await page.route('**/outcomes.planners.docx*', () => {}) // never answered
    await link('docx', 'planners').click()
    await expect(page.getByRole('status').filter({ hasText: files.making })).toBeVisible()
    await page.getByRole('button', { name: nb.common.cancel }).click()
    await expect(page.getByText(files.making)).toBeHidden()
    await expect(link('docx', 'planners')).toBeFocused()
    await expect(page.getByText(files.failed)).toBeHidden()
  })

  await test.step('what the server could not make, or has no time for, is said', async () => {
    await page.route('**/outcomes.council.pdf*', (route) => route.fulfill({ status: 500, body: '' }))
    await link('pdf', 'council').click()
    await expect(page.getByRole('alert').filter({ hasText: files.failed })).toBeVisible()
    await page.route('**/outcomes.council.pptx*', (route) => route.fulfill({ status: 429, body: '' }))
    await link('pptx', 'council').click()
    await expect(page.getByRole('alert').filter({ hasText: files.busy })).toBeVisible()
  })
  expect([errors, foreign]).toEqual([[], []])
})
