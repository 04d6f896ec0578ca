import { afterEach, expect, it } from 'vitest'
import type { WorkshopCatalogue } from '#shared/api/catalogue.ts'
import { paths } from '#shared/api/paths.ts'
import { bring } from '../support/catalogue/import.ts'
import { skosFile, skosIndicator, skosSet } from '../support/catalogue/skos.ts'
import { residentMb } from '../support/process-memory.ts'
import { remotePerson } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/** What the promise names: by how much the server's memory may grow, MB. */
const GROWTH_MB = 100

const FILES: readonly (readonly [
  name: string,
  format: 'turtle' | 'json',
  content: () => string,
  status: number,
])[] = [
  ['100 MB', 'json', () => ' '.repeat(100_000_000), 413],
  ['a quarter of a million statements', 'turtle', () => '<a:a><a:b><a:c>.'.repeat(250_000), 413],
  ['one statement of a million things', 'turtle', () => `<a:a><a:b>${'<a:c>,'.repeat(1_000_000)}<a:c>.`, 413],
  ['a text without end', 'turtle', () => `<a:a> <a:b> """${'x'.repeat(4_000_000)}`, 422],
  ['brackets in brackets', 'turtle', () => `<a:a> <a:b> ${'['.repeat(2_000_000)}`, 422],
  ['lists in lists', 'json', () => '['.repeat(2_000_000), 422],
  [
    'a million rows',
    'json',
    () => `{"schema":"dugnad.catalogue/1","indicators":[${'0,'.repeat(1e6)}0]}`,
    413,
  ],
  [
    'a field of a million values',
    'json',
    () => asRow({ code: 'a', title: 'x', goals: Array(1e6).fill(1) }),
    422,
  ],
  [
    'names of prototypes',
    'json',
    () => asRow({ constructor: { prototype: 1 }, title: { toString: 1 } }),
    422,
  ],
  ['a page of the web', 'turtle', () => '<!doctype html><script>alert(1)</script>', 422],
]

const asRow = (row: object) => JSON.stringify({ schema: 'dugnad.catalogue/1', indicators: [row] })

let server: ServerProcess | undefined
afterEach(async () => {
  await server?.dispose()
  server = undefined
})

it('[P21] files of indicators that are made to hurt are refused, and an honest one is taken after them', async () => {
  server = await startServer()
  const { url, pid } = server
  const person = remotePerson(url)
  const { id } = await person.create()
  expect((await bring(person, id, { content: skosFile([skosIndicator(1)]) })).status).toBe(201)
  const before = residentMb(pid())
  let grown = 0
  for (const [name, format, content, status] of FILES) {
    const reply = await bring(person, id, { format, content: content(), name: 'Vondt' }).catch(
      (error: Error) => error,
    )
    // a body that is refused before it is heard may end its connection
    if (reply instanceof Error) expect(status, `${name}: ${reply.message}`).toBe(413)
    else expect(reply.status, name).toBe(status)
    grown = Math.max(grown, residentMb(pid()) - before)
  }
  const { body } = await person.get<WorkshopCatalogue>(paths.catalogue(id))
  expect(body.sets.map(({ name }) => name)).toEqual(['Prøvesett'])
  expect(grown).toBeLessThan(GROWTH_MB)
  expect((await bring(person, id, { content: skosSet(200), name: 'Stort' })).status).toBe(201)
  report('P21', { catalogues: FILES.length, grownMb: Math.round(grown) })
})
