import { once } from 'node:events'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { boardLog } from '#server/store/repositories/board-log.ts'
import { deleteExpiredHistory } from '#server/store/repositories/board-versions.ts'
import { openSqliteStore } from '#server/store/sqlite/open.ts'
import { DEFAULT_TERMS } from '#shared/api/mobilisation.ts'
import { paths } from '#shared/api/paths.ts'
import { addActivity, addActor } from '#shared/board/actors.ts'
import { addChallenge, addTheme } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { newId } from '#shared/kernel/ids.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { countIn } from '../support/count-in.ts'
import { dial } from '../support/dial.ts'
import { bringFigures } from '../support/figures/bring.ts'
import { figureRow } from '../support/figures/rows.ts'
import type { Person } from '../support/person.ts'
import { inPrivateStep } from '../support/private-writing.ts'
import { remotePerson, type StockClient, stockClient } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** A server on a clock sixty times as fast. */
const FAST = { NODE_OPTIONS: `--import ${new URL('../support/fast-clock.mjs', import.meta.url)}` }

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let server: ServerProcess | undefined
const clients: StockClient[] = []

beforeEach(() => {
  server = undefined
})

afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await server?.dispose()
})

it('[P24] [F16] nothing is left of an erased workshop: names, cards, votes', async () => {
  server = await startServer({ LOG_LEVEL: 'info' })
  const { url, dataDir } = server
  const facilitator = remotePerson(url)
  const { id, code } = await facilitator.create({ title: 'kanari-tittel', name: 'kanari-eier' })
  const spared = await remotePerson(url).create({ title: 'kanari-spart' })
  const guest = remotePerson(url)
  const seat = await guest.join(code!, { name: 'kanari-navn' })
  await facilitator.command(id, { type: 'start' })
  const client = stockClient(url, id, facilitator.cookie)
  clients.push(client)
  await client.synced
  // Enough that pages fill, split and are joined again.
  for (let i = 0; i < 150; i++) {
    addChallenge(client.edit, { title: `kanari-kort ${i}`, body: 'kanari-tekst '.repeat(i % 40) })
  }
  addTheme(client.edit, { name: 'kanari-tema' })
  const actor = addActor(client.edit, { name: 'kanari-aktør', category: 'business' })
  const activity = addActivity(client.edit, { title: 'kanari-aktivitet', challenges: [] })
  await vi.waitUntil(() => client.saved() > 152, { timeout: 60_000 })
  const card = await facilitator.write(id, 'kanari-valg')
  const round = await facilitator.open(id, { question: 'kanari-spørsmål?' })
  await guest.vote(id, round.id, { [card.id]: 2 })
  await bringFigures(facilitator, id, {
    name: 'kanari-pakke',
    rows: [figureRow({ source: 'kanari-kilde' }), figureRow({ row: 3, value: 'kanari-verdi' })],
  })
  const contact = { name: 'kanari-kontakt', email: 'kanari@epost.example', phone: 'kanari-telefon' }
  await facilitator.put(paths.knownActor(id, actor), { ...DEFAULT_TERMS, contact })
  await facilitator.post(paths.actorPageLink(id, actor), { turnTo: 'kanari-sjef' })
  const asked = { id: newId('com'), actor, activity, what: 'kanari-løfte', due: null }
  await facilitator.post(paths.commitments(id), asked)
  const told = {
    id: newId('sta'),
    about: activity,
    state: 'inProgress',
    text: 'kanari-status',
    nextDate: null,
  }
  await facilitator.post(paths.statuses(id), told)
  const canaries = [
    ...[...Object.values(contact), 'kanari-sjef', 'kanari-løfte', 'kanari-status'],
    ...['kanari-pakke', 'kanari-kilde', 'kanari-verdi'],
    ...['kanari-tittel', 'kanari-eier', 'kanari-navn', 'kanari-kort', 'kanari-tekst', 'kanari-tema'],
    ...['kanari-valg', 'kanari-spørsmål', `${seat.id}{"${card.id}"`, seat.id, id],
  ]
  expect(countIn(dataDir, canaries).every((count) => count > 0)).toBe(true)

  expect((await guest.delete(paths.workshop(id))).status).toBe(403)
  // Somebody goes on writing: what is on its way must not outlive the workshop.
  const closed = new Promise<void>((resolve) => {
    client.provider.on('connection-close', (event) => event?.code === CLOSE.noSuchWorkshop && resolve())
  })
  const writing = setInterval(() => addChallenge(client.edit, { title: 'kanari-kort til' }), 20)
  expect((await facilitator.delete(paths.workshop(id))).status).toBe(204)
  const left = countIn(dataDir, canaries)
  await closed
  clearInterval(writing)
  expect(countIn(dataDir, canaries)).toEqual(left)
  report('P24', { canaries: canaries.length, left: left.reduce((sum, count) => sum + count, 0) })
  expect(left).toEqual(canaries.map(() => 0))

  expect((await facilitator.get(paths.workshop(id))).status).toBe(404)
  expect((await facilitator.delete(paths.workshop(id))).status).toBe(404)
  expect((await guest.get<unknown[]>(paths.workshops)).body).toEqual([])
  // The room is still in memory; stopping must not write it once more.
  await server.stop()
  expect(countIn(dataDir, canaries)).toEqual(canaries.map(() => 0))
  expect(countIn(dataDir, ['kanari-spart', spared.id]).every((count) => count > 0)).toBe(true)
  expect(server.output()).not.toContain('kanari')
})

it('[P8] [P24] when a round closes, who cast which ballot is gone from the disk at once', async () => {
  server = await startServer()
  const { url, dataDir } = server
  const facilitator = remotePerson(url)
  const { id, code } = await facilitator.create()
  await facilitator.command(id, { type: 'start' })
  const card = await facilitator.write(id, 'kort')
  const round = await facilitator.open(id)
  const ballots: string[] = []
  for (let i = 0; i < 8; i++) {
    const guest = remotePerson(url)
    const seat = await guest.join(code!)
    for (const points of [2, 1]) {
      await guest.vote(id, round.id, { [card.id]: points })
      ballots.push(`${seat.id}{"${card.id}":${points}}`)
    }
  }
  expect(countIn(dataDir, ballots).every((count) => count > 0)).toBe(true)
  expect((await facilitator.post(`${paths.rounds(id)}/${round.id}/close`)).status).toBeLessThan(300)
  const left = countIn(dataDir, ballots)
  report('P8', { ballots: ballots.length, 'left on disk': left.reduce((sum, count) => sum + count, 0) })
  expect(left).toEqual(ballots.map(() => 0))
})

it.each([
  ['everybody has left', false],
  ['the server was killed meanwhile', true],
])('[P24] what was deleted or written over is gone ten minutes after %s', async (_when, isKilled) => {
  server = await startServer(FAST)
  const { url, dataDir } = server
  const facilitator = remotePerson(url)
  const { id } = await facilitator.create()
  const client = stockClient(url, id, facilitator.cookie)
  clients.push(client)
  await client.synced
  const card = addChallenge(client.edit, { title: 'kanari-kort' })
  const other = addChallenge(client.edit, { title: 'kanari-ord og mer' })
  await vi.waitUntil(() => client.saved() > 2)
  client.edit.remove(card)
  client.edit.change(other, { title: 'nye ord' })
  await vi.waitUntil(() => client.saved() > 4)
  const canaries = ['kanari-kort', 'kanari-ord']
  expect(countIn(dataDir, canaries).every((count) => count > 0)).toBe(true)
  if (isKilled) {
    await server.kill()
    client.close()
    await server.start()
  }
  client.close()
  const limit = (10 * MINUTE) / 60
  await vi.waitUntil(() => countIn(dataDir, canaries).every((count) => count === 0), { timeout: limit })
  const { body } = await facilitator.get<{ challenges: { title: string }[] }>(paths.board(id))
  expect(body.challenges.map(({ title }) => title)).toEqual(['nye ord'])
})

it('[P24] what somebody deletes of their own is gone: name, notes and votes at once, cards ten minutes after everybody has left', async () => {
  server = await startServer({ ...FAST, LOG_LEVEL: 'info' })
  const { url, dataDir } = server
  const facilitator = remotePerson(url)
  const { id, code } = await facilitator.create()
  await facilitator.command(id, { type: 'start' })
  const spared = await facilitator.write(id, 'spart kort')
  const guest = remotePerson(url)
  const seat = await guest.join(code, { name: 'kanari-navn', jobRole: 'kanari-jobb' })
  const client = stockClient(url, id, facilitator.cookie)
  clients.push(client)
  await client.synced
  // what has been put to a vote stays in its minutes
  const round = await facilitator.open(id)
  const card = await guest.write(id, 'kanari-kort', { body: 'kanari-tekst' })
  await guest.vote(id, round.id, { [spared.id]: 2 })
  const alone = await inPrivateStep(facilitator, (workshop) => stepsOf(url, workshop, facilitator))
  await guest.join(alone.code, { name: 'kanari-navn' })
  await alone.put(guest, 'note-1', { title: 'kanari-notat', sent: true })
  const atOnce = ['kanari-navn', 'kanari-jobb', 'kanari-notat', `${seat.id}{"${spared.id}":2}`]
  const later = ['kanari-kort', 'kanari-tekst']
  expect(countIn(dataDir, [...atOnce, ...later]).every((count) => count > 0)).toBe(true)

  expect((await guest.delete(paths.me(id))).body).toEqual({ deleted: 1, left: 0 })
  expect((await guest.delete(paths.me(alone.id))).body).toEqual({ deleted: 0, left: 0 })
  const left = countIn(dataDir, atOnce)
  client.close()
  const limit = (10 * MINUTE) / 60
  await vi.waitUntil(() => countIn(dataDir, later).every((count) => count === 0), { timeout: limit })
  report('P24', { 'own canaries': atOnce.length + later.length, left: left.reduce((sum, n) => sum + n, 0) })
  expect(left).toEqual(atOnce.map(() => 0))
  const seen = await Promise.all(
    [paths.board(id), paths.workshop(id), paths.log(id), paths.outcomesFile(id, 'md')].map((path) =>
      facilitator.get(path),
    ),
  )
  expect(seen.map(({ text }) => /kanari/.test(text))).toEqual(seen.map(() => false))
  expect(seen[0]?.text).not.toContain(card.id)
  expect(server.output()).not.toContain('kanari')
})

async function stepsOf(url: string, workshop: string, { cookie }: Person): Promise<Stage['agenda']['steps']> {
  const socket = dial(url, paths.stage(workshop), cookie)
  const [data] = (await once(socket, 'message')) as [Buffer]
  socket.close()
  return (JSON.parse(data.toString()) as Stage).agenda.steps
}

it('[P24] a deleted card leaves the log at the next compaction, and the versions after thirty days', async () => {
  const folder = tempFolder()
  const store = await openSqliteStore({ dataDir: folder })
  const log = boardLog(store, { now: () => 0, alarm: vi.fn() })
  const doc = newBoardDoc()
  const edit = editBoard(doc, 'somebody')
  let seq = 0
  const waiting: { seq: number; update: Uint8Array }[] = []
  doc.on('update', (update: Uint8Array) => waiting.push({ seq: ++seq, update }))
  const save = () => log.append('wrk_1', { updates: waiting.splice(0), authors: [], clients: [] })

  const cards = Array.from({ length: 60 }, (_, i) => addChallenge(edit, { title: `kanari ${i}` }))
  await save()
  await log.compact('wrk_1', seq, Y.encodeStateAsUpdate(doc), 0)
  const [version] = await store.read('SELECT state FROM board_versions')
  const packed = (version!['state'] as Uint8Array).slice(20, 80)
  for (const id of cards) edit.remove(id)
  addChallenge(edit, { title: 'nytt' })
  await save()
  expect(countIn(folder, ['kanari', packed]).every((count) => count > 0)).toBe(true)

  await log.compact('wrk_1', seq, Y.encodeStateAsUpdate(doc), 20 * MINUTE)
  await store.scrub()
  const [inLog, inVersions] = countIn(folder, ['kanari', packed])
  expect(inLog).toBe(0)
  expect(inVersions).toBeGreaterThan(0)
  await store.write(deleteExpiredHistory(30 * DAY))
  await store.scrub()
  expect(countIn(folder, ['kanari', packed])).toEqual([0, 0])
  await store.close()
})
