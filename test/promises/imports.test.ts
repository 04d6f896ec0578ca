import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, expect, it } from 'vitest'
import { IMPORT_LIMITS } from '#client/features/import/limits.ts'
import { paths } from '#shared/api/paths.ts'
import { BOUNDED_FILES, type HostileFile, REFUSED_FILES } from '../support/hostile-files.ts'
import { chunk, header, jpeg, png, SIGNATURE } from '../support/images.ts'
import { residentMb } from '../support/process-memory.ts'
import { remotePerson } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { workbookParts, zip } from '../support/workbook.ts'

const READER = fileURLToPath(new URL('../support/import-reader.ts', import.meta.url))

/** What the promise names: how long a file may take, milliseconds, and by how much memory may grow, MB. */
const LIMIT = { ms: 2000, mb: 100 } as const

interface Outcome {
  readonly file: string
  readonly outcome: string
  readonly ms: number
}

/** Has files read in a process of their own. */
async function readAll(folder: string, files: readonly HostileFile[]) {
  const write = ({ name, make }: HostileFile) => {
    const path = join(folder, name.replaceAll(' ', '-'))
    writeFileSync(path, make())
    return path
  }
  const ordinary = write({
    name: 'ordinary',
    make: () => zip(workbookParts([['Utfordring'], ['Få busser']])),
  })
  const args = ['--expose-gc', '--import', 'tsx', READER, ordinary, ...files.map(write)]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e7 })
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
  const { grownMb } = lines.pop() as { readonly grownMb: number }
  return { outcomes: lines as readonly Outcome[], grownMb }
}

it('[P21] files that are made to hurt are refused or read within bounds, quickly and in little memory', async () => {
  const folder = tempFolder()
  const refused = await readAll(folder, REFUSED_FILES)
  const bounded = await readAll(folder, BOUNDED_FILES)
  const outcomes = [...refused.outcomes, ...bounded.outcomes]
  expect(outcomes).toHaveLength(REFUSED_FILES.length + BOUNDED_FILES.length)
  expect(refused.outcomes.filter(({ outcome }) => outcome.startsWith('rows'))).toEqual([])
  for (const { file, outcome } of bounded.outcomes) {
    const [word, rows] = outcome.split(' ')
    expect([word, Number(rows) <= IMPORT_LIMITS.rowsRead], file).toEqual(['rows', true])
  }
  expect(outcomes.filter(({ ms }) => ms > LIMIT.ms)).toEqual([])
  const grownMb = Math.max(refused.grownMb, bounded.grownMb)
  expect(grownMb).toBeLessThan(LIMIT.mb)
  report('P21', { files: outcomes.length, slowestMs: Math.max(...outcomes.map(({ ms }) => ms)), grownMb })
})

let server: ServerProcess | undefined
afterEach(async () => {
  await server?.dispose()
  server = undefined
})

const PICTURES: readonly (readonly [name: string, bytes: () => Uint8Array, status: number])[] = [
  ['50 MB', () => Buffer.concat([SIGNATURE, Buffer.alloc(50_000_000)]), 413],
  [
    '100,000 by 100,000 pixels',
    () => Buffer.concat([SIGNATURE, header(100_000, 100_000), png().subarray(33)]),
    422,
  ],
  [
    'a chunk of four gigabytes',
    () => Buffer.concat([SIGNATURE, Buffer.from('ffffffff', 'hex'), Buffer.alloc(1000)]),
    422,
  ],
  ['a million chunks', () => png(4, 3, { extra: Array.from({ length: 300_000 }, () => chunk('teSt')) }), 201],
  ['a script behind the end', () => png(4, 3, { after: Buffer.from('<script>alert(1)</script>') }), 422],
  ['a ZIP file behind the end', () => jpeg(4, 3, [], zip(workbookParts([['x']]))), 422],
  ['SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 422],
  ['HTML', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 422],
  ['a JPEG of markers alone', () => Buffer.alloc(3_900_000, 0xff), 422],
  ['a picture without end', () => png().subarray(0, -4), 422],
]

it('[P21] pictures that are made to hurt are refused by the server, and leave nothing behind', async () => {
  server = await startServer()
  const { url } = server
  const person = remotePerson(url)
  const { id } = await person.create()
  const send = (bytes: Uint8Array) =>
    fetch(url + paths.images(id), {
      method: 'POST',
      body: bytes as Uint8Array<ArrayBuffer>,
      headers: { cookie: person.cookie ?? '', 'content-type': 'image/png' },
      signal: AbortSignal.timeout(LIMIT.ms),
    })
  expect((await send(png())).status).toBe(201)
  const before = residentMb(server.pid())
  let grown = 0
  for (const [name, bytes, status] of PICTURES) {
    const reply = await send(bytes())
    expect(reply.status, name).toBe(status)
    if (status !== 201) expect(await reply.json(), name).toMatchObject({ title: expect.stringMatching(/\S/) })
    grown = Math.max(grown, residentMb(server.pid()) - before)
  }
  expect(grown).toBeLessThan(LIMIT.mb)
  expect((await fetch(`${url}/readyz`)).ok).toBe(true)
  report('P21', { pictures: PICTURES.length, grownMb: Math.round(grown) })
})
