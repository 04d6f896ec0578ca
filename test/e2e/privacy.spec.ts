import { expect, test } from '@playwright/test'
import { paths } from '#shared/api/paths.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { newGuest, PHONE, rowOf, writeInList } from '../support/e2e/people.ts'
import { openList, saveLine } from '../support/e2e/seats.ts'
import { remotePerson } from '../support/remote.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const t = nb.privacy

let server: ServerProcess
test.beforeEach(async () => {
  server = await startServer({ CONTACT: 'Hamar kommune, personvern@hamar.example' })
})
test.afterEach(() => server.dispose())

test('[P24] who joins finds what is stored, and deletes what is theirs, on the server and the device', async ({
  browser,
}) => {
  const owner = remotePerson(server.url)
  const { id, code } = await owner.create({ title: 'Prioritering på Hamar' })
  await owner.command(id, { type: 'start' })
  const { page, context, foreign, errors } = await newGuest(browser, server.url, PHONE)

  await page.goto(`/j/${code}`)
  await page.getByRole('link', { name: nb.join.privacyMore }).click()
  await expect(page.getByRole('heading', { name: t.title, exact: true })).toBeVisible()
  await expect(page.getByText(t.mine.none)).toBeVisible()
  await expect(
    page.getByText(t.answers.known({ contact: 'Hamar kommune, personvern@hamar.example' })),
  ).toBeVisible()
  await page.getByRole('link', { name: nb.common.accessibility }).click()
  await expect(page.getByRole('heading', { name: t.access.title })).toBeVisible()
  await expect(page.getByRole('link', { name: t.access.authorityLink })).toBeVisible()

  await page.goto(`/j/${code}`)
  await page.getByLabel(new RegExp(`^${nb.join.name}`)).fill('Kari')
  await page.getByRole('button', { name: nb.join.now }).click()
  await page.waitForURL(/\/w\/wrk_/)
  await openList(page, id)
  await writeInList(page, ['Kanarikort', 'Med merknad'])
  await expect(saveLine(page)).toHaveText(nb.common.save.saved)
  const { body } = await owner.get<{ challenges: { id: string; title: string }[] }>(paths.board(id))
  const used = body.challenges.find(({ title }) => title === 'Med merknad')
  await owner.post(paths.links(id), { from: used?.id, indicatorId: 'none', fit: 'no', why: 'Ingen tall' })

  await page.goto('/privacy')
  await page.getByRole('button', { name: t.mine.actionIn({ title: 'Prioritering på Hamar' }) }).click()
  await page.getByRole('dialog').getByRole('button', { name: t.mine.action }).click()
  const notice = page.getByRole('status').filter({ hasText: t.mine.done })
  await expect(notice).toContainText(t.mine.left({ count: 1 }))
  await expect(page.getByText(t.mine.none)).toBeVisible()
  const after = await owner.get<{ challenges: { title: string }[] }>(paths.board(id))
  expect(after.body.challenges.map(({ title }) => title)).toEqual(['Med merknad'])
  const kept = await page.evaluate(async (workshop) => {
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '')
    return [...Object.keys(localStorage), ...databases].filter((name) => name.includes(workshop))
  }, id)
  expect(kept).toEqual([])

  await page.goto(`/w/${id}`)
  await expect(page.getByRole('heading', { name: nb.workshop.closed.removedTitle })).toBeVisible()
  await page.goto('/privacy')
  await page.getByRole('button', { name: t.device.action }).click()
  await page.getByRole('dialog').getByRole('button', { name: t.device.action }).click()
  await expect(page.getByText(t.device.done)).toBeVisible()
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  await expect(rowOf(page, 'Kanarikort')).toHaveCount(0)
  expect({ foreign, errors }).toEqual({ foreign: [], errors: [] })
  await context.close()
})
