import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { verifyRound } from '#server/commands/verify-round.ts'
import { findCore, findStatuses, putCore, putStatus } from '#server/store/repositories/data-status.ts'
import { findMappings, saveMapping } from '#server/store/repositories/statbank-mappings.ts'
import type { FigureOrigins, Figures } from '#shared/api/figures.ts'
import { paths } from '#shared/api/paths.ts'
import type { BoardReply, Created, WorkshopSummary } from '#shared/api/replies.ts'
import type { BoardEdit } from '#shared/board/edit.ts'
import { relate } from '#shared/board/relations.ts'
import { ARCHIVE_SCHEMA } from '#shared/export/archive/format.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { type Id, newId } from '#shared/kernel/ids.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { download, type Files, filesOf, reopen } from '../support/archives.ts'
import { openBoard } from '../support/board-client.ts'
import { bring } from '../support/catalogue/import.ts'
import { exportFaults } from '../support/export-reader.ts'
import { bringFigures } from '../support/figures/bring.ts'
import { gather } from '../support/gathering.ts'
import { png } from '../support/images.ts'
import type { Person } from '../support/person.ts'
import { tempFolder } from '../support/temp-folder.ts'

let here: TestApp
let elsewhere: TestApp
let whole: Awaited<ReturnType<typeof full>>
beforeAll(async () => {
  here = await startApp({ atEnd: afterAll })
  elsewhere = await startApp({ atEnd: afterAll })
  whole = await full()
})
afterAll(async () => {
  await here.close()
  await elsewhere.close()
})

const schema = JSON.parse(
  readFileSync(new URL('../../shared/export/schema/dugnad.workshop-1.schema.json', import.meta.url), 'utf8'),
)
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).addSchema(schema)

/** What the published schema finds wrong with a file. */
function faultsOf(files: Files, path: string, definition?: string): readonly unknown[] {
  const check = ajv.getSchema(`${schema.$id}${definition ? `#/$defs/${definition}` : ''}`)!
  check(JSON.parse(files.get(path)!.toString()))
  return check.errors ?? []
}

const MAPPED = {
  indicator: 'u4ssc-sc-sh-si-1c',
  words: ['Personer', 'I alt'],
  mapping: {
    table: '06944',
    contents: 'Antall',
    region: 'Region',
    others: { Kjonn: null },
    comparisons: ['0'],
  },
}

/** Does something on the board of a workshop, and waits until that is there. */
async function drawn(id: string, who: Person, work: (edit: BoardEdit) => void) {
  const before = (await who.get<BoardReply>(paths.board(id))).body.boardVersion
  const board = await openBoard(here, who, id)
  work(board.edit)
  await vi.waitFor(async () => {
    expect((await who.get<BoardReply>(paths.board(id))).body.boardVersion).toBeGreaterThan(before)
  })
  board.close()
}

const STATUS = {
  municipality: '3203',
  indicator: 'u4ssc-sc-sh-si-1c',
  has: 'partly',
  quality: 'estimated',
  note: 'Bare for skolene',
} as const
const CORE = { indicator: 'u4ssc-sc-sh-si-1c', need: 'must', why: 'Alle har tallene' } as const

/** A workshop with a conflict, a vote that has closed, and a draft. */
async function voted() {
  const gathering = await gather(here)
  const { id, facilitator, first, second, cards } = gathering
  const [from, to] = cards.map((card) => card.id) as [Id<'chl'>, Id<'chl'>]
  await drawn(
    id,
    facilitator,
    (edit) => void relate(edit, { meaning: 'conflicts', from, to, why: 'Samme jord' }),
  )
  const round = await facilitator.open(id)
  await first.vote(id, round.id, { [cards[0]!.id]: 2, [cards[1]!.id]: 1 })
  await second.vote(id, round.id, { [cards[0]!.id]: 1 })
  await facilitator.post(paths.closeRound(id, round.id))
  await facilitator.put(paths.decisions(id), {
    decisions: [
      { kind: 'chosen', subject: cards[0]!.id, sentence: 'Vi halverer svinnet', owner: 'Kjøkkenet' },
      { kind: 'parked', subject: cards[1]!.id, reason: 'Senere', reviewDate: null },
    ],
  })
  return gathering
}

/** The same with a picture, a set of indicators, one of its own that a card is linked to, and figures. */
async function full() {
  const gathering = await voted()
  const { id, facilitator, first, cards } = gathering
  const image = await first.request<{ hash: string }>('POST', paths.images(id), png(), {
    'content-type': 'application/octet-stream',
  })
  await drawn(id, facilitator, (edit) =>
    edit.create({
      ...{ kind: 'image', id: newId('img'), hash: image.body.hash, alt: 'En skole' },
      ...{
        place: { x: 0, y: 500, rotation: 0, parent: null },
        z: 'a1',
        locked: false,
        size: { w: 40, h: 30 },
      },
    }),
  )
  await bring(facilitator, id)
  await first.post(paths.ownIndicators(id), { title: 'Matsvinn i kantina' })
  const { body: catalogue } = await facilitator.get<{ own: { indicator: { id: string } }[] }>(
    paths.catalogue(id),
  )
  const indicatorId = catalogue.own[0]!.indicator.id
  await facilitator.post(paths.links(id), { from: cards[0]!.id, indicatorId, fit: 'partly', why: 'Nesten' })
  await bringFigures(facilitator, id)
  await here.store.write([saveMapping(id, MAPPED), putStatus(id, STATUS), putCore(id, CORE)])
  return { ...gathering, hash: image.body.hash, archive: await download(here, facilitator, id) }
}

const boardOf = async (person: Person, id: string) => {
  const { boardVersion, ...board } = (await person.get<BoardReply>(paths.board(id))).body
  return board
}
const outcomesOf = async (person: Person, id: string) => (await person.get<Outcomes>(paths.outcomes(id))).body
const recordsOf = async (person: Person, id: string) => (await person.get<unknown[]>(paths.records(id))).body

describe('an archive', () => {
  it('[ARC1] holds the whole workshop in files as the published schema says', async () => {
    const files = filesOf(whole.archive)
    expect(faultsOf(files, 'manifest.json')).toEqual([])
    for (const [path, definition] of [
      ['workshop.json', 'workshop'],
      ['agenda.json', 'agenda'],
      ['board.json', 'board'],
      ['board/records-1.json', 'records'],
      ['rounds/round-1.json', 'round'],
      ['decisions.json', 'decisions'],
      ['agreements.json', 'agreements'],
      ['catalogue.json', 'catalogue'],
      ['catalogue/import-1.json', 'indicators'],
      ['figures.json', 'figures'],
      ['statbank.json', 'statbank'],
      ['data-status.json', 'dataStatus'],
      ['figures/figures-1.json', 'figureList'],
      ['verdicts.json', 'verdicts'],
    ] as const) {
      expect(faultsOf(files, path, definition), path).toEqual([])
    }
    expect(exportFaults(files.get('outcomes/now.json')!.toString())).toEqual([])
    expect([files.has('board.svg'), files.has('board.png')]).toEqual([true, true])
    expect(files.get('outcomes/now.md')!.toString()).toContain('Vi halverer svinnet')
    const manifest = JSON.parse(files.get('manifest.json')!.toString())
    expect(manifest.schema).toBe(ARCHIVE_SCHEMA)
    expect(manifest.files.map(({ path }: { path: string }) => path).sort()).toEqual(
      [...files.keys()].filter((path) => path !== 'manifest.json').sort(),
    )
  })

  it('[ARC2] names nobody, and holds no code, no seat and nothing of a vote that is open', async () => {
    const { id, code, facilitator, first, kari, facilitatorSeat, cards } = await voted()
    const open = await facilitator.open(id, { question: 'Hva haster?' })
    await first.vote(id, open.id, { [cards[2]!.id]: 2 })
    const files = filesOf(await download(here, facilitator, id))
    // letters that stand for pixels and for typefaces say nothing, and may say anything
    const all = [...files]
      .filter(([path]) => path !== 'board.png')
      .map(([, bytes]) => bytes.toString('latin1').replace(/url\(data:font[^)]*\)/g, ''))
      .join('\n')
    for (const secret of ['Kari', 'Ola', code, kari.id, facilitatorSeat, 'Hva haster?', open.id]) {
      expect(all).not.toContain(secret)
    }
    expect(JSON.parse(files.get('manifest.json')!.toString()).leftOut).toEqual({ rounds: [2], records: [] })
  })

  it('[ARC1] is for those who run the workshop', async () => {
    const { id, first } = await gather(here)
    expect(await first.get(paths.archive(id))).toMatchObject({ status: 403, body: { code: 'notAllowed' } })
    expect((await here.person().get(paths.archive(id))).status).toBe(401)
  })
})

describe('opening an archive', () => {
  it('[ARC3] elsewhere gives the same board, votes, records, indicators and outcomes under a new code', async () => {
    const { id, code, facilitator, archive } = whole
    const me = elsewhere.person()
    const { status, body } = await reopen(me, archive)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      counts: { cards: 3, rounds: 1 },
      signedBy: 'elsewhere',
      refused: [],
      participant: { role: 'facilitator' },
    })
    expect(body.id).not.toBe(id)
    expect(body.code).toMatch(/^\d{8}$/)
    expect(body.code).not.toBe(code)
    expect(await boardOf(me, body.id)).toEqual(await boardOf(facilitator, id))
    expect(await recordsOf(me, body.id)).toEqual(await recordsOf(facilitator, id))
    const [before, after] = [await outcomesOf(facilitator, id), await outcomesOf(me, body.id)]
    expect({ ...after, workshop: before.workshop, boardVersion: before.boardVersion }).toEqual(before)
    const { workshop } = after
    expect({ ...workshop, id }).toEqual(before.workshop)
    const catalogueOf = async (person: Person, workshopId: string) => {
      const { sets, own } = (
        await person.get<Record<string, { versions: object[] }[]>>(paths.catalogue(workshopId))
      ).body
      return {
        own,
        sets: sets!.map((set) => ({ ...set, versions: set.versions.map((one) => ({ ...one, by: '' })) })),
      }
    }
    const own = (await catalogueOf(facilitator, id)).own!.map((one) => ({ ...one, isMine: false }))
    expect(await catalogueOf(me, body.id)).toEqual({ ...(await catalogueOf(facilitator, id)), own })
    const figuresOf = async (person: Person, workshopId: string) => {
      const { figures } = (await person.get<Figures>(paths.figures(workshopId))).body
      const { origins } = (await person.get<FigureOrigins>(paths.figureOrigins(workshopId))).body
      return {
        figures,
        origins: origins.map(({ pack, ...origin }) => ({ ...origin, pack: pack && { ...pack, by: '' } })),
      }
    }
    expect(await figuresOf(me, body.id)).toEqual(await figuresOf(facilitator, id))
    expect(await findMappings(elsewhere.store, body.id)).toEqual([{ ...MAPPED, last: null }])
    expect(await findStatuses(elsewhere.store, body.id)).toEqual([STATUS])
    expect(await findCore(elsewhere.store, body.id)).toEqual([CORE])
    expect((await figuresOf(me, body.id)).origins.map(({ origin }) => origin)).toContain('pack-1')
  })

  it('[ARC3] brings the pictures that the board shows', async () => {
    const { hash, archive } = whole
    const me = elsewhere.person()
    const { body } = await reopen(me, archive)
    expect(body.counts.pictures).toBe(1)
    expect((await me.get(paths.image(body.id, hash))).status).toBe(200)
    const again = filesOf(await download(elsewhere, me, body.id))
    expect(again.get(`images/${hash}.png`)).toEqual(png())
  })

  it('[ARC3] can be done any number of times, here too, beside what is there', async () => {
    const { id, facilitator, archive } = whole
    const before = await boardOf(facilitator, id)
    for (let times = 0; times < 2; times++) {
      const me = here.person('10.0.0.2')
      const { status, body } = await reopen(me, archive)
      expect(status).toBe(201)
      expect(body.signedBy).toBe('here')
      const after = await boardOf(me, body.id)
      expect(after).toEqual(before)
      const [link] = after.links
      const found = await me.get<{ hits: unknown[] }>(
        `${paths.workshopIndicators(body.id)}?ids=${link!.indicator}@${link!.version}`,
      )
      expect(found.body.hits).toHaveLength(1)
      expect(await recordsOf(me, body.id)).toEqual(await recordsOf(facilitator, id))
    }
    expect(await boardOf(facilitator, id)).toEqual(before)
  })

  it('[ARC3] goes on where the workshop was: numbers, rounds and the chain of records', async () => {
    const { id, facilitator } = await voted()
    await facilitator.command(id, { type: 'start' })
    const me = elsewhere.person()
    const { body } = await reopen(me, await download(here, facilitator, id))
    expect((await me.write(body.id, 'En ny utfordring')).number).toBe(4)
    const guest = elsewhere.person()
    await guest.join(body.code!, { name: 'Siv' })
    const round = await me.open(body.id)
    expect(round.number).toBe(2)
    await guest.vote(body.id, round.id, { [round.options[0]!.id]: 1 })
    await me.post(paths.closeRound(body.id, round.id))
    const records = (await recordsOf(me, body.id)) as { previous: string | null; sha256: string }[]
    expect(records[1]!.previous).toBe(records[0]!.sha256)
    // and both archives say so to who has neither server, with two keys
    const folder = tempFolder()
    for (const [path, bytes] of filesOf(await download(elsewhere, me, body.id))) {
      if (path.startsWith('rounds/')) writeFileSync(join(folder, basename(path)), bytes)
    }
    const said: string[] = []
    expect(await verifyRound({ path: folder, say: (line) => said.push(line) })).toBe(0)
    expect(
      said.filter((line) => line.includes('Signed with the key')).map((line) => line.slice(0, 4)),
    ).toEqual(['R-1:', 'R-2:'])
    const log = (await me.get<{ kind: string }[]>(paths.log(body.id))).body
    expect(log.map(({ kind }) => kind)).toContain('reopened')
  })

  it('[ARC3] of a workshop that had ended gives one to read, or one that goes on', async () => {
    const { id, facilitator } = await voted()
    await facilitator.command(id, { type: 'end', receiver: 'Rådet', decisionDate: '2026-12-01' })
    const archive = await download(here, facilitator, id)
    const me = elsewhere.person()
    const read = (await reopen(me, archive)).body
    expect(read.code).toBeNull()
    const before = await outcomesOf(facilitator, id)
    const { workshop, boardVersion, ...after } = await outcomesOf(me, read.id)
    expect({ ...before, ...after }).toEqual(before)
    await expect(me.write(read.id, 'For sent')).rejects.toThrow('workshopEnded')
    const open = (await reopen(me, archive, true)).body
    expect(open.code).toMatch(/^\d{8}$/)
    expect((await me.get<WorkshopSummary>(paths.workshop(open.id))).body).toMatchObject({
      status: 'live',
      endedAt: null,
    })
    expect((await me.write(open.id, 'Videre')).number).toBe(4)
  })

  it('[E2] repeats what was agreed word for word', async () => {
    const me = here.person()
    const { id } = (await me.post<Created>(paths.samples, { language: 'nn' })).body
    const archive = await download(here, me, id)
    expect(exportFaults(filesOf(archive).get('outcomes/agreement-1.json')!.toString())).toEqual([])
    const other = elsewhere.person()
    const again = await reopen(other, archive)
    expect(await outcomesOf(other, again.body.id)).toEqual(await outcomesOf(me, id))
    expect(again.body.counts.cards).toBe(32)
    const file = (await me.get(paths.outcomesFile(id, 'json'))).text
    expect((await other.get(paths.outcomesFile(again.body.id, 'json'))).text).toBe(file)
  })
})
