import { expect, type Page, test } from '@playwright/test'
import * as Y from 'yjs'
import { addChallenge } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
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
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/*
 * What a browser keeps of a board can be locked, broken, full or not there at all. The board opens all the same, and
 * says truthfully what is kept where.
 */

const { save, offline } = nb.common
const OPENS_WITHIN = 8_000

let server: ServerProcess
let workshop: Workshop
let kari: Seated
let page: Page

test.beforeEach(async ({ browser }) => {
  server = await startServer()
  workshop = await startWorkshop(browser, server)
  kari = await workshop.join(LAPTOP, 'Kari')
  page = kari.page
  await workshop.owner.write(workshop.id, 'Hos alle')
})

test.afterEach(async () => {
  expect(kari.errors).toEqual([])
  await workshop.end()
  await server.dispose()
})

/** Opens the board within a few seconds, and sees that it works. */
async function opens(tab = page): Promise<void> {
  const before = Date.now()
  await tab.goto(`/w/${workshop.id}?view=list`)
  await expect(rowOf(tab, 'Hos alle')).toBeVisible({ timeout: OPENS_WITHIN })
  report('board opened', { ms: Date.now() - before })
  await writeInList(tab, ['Skrevet nå'])
  await expect(saveLine(tab)).toHaveText(save.saved)
}

/** With the server gone, says that this device keeps nothing, and asks before the page is left. */
async function saysThatNothingIsKept(tab = page): Promise<void> {
  await server.kill()
  await expect(tab.getByText(offline.notKept)).toBeVisible()
  await writeInList(tab, ['Bare i denne fanen'])
  await expect(saveLine(tab)).toHaveText(save.refused)
  await expect(tab.getByText(save.onDevice, { exact: true })).toHaveCount(0)
  expect(await asksBeforeLeaving(tab)).toBe(true)
  await server.start()
  await expect(saveLine(tab)).toHaveText(save.saved)
  expect(await asksBeforeLeaving(tab)).toBe(false)
}

async function saysThatItIsKept(tab = page): Promise<void> {
  await server.kill()
  await expect(tab.getByText(offline.banner)).toBeVisible()
  await writeInList(tab, ['På denne enheten'])
  await expect(saveLine(tab)).toHaveText(save.onDevice)
  await expect.poll(async () => (await keptRows(tab, workshop.id)).own).toBeGreaterThan(0)
  expect(await asksBeforeLeaving(tab)).toBe(false)
  await server.start()
  await expect(saveLine(tab)).toHaveText(save.saved)
}

/** Whether the page would hold up somebody who leaves it. */
const asksBeforeLeaving = (tab: Page) =>
  tab.evaluate(() => {
    const leaving = new Event('beforeunload', { cancelable: true })
    window.dispatchEvent(leaving)
    return leaving.defaultPrevented
  })

/** Writes offline, and leaves it on the device with the server back. */
async function leaveUnsent(titles: readonly string[]): Promise<void> {
  await openList(page, workshop.id)
  await expect(saveLine(page)).toHaveText(save.saved)
  await server.kill()
  await expect(page.getByText(offline.banner)).toBeVisible()
  await writeInList(page, titles)
  await expect(saveLine(page)).toHaveText(save.onDevice)
  await expect.poll(async () => (await keptRows(page, workshop.id)).own).toBe(titles.length)
  await page.goto('about:blank')
  await server.start()
}

/** Does something to the board's database from a page of the same site that has nothing to do with boards. */
async function tamper(work: (name: string) => Promise<void> | void): Promise<void> {
  await page.goto('/robots.txt')
  await page.evaluate(work, `dugnad-board-${workshop.id}`)
}

test('[S13] a database that another connection never lets go of', async () => {
  await tamper(
    (name) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => {
          // holds on to it, and has it deleted: whoever opens it has to wait
          Object.assign(window, { held: opening.result })
          indexedDB.deleteDatabase(name).onblocked = () => resolve()
        }
      }),
  )
  const tab = await kari.context.newPage()
  await opens(tab)
  await saysThatNothingIsKept(tab)
})

test('[S13] garbage among the rows, beside unsent work that is whole', async () => {
  await leaveUnsent(['Usendt'])
  await tamper(
    (name) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => {
          const change = opening.result.transaction(['updates', 'own'], 'readwrite')
          const garbage = Uint8Array.from({ length: 400 }, (_, i) => (i * 37 + 11) % 256)
          change.objectStore('updates').add(garbage)
          change.objectStore('updates').add('not even bytes')
          change.objectStore('own').add(garbage)
          change.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
  )
  await opens()
  // what cannot be read is said, what can be is sent
  await expect(page.getByText(nb.workshop.refused.unreadable).first()).toBeVisible()
  await expect(rowOf(page, 'Usendt')).toBeVisible()
  await expect.poll(() => titlesOnServer()).toContain('Usendt')
  await saysThatItIsKept()
})

test('[S13] a row that throws when it is applied', async () => {
  await leaveUnsent(['Usendt'])
  await tamper(
    (name) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => {
          const store = opening.result.transaction('updates', 'readwrite').objectStore('updates')
          // it can be read: one item, of no length, which nothing can be put beside
          store.add(Uint8Array.of(1, 1, 7, 0, 1, 1, 7, 114, 101, 99, 111, 114, 100, 115, 0, 0)).onsuccess =
            () => {
              opening.result.close()
              resolve()
            }
        }
      }),
  )
  await opens()
  await expect(rowOf(page, 'Usendt')).toBeVisible()
  await saysThatItIsKept()
})

test('[S13] a database laid out for something else', async () => {
  await tamper(
    (name) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name, 7)
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('updates', { keyPath: 'id' })
          opening.result.createObjectStore('other')
        }
        opening.onsuccess = () => {
          opening.result.close()
          resolve()
        }
      }),
  )
  await opens()
  await saysThatItIsKept()
})

test('[S13] a database as an earlier version of this page left it, with unsent work', async () => {
  const doc = newBoardDoc()
  addChallenge(editBoard(doc, 'an earlier version'), { title: 'Fra før' })
  await page.goto('/robots.txt')
  await page.evaluate(
    ([name, update]) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(String(name))
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('updates', { autoIncrement: true })
          opening.result.createObjectStore('custom')
        }
        opening.onsuccess = () => {
          const change = opening.result.transaction('updates', 'readwrite')
          change.objectStore('updates').add(Uint8Array.from(update as number[]))
          change.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    [`dugnad-board-${workshop.id}`, [...Y.encodeStateAsUpdate(doc)]] as const,
  )
  await opens()
  await expect.poll(titlesOnServer).toContain('Fra før')
  await saysThatItIsKept()
})

test('[S13] a database that has no room', async () => {
  // before anything is stored: browsers remember for a while how much room there was
  const devtools = await kari.context.newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 1 })
  await opens()
  await server.kill()
  await writeInList(page, ['Ingen plass'])
  await expect(page.getByText(offline.notKept)).toBeVisible()
  await expect(saveLine(page)).toHaveText(save.refused)
  expect(await asksBeforeLeaving(page)).toBe(true)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.url })
  await writeInList(page, ['Plass igjen'])
  await expect(page.getByText(offline.banner)).toBeVisible()
  await expect(saveLine(page)).toHaveText(save.onDevice)
  await server.start()
  await expect(saveLine(page)).toHaveText(save.saved)
  expect(await titlesOnServer()).toEqual(expect.arrayContaining(['Ingen plass', 'Plass igjen']))
})

test('[S13] a browser without databases', async () => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  })
  await opens()
  await saysThatNothingIsKept()
})

async function titlesOnServer(): Promise<readonly string[]> {
  const { body } = await workshop.owner.get<{ challenges: { title: string }[] }>(
    `/api/workshops/${workshop.id}/board`,
  )
  return body.challenges.map(({ title }) => title)
}
