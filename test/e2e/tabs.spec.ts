import { expect, type Page, test } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import { LAPTOP, rowOf, writeInList } from '../support/e2e/people.ts'
import {
  keptRows,
  openList,
  type Seated,
  saveLine,
  startWorkshop,
  type Workshop,
} from '../support/e2e/seats.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/** Two tabs of one person on one board: nothing that was done in either is lost, whichever is closed. */

const { save, offline } = nb.common

let server: ServerProcess
let workshop: Workshop
let kari: Seated
let first: Page
let second: Page

test.beforeEach(async ({ browser }) => {
  server = await startServer()
  workshop = await startWorkshop(browser, server)
  kari = await workshop.join(LAPTOP, 'Kari')
  first = kari.page
  second = await kari.context.newPage()
  for (const tab of [first, second]) {
    await openList(tab, workshop.id)
    await expect(saveLine(tab)).toHaveText(save.saved)
  }
})

test.afterEach(async () => {
  expect(kari.errors).toEqual([])
  await workshop.end()
  await server.dispose()
})

async function goOffline(): Promise<void> {
  await server.kill()
  for (const tab of [first, second]) await expect(tab.getByText(offline.banner)).toBeVisible()
}

const titlesOnServer = async () =>
  (
    await workshop.owner.get<{ challenges: { title: string }[] }>(`/api/workshops/${workshop.id}/board`)
  ).body.challenges
    .map(({ title }) => title)
    .toSorted()

const kept = async (tab: Page) => (await keptRows(tab, workshop.id)).own

test('[P4][S14] both write offline, one tab is closed: the other sends the work of both', async () => {
  await goOffline()
  await writeInList(first, ['Fra den første', 'Én til fra den første'])
  await writeInList(second, ['Fra den andre'])
  await expect.poll(() => kept(second)).toBe(3)
  await first.close()
  await server.start()
  await expect(saveLine(second)).toHaveText(save.saved)
  await expect
    .poll(titlesOnServer)
    .toEqual(['Fra den andre', 'Fra den første', 'Én til fra den første'].toSorted())
  await expect(rowOf(second, 'Én til fra den første')).toBeVisible()
  await expect.poll(() => kept(second)).toBe(0)
})

test('[P4][S14] both are closed offline: the next visit sends the work of both', async () => {
  await goOffline()
  await writeInList(first, ['Fra den første'])
  await writeInList(second, ['Fra den andre'])
  await expect.poll(() => kept(second)).toBe(2)
  await first.close()
  await second.close()
  await server.start()
  const again = await kari.context.newPage()
  await openList(again, workshop.id)
  await expect(saveLine(again)).toHaveText(save.saved)
  await expect.poll(titlesOnServer).toEqual(['Fra den andre', 'Fra den første'])
})

/** The server hears nothing of this tab any more, and the tab does not notice. */
const mute = (tab: Page) =>
  tab.evaluate(() => {
    WebSocket.prototype.send = () => {}
  })

test('[S14] what one tab has saved does not make the other’s unsent work look saved', async () => {
  await mute(first)
  await writeInList(first, ['Usendt i den første'])
  await expect(saveLine(first)).toHaveText(save.saving)
  await expect.poll(() => kept(first)).toBe(1)
  await writeInList(second, ['Lagret i den andre'])
  await expect(saveLine(second)).toHaveText(save.saved)
  await expect.poll(titlesOnServer).toEqual(['Lagret i den andre'])
  await expect(saveLine(first)).toHaveText(save.saving)
  expect(await kept(first)).toBe(1)
  // the device knows of it at the next visit too, whichever tab that is
  await first.reload()
  await expect(saveLine(first)).toHaveText(save.saved)
  await expect.poll(titlesOnServer).toEqual(['Lagret i den andre', 'Usendt i den første'])
})

test('[S14] a tab that is closed while it saves: the other one, online all the time, sees to it', async () => {
  await mute(first)
  await writeInList(first, ['Lukket mens den lagret'])
  await expect(saveLine(first)).toHaveText(save.saving)
  await expect.poll(() => kept(second)).toBe(1)
  await first.close({ runBeforeUnload: true })
  await expect.poll(titlesOnServer).toEqual(['Lukket mens den lagret'])
  await expect(rowOf(second, 'Lukket mens den lagret')).toBeVisible()
  await expect.poll(() => kept(second)).toBe(0)
})
