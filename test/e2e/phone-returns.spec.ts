import { expect, test } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import { joinByCode, newGuest, PHONE, rowOf } from '../support/e2e/people.ts'
import { startWorkshop } from '../support/e2e/seats.ts'
import { startServer } from '../support/server-process.ts'

/* What happens to a phone in a day: a link from somebody else, the way back, a locked screen, no network. */

test('[A9] a phone comes by a shared link, goes back, is locked and is without a network, and misses nothing', async ({
  browser,
}) => {
  const server = await startServer()
  const workshop = await startWorkshop(browser, server)
  const { page, context, errors } = await newGuest(browser, server.url, PHONE)
  const tabs = page.getByRole('navigation', { name: nb.workshop.tabs.label })

  await test.step('a link that somebody shared leads who has no seat to the door', async () => {
    await page.goto(`/w/${workshop.id}`)
    await expect(page.getByRole('heading', { name: nb.workshop.closed.noSeatTitle })).toBeVisible()
    await page.getByRole('link', { name: nb.workshop.closed.joinAgain }).click()
    await expect(page.getByLabel(nb.join.code, { exact: true })).toBeVisible()
    await joinByCode(page, workshop.code, 'Kari')
    await expect(page.getByLabel(nb.list.entry.label)).toBeVisible()
  })

  await test.step('back and forward lead out of the workshop and into it, with one seat', async () => {
    await page.getByLabel(nb.list.entry.label).fill('Halvferdig')
    await page.goBack()
    await expect(page.getByLabel(nb.list.entry.label)).toHaveCount(0)
    await page.goForward()
    await expect(page.getByLabel(nb.list.entry.label)).toBeVisible()
    await tabs.getByRole('button', { name: nb.workshop.tabs.more }).click()
    await expect(page.getByText('Kari')).toHaveCount(1)
    await page.goto(`/w/${workshop.id}?view=board`)
    await expect(page.getByLabel(nb.list.entry.label)).toBeVisible()
    await expect(page.locator('.tl-container')).toHaveCount(0)
  })

  const device = await context.newCDPSession(page)
  await test.step('locked while others write and a vote opens, and unlocked', async () => {
    await device.send('Page.setWebLifecycleState', { state: 'frozen' })
    await workshop.owner.write(workshop.id, 'Skrevet imens')
    await workshop.owner.open(workshop.id, { question: 'Hva haster mest?' })
    await device.send('Page.setWebLifecycleState', { state: 'active' })
    await expect(rowOf(page, 'Skrevet imens')).toBeVisible()
    await tabs.getByRole('button', { name: nb.workshop.tabs.vote }).click()
    await expect(page.getByRole('heading', { name: 'Hva haster mest?' })).toBeVisible()
  })

  await test.step('without a network: a vote and a card are kept, and sent on return', async () => {
    await context.setOffline(true)
    await page.getByRole('button', { name: nb.voting.ballot.add({ title: 'Skrevet imens' }) }).click()
    await tabs.getByRole('button').first().click()
    await page.getByLabel(nb.list.entry.label).fill('Uten nett')
    await page.getByRole('button', { name: nb.list.entry.send, exact: true }).click()
    await expect(rowOf(page, 'Uten nett')).toBeVisible()
    await expect(page.getByText(nb.common.offline.banner)).toBeVisible()
    await context.setOffline(false)
    await expect(page.getByText(nb.common.offline.banner)).toHaveCount(0)
    await expect
      .poll(
        async () =>
          (await workshop.owner.get<Board>(`/api/workshops/${workshop.id}/board`)).body.challenges.length,
      )
      .toBe(2)
    await tabs.getByRole('button', { name: nb.workshop.tabs.vote }).click()
    await expect(page.locator('.ballot-save')).toHaveText(nb.voting.ballot.saved)
  })

  expect(errors).toEqual([])
  await context.close()
  await workshop.end()
  await server.dispose()
})

interface Board {
  readonly challenges: readonly unknown[]
}
