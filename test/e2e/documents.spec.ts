import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pathToFileURL } from 'node:url'
import { expect, test } from '@playwright/test'
import { FILE_LINES, type FileLine } from '#shared/api/file-lines.ts'
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

test('[E10, E12] documents are made for who receives them, and a failure says that nothing is lost', async () => {
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

  await test.step('the sheet for participants is a page that needs nothing else', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      link('html', 'participants').click(),
    ])
    const sheet = await page.context().newPage()
    const fetched: string[] = []
    sheet.on('request', (request) => fetched.push(request.url()))
    const file = pathToFileURL(test.info().outputPath('sheet.html')).href
    await download.saveAs(test.info().outputPath('sheet.html'))
    await sheet.goto(file)
    await expect(sheet.getByRole('heading', { level: 1 })).toContainText('Prioritering på Hamar')
    await checkScreen(sheet, 'sheet for participants')
    await screenshot(sheet, 'sheet for participants')
    expect(fetched).toEqual([file])
    await sheet.close()
  })

  const slow = await slowServer()
  await test.step('how far two files are is told, and giving one up ends its work alone', async () => {
    await page.route(/outcomes\.planners\./, (route) => route.continue({ url: slow.url }))
    // so small that all the links are not in sight at once
    await page.setViewportSize({ width: 390, height: 640 })
    await link('docx', 'planners').click()
    await link('xlsx', 'planners').click()
    const rows = page.getByRole('navigation', { name: files.label }).getByRole('listitem')
    const row = (kind: keyof typeof files.kinds) =>
      rows
        .filter({ hasText: files.making })
        .filter({ hasText: files.document({ kind: files.kinds[kind], receiver: files.documents.planners }) })
    for (const kind of ['docx', 'xlsx'] as const) {
      await expect(row(kind)).toContainText(files.steps({ done: 3, of: 8 }))
      await expect(row(kind)).toBeInViewport({ ratio: 1 })
      await expect(row(kind).getByRole('progressbar')).toHaveAttribute('value', '3')
    }
    await checkScreen(page, 'files in the making')
    await screenshot(page, 'files in the making')
    await row('docx').getByRole('button').click()
    await expect(row('docx')).toHaveCount(0)
    await expect(link('docx', 'planners')).toBeFocused()
    await expect.poll(() => slow.left()).toBe(1)
    await expect(row('xlsx')).toBeVisible()
    await row('xlsx').getByRole('button').click()
    await expect.poll(() => slow.left()).toBe(2)
    await expect(page.getByText(files.failed)).toBeHidden()
    await page.setViewportSize(LAPTOP.viewport)
  })

  await test.step('what the server could not make is said, and made when it is asked for again', async () => {
    await page.route('**/outcomes.council.pdf*', (route) => route.fulfill({ status: 500, body: '' }))
    await link('pdf', 'council').click()
    await expect(page.getByRole('alert').filter({ hasText: files.failed })).toBeVisible()
    await page.route('**/outcomes.council.pptx*', (route) => route.fulfill({ status: 429, body: '' }))
    await link('pptx', 'council').click()
    await expect(page.getByRole('alert').filter({ hasText: files.busy })).toBeVisible()
    await page.unroute('**/outcomes.council.pdf*')
    const name = files.document({ kind: files.kinds.pdf, receiver: files.documents.council })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: files.again({ name }) }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/-kommunestyret\.pdf$/)
  })
  await slow.stop()
  expect([errors, foreign]).toEqual([[], []])
})

/** Says that three of eight parts of a file are done, and no more; knows who did not wait. */
async function slowServer() {
  let left = 0
  const server = createServer((_, reply) => {
    reply.writeHead(200, { 'content-type': FILE_LINES })
    reply.write(`${JSON.stringify({ step: { done: 3, of: 8 } } satisfies FileLine)}\n`)
    reply.once('close', () => {
      left += 1
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    left: () => left,
    async stop() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
