import { setTimeout as delay } from 'node:timers/promises'
import { expect, type Page, test } from '@playwright/test'
import { openSqliteStore } from '#server/store/sqlite/open.ts'
import { addChallenge, deleteChallenge } from '#shared/board/commands.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Challenge } from '#shared/board/records.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { cardOf, LAPTOP, PHONE, rowOf, writeInList } from '../support/e2e/people.ts'
import { keptRows, openList, saveLine, startWorkshop, type Workshop } from '../support/e2e/seats.ts'
import { type StockClient, stockClient } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/** The long form is 200 edits offline and 2,000 of others meanwhile. */
const OWN = Number(process.env['OWN'] ?? 40)
const OTHERS = Number(process.env['OTHERS'] ?? 200)

const { save, offline } = nb.common

let server: ServerProcess
let workshop: Workshop

test.beforeEach(async ({ browser }) => {
  server = await startServer()
  workshop = await startWorkshop(browser, server)
})

test.afterEach(async () => {
  await workshop.end()
  await server.dispose()
})

test('[P4] what is written while the server is away is kept on the device and reaches everyone afterwards', async () => {
  const { page: phone } = await workshop.join(PHONE, 'Kari')
  const { page: laptop } = await workshop.join(LAPTOP, 'Ola')
  await openList(phone, workshop.id)
  await laptop.goto(`/w/${workshop.id}?view=board`)
  await writeInList(phone, ['Før strømmen gikk'])
  await expect(cardOf(laptop, 'Før strømmen gikk')).toBeVisible()

  await server.kill()
  await expect(phone.getByText(offline.banner)).toBeVisible()
  await writeInList(phone, ['Mens strømmen var borte'])
  await expect(rowOf(phone, 'Mens strømmen var borte')).toBeVisible()
  await expect(saveLine(phone)).toHaveText(save.onDevice)
  await server.start()

  await expect(saveLine(phone)).toHaveText(save.saved)
  await expect(cardOf(laptop, 'Mens strømmen var borte')).toBeVisible()
  await phone.reload()
  await expect(rowOf(phone, 'Mens strømmen var borte')).toBeVisible()
  await expect(rowOf(phone, 'Før strømmen gikk')).toBeVisible()
})

test(`[P4] an hour offline, the tab closed meanwhile, loses nothing own and brings nothing deleted back (${OWN} own edits, ${OTHERS} of others)`, async () => {
  test.setTimeout(600_000)
  const kari = await workshop.join(PHONE, 'Kari')
  const seeds = await seed(30)
  const page = kari.page
  await openList(page, workshop.id)
  await expect(rowOf(page, 'Utgangspunkt 29')).toBeVisible()
  await expect(saveLine(page)).toHaveText(save.saved)

  await server.kill()
  await expect(page.getByText(offline.banner)).toBeVisible()
  // half of what is changed here is deleted by others meanwhile
  const edited = seeds.slice(0, 6)
  for (const { title } of edited) await rename(page, title, `${title} endret`)
  const own = Array.from({ length: OWN - edited.length }, (_, i) => `Uten nett ${i}`)
  await writeInList(page, own)
  await expect(saveLine(page)).toHaveText(save.onDevice)
  expect((await keptRows(page, workshop.id)).own).toBeGreaterThanOrEqual(OWN)
  await page.close()

  await server.start()
  const gone = [...edited.slice(0, 3), ...seeds.slice(10, 20)].map(({ id }) => id)
  await othersWrite(gone, seeds.slice(20))
  await server.stop()
  const rows = await rowsOnDisk()
  expect(rows.snapshots).toBeGreaterThan(0)
  await server.start()

  const again = await kari.context.newPage()
  await openList(again, workshop.id)
  await expect(saveLine(again)).toHaveText(save.saved)
  const witness = await stock()
  const wanted = [...own, ...edited.slice(3).map(({ title }) => `${title} endret`)]
  await expect.poll(() => arrived(witness, wanted)).toBe(wanted.length)
  const resurrected = readBoard(witness.doc).challenges.filter(({ id }) => gone.includes(id)).length
  await expect(rowOf(again, 'Utgangspunkt 10')).toHaveCount(0)
  await expect(rowOf(again, own.at(-1) ?? '')).toBeVisible()
  await expect.poll(async () => (await keptRows(again, workshop.id)).own).toBe(0)
  report('P4', {
    own: wanted.length,
    arrived: arrived(witness, wanted),
    others: OTHERS,
    resurrected,
    'rows left in the log': rows.log,
  })
  expect(resurrected).toBe(0)
  witness.close()
})

async function stock(): Promise<StockClient> {
  const client = stockClient(server.url, workshop.id, workshop.owner.cookie)
  await client.synced
  return client
}

const isSaved = (client: StockClient, sent: () => number) =>
  expect.poll(() => client.saved(), { timeout: 60_000 }).toBeGreaterThanOrEqual(sent())

/** Counts what a client sends: every transaction is one message. */
function counted(client: StockClient): () => number {
  let sent = 1 // its answer to the server's state
  client.doc.on('update', (_update, origin) => {
    if (origin !== client.provider) sent += 1
  })
  return () => sent
}

async function seed(count: number): Promise<readonly Challenge[]> {
  const client = await stock()
  const sent = counted(client)
  for (let i = 0; i < count; i++) addChallenge(client.edit, { title: `Utgangspunkt ${i}` })
  await isSaved(client, sent)
  const { challenges } = readBoard(client.doc)
  client.close()
  return challenges
}

/** As many edits as one connection may send at once, with room to spare. */
const AT_ONCE = 400

/** Others delete some, write on the rest, and then so much that the server puts the log together. */
async function othersWrite(gone: readonly string[], rest: readonly Challenge[]): Promise<void> {
  const edits = Array.from({ length: OTHERS }, (_, i) => (client: StockClient) => {
    const id = gone[i] as Challenge['id'] | undefined
    if (id) deleteChallenge(client.edit, id)
    else client.edit.change(rest[i % rest.length]!.id, { body: `Skrevet av andre ${i}` })
  })
  for (let done = 0; done < OTHERS; done += AT_ONCE) {
    const client = await stock()
    const sent = counted(client)
    for (const edit of edits.slice(done, done + AT_ONCE)) edit(client)
    await isSaved(client, sent)
    client.close()
  }
  await fillLog()
}

/** One moves a card until the log is long enough to be replaced by a snapshot, and rests. */
async function fillLog(): Promise<void> {
  const people = await Promise.all([stock(), stock(), stock()])
  for (const client of people) {
    const sent = counted(client)
    const id = addChallenge(client.edit, { title: 'Flyttes rundt' })
    for (let i = 0; i < 340; i++) {
      client.edit.change(id, { place: { x: i, y: i, rotation: 0, parent: null } })
    }
    await isSaved(client, sent)
    client.close()
  }
  // the server replaces a long log when nobody has written for two seconds, and tells nobody
  await delay(3000)
}

async function rowsOnDisk(): Promise<{ log: number; snapshots: number }> {
  const store = await openSqliteStore({ dataDir: server.dataDir, commitWindowMs: 0 })
  const count = async (table: string) =>
    Number((await store.read(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.['n'])
  const counts = { log: await count('board_log'), snapshots: await count('board_snapshots') }
  await store.close()
  return counts
}

function arrived(client: StockClient, titles: readonly string[]): number {
  const there = new Set(readBoard(client.doc).challenges.map(({ title }) => title))
  return titles.filter((title) => there.has(title)).length
}

async function rename(page: Page, title: string, next: string): Promise<void> {
  const row = rowOf(page, title)
  await row.getByRole('button', { name: nb.list.actions.edit, exact: true }).first().click()
  const field = page.getByRole('textbox', { name: new RegExp(nb.list.edit.title) })
  await field.fill(next)
  await field.press('Enter')
  await expect(rowOf(page, next)).toBeVisible()
}
