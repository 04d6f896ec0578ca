import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { readBoard } from '#shared/board/read.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { runCommand } from '../support/command.ts'
import type { Person } from '../support/person.ts'
import { remotePerson, type StockClient, stockClient } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import { tempFolder } from '../support/temp-folder.ts'

let server: ServerProcess
let facilitator: Person
let id: string
let folder: string
const clients: StockClient[] = []

beforeEach(async () => {
  server = await startServer()
  facilitator = remotePerson(server.url)
  id = (await facilitator.create()).id
  folder = tempFolder()
})

afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await server.dispose()
})

async function client(): Promise<StockClient> {
  const opened = stockClient(server.url, id, facilitator.cookie)
  clients.push(opened)
  await opened.synced
  return opened
}

const titles = ({ doc }: StockClient) =>
  readBoard(doc)
    .challenges.map(({ title }) => title)
    .sort()

/** Writes cards one by one and waits until the server has them on disk. */
async function write(writer: StockClient, ...names: readonly string[]): Promise<void> {
  // the answer to the server's own question is acknowledged too, and would be taken for the first card's
  await vi.waitUntil(() => writer.saved() > 0, { interval: 2, timeout: 10_000 })
  const before = writer.saved()
  for (const title of names) addChallenge(writer.edit, { title })
  await vi.waitUntil(() => writer.saved() >= before + names.length, { interval: 2, timeout: 10_000 })
}

const replacedIn = (dataDir: string) =>
  readdirSync(dataDir).filter((name) => name.startsWith('dugnad-replaced'))

describe('while the server runs', () => {
  it('[ST30] a backup in the midst of writing is whole, verified, and has all that was saved before', async () => {
    const writer = await client()
    await vi.waitUntil(() => writer.saved() > 0)
    let written = 0
    const writing = setInterval(() => addChallenge(writer.edit, { title: `kort ${++written}` }), 5)
    await vi.waitUntil(() => writer.saved() > 20, { interval: 2, timeout: 10_000 })
    const saved = writer.saved() - 1 // the first message answers the server's question
    const file = join(folder, 'backup.db')
    const ran = await runCommand(server.dataDir, 'backup', file)
    clearInterval(writing)
    expect(ran).toMatchObject({ code: 0, said: expect.stringContaining(`Backed up to ${file}`) })
    for (const path of [file, join(server.dataDir, 'dugnad.sock')])
      expect(statSync(path).mode & 0o077).toBe(0)
    expect(written).toBeGreaterThan(saved)

    const before = readFileSync(file)
    const verified = await runCommand(server.dataDir, 'verify', file)
    expect(verified).toEqual({ code: 0, said: expect.stringMatching(/All 1 boards open, with \d+ records/) })
    const found = Number(verified.said.match(/with (\d+) records/)?.[1])
    expect(found).toBeGreaterThanOrEqual(saved)
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(await runCommand(server.dataDir, 'verify')).toMatchObject({ code: 0 })
    report('ST30', { 'saved before': saved, 'in the backup': found, missing: 0 })
  })

  it('[ST31] restoring goes back to the backup, keeps what was there, and goes on', async () => {
    const writer = await client()
    await write(writer, 'før')
    const file = join(folder, 'backup.db')
    expect(await runCommand(server.dataDir, 'backup', file)).toMatchObject({ code: 0 })
    await write(writer, 'etter')
    writer.close()

    const reader = await client()
    const closed = new Promise<number | undefined>((resolve) => {
      reader.provider.once('connection-close', (event) => resolve(event?.code))
    })
    reader.provider.shouldConnect = false
    const ran = await runCommand(server.dataDir, 'restore', file)
    expect(ran).toMatchObject({ code: 0, said: expect.stringContaining('Restored from') })
    expect(await closed).toBe(CLOSE.restarting)

    const after = await client()
    expect(titles(after)).toEqual(['før'])
    await write(after, 'videre')
    const [aside] = replacedIn(server.dataDir)
    expect(await runCommand(server.dataDir, 'verify', join(server.dataDir, aside!))).toMatchObject({
      code: 0,
      said: expect.stringContaining('with 2 records'),
    })
    await server.stop()
    await server.start()
    expect(titles(await client())).toEqual(['før', 'videre'])
  })

  it('[ST31] a page that was open over a restore ends with the same board as everybody else', async () => {
    const writer = await client()
    await write(writer, 'før')
    const file = join(folder, 'backup.db')
    await runCommand(server.dataDir, 'backup', file)
    await write(writer, 'etter')
    const refused = new Promise<void>((resolve) => {
      writer.provider.on('connection-close', (event) => {
        if (event?.code === CLOSE.refused) resolve()
      })
    })
    const taken = vi.waitUntil(
      async () => {
        const { body } = await facilitator.get<{ challenges: unknown[] }>(paths.board(id))
        return body.challenges?.length === 2
      },
      { timeout: 10_000 },
    )
    expect(await runCommand(server.dataDir, 'restore', file)).toMatchObject({ code: 0 })
    // Either the server takes the writer's own words back, or it refuses them and the writer loads anew.
    await Promise.race([refused, taken])
    writer.close()
    const [one, two] = [await client(), await client()]
    expect(titles(one)).toContain('før')
    expect(readBoard(two.doc)).toEqual(readBoard(one.doc))
    expect(readBoard(one.doc).faults).toEqual([])
    await write(one, 'videre')
    await taken.catch(() => {})
  })

  it('[ST31] a file that is no whole backup changes nothing', async () => {
    const writer = await client()
    await write(writer, 'kort')
    const file = join(folder, 'backup.db')
    await runCommand(server.dataDir, 'backup', file)
    const bytes = readFileSync(file)
    const half = join(folder, 'half.db')
    writeFileSync(half, bytes.subarray(0, bytes.length >> 1))
    const other = join(folder, 'other.db')
    writeFileSync(other, 'something else')
    for (const bad of [half, other]) {
      const ran = await runCommand(server.dataDir, 'restore', bad)
      expect(ran).toEqual({
        code: 2,
        said: expect.stringContaining(`${bad} is not whole. Nothing was changed.`),
      })
    }
    expect(titles(await client())).toEqual(['kort'])
    expect(replacedIn(server.dataDir)).toEqual([])
  })
})

describe('while the server is stopped', () => {
  it('[ST31] backup, verify and restore work on the folder', async () => {
    const writer = await client()
    await write(writer, 'før')
    writer.close()
    await server.kill()
    const file = join(folder, 'backup.db')
    expect(await runCommand(server.dataDir, 'backup', file)).toMatchObject({ code: 0 })
    expect(await runCommand(server.dataDir, 'verify')).toMatchObject({ code: 0 })

    await server.start()
    await write(await client(), 'etter')
    await server.stop()
    expect(await runCommand(server.dataDir, 'restore', file)).toMatchObject({ code: 0 })
    expect(replacedIn(server.dataDir)).toHaveLength(1)
    await server.start()
    for (const open of clients.splice(0)) open.close()
    expect(titles(await client())).toEqual(['før'])
  })

  it('[ST31] data that cannot be opened any more are replaced too', async () => {
    const file = join(folder, 'backup.db')
    await runCommand(server.dataDir, 'backup', file)
    await server.stop()
    writeFileSync(join(server.dataDir, 'dugnad.db'), 'rubble'.repeat(2000))
    expect(await runCommand(server.dataDir, 'verify')).toMatchObject({ code: 2 })
    expect(await runCommand(server.dataDir, 'restore', file)).toMatchObject({ code: 0 })
    await server.start()
    expect((await facilitator.get(paths.workshop(id))).status).toBe(200)
  })
})

it('[ST30] what cannot be done is said in a sentence that says what to do', async () => {
  const nowhere = join(folder, 'nowhere')
  const file = join(folder, 'backup.db')
  writeFileSync(file, 'precious')
  const refused = async (text: string, dataDir: string, ...args: string[]) =>
    expect(await runCommand(dataDir, ...args)).toEqual({ code: 2, said: expect.stringContaining(text) })
  await Promise.all([
    refused('Name the file to write', server.dataDir, 'backup'),
    refused('Name the backup to restore', server.dataDir, 'restore'),
    refused('There is a file', server.dataDir, 'backup', file),
    refused('There are no data of Dugnad in', nowhere, 'backup', join(folder, 'new.db')),
    refused('There are no data of Dugnad in', nowhere, 'verify'),
    refused('There is no file', server.dataDir, 'restore', nowhere),
    refused('There is no command frobnicate', server.dataDir, 'frobnicate'),
    refused('There is no folder', server.dataDir, 'backup', join(nowhere, 'x.db')),
  ])
  expect(readFileSync(file, 'utf8')).toBe('precious')
  expect(existsSync(nowhere)).toBe(false)
})
