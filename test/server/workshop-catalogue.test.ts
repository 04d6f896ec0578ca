import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportReply, OwnIndicator, WorkshopCatalogue } from '#shared/api/catalogue.ts'
import { paths } from '#shared/api/paths.ts'
import type { IndicatorHits } from '#shared/api/replies.ts'
import type { ImportReport } from '#shared/catalogue/import/row.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { asDocument, bring } from '../support/catalogue/import.ts'
import { skosFile, skosIndicator } from '../support/catalogue/skos.ts'
import { gather } from '../support/gathering.ts'
import type { Person } from '../support/person.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

async function workshop() {
  const gathering = await gather(server)
  const { id, facilitator } = gathering
  const search = async (query: string, who: Person = facilitator) =>
    (await who.get<IndicatorHits>(`${paths.workshopIndicators(id)}?${query}`)).body
  const overview = async (who: Person = facilitator) =>
    (await who.get<WorkshopCatalogue>(paths.catalogue(id))).body
  const titles = async (query: string) =>
    (await search(`${query}&limit=100`)).hits.map(({ indicator }) => indicator.title.nb)
  const link = async (indicatorId: string) => {
    const from = gathering.cards[0]!.id
    return facilitator.post<{ id: string }>(paths.links(id), { from, indicatorId, fit: 'yes' })
  }
  const linked = async () => {
    const { body } = await facilitator.get<{ links: { indicator: string; version: string }[] }>(
      paths.board(id),
    )
    return body.links
  }
  return { ...gathering, search, overview, titles, link, linked }
}

const row = (code: string, title: string) => ({ code, title })

describe('bringing a set', () => {
  it('[CA6] makes a version of it, with who, when, from where and under which licence', async () => {
    const { id, facilitator, overview } = await workshop()
    const { status, body } = await bring(facilitator, id)
    expect(status).toBe(201)
    expect(body).toMatchObject({ report: { accepted: 3, refused: 0 }, retired: 0, name: 'Prøvesett' })
    expect((await overview()).sets).toMatchObject([
      {
        name: 'Prøvesett',
        framework: 'KS',
        versions: [{ number: 1, source: 'KS', licence: 'CC BY 4.0', accepted: 3, at: server.clock.now() }],
      },
    ])
  })

  it('[CA5] keeps nothing of what is only tried', async () => {
    const { id, facilitator, overview, titles } = await workshop()
    const { status, body } = await bring(facilitator, id, { dryRun: true })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      report: { accepted: 3 },
      version: null,
      first: [{ code: 'Prøvesett#1' }, {}, {}],
    })
    expect((await overview()).sets).toEqual([])
    expect(await titles('q=Skolevei')).not.toContain('Skolevei per innbygger nr. 1')
  })

  it.each([
    [
      'broken Turtle',
      { content: skosFile([skosIndicator(1)]).slice(0, 700) },
      { file: 'syntax', line: '15' },
    ],
    ['half a JSON file', { format: 'json', content: '{"schema":"dugnad.cat' }, { file: 'syntax' }],
    ['no row that can be taken', asDocument('Sett', [row('a', '')]), { file: 'nothingLeft' }],
  ] as const)('[CA5] is refused for %s', async (_name, input, fields) => {
    const { id, facilitator, overview } = await workshop()
    const { status, body } = await bring(facilitator, id, input)
    expect(status).toBe(422)
    expect(body).toMatchObject({ code: 'notACatalogue', fields })
    expect((await overview()).sets).toEqual([])
  })

  it('[CA5] is refused when it is more than a set may be', async () => {
    const { id, facilitator } = await workshop()
    const many = Array.from({ length: 5001 }, (_, n) => row(`r${n}`, 'x'))
    expect((await bring(facilitator, id, asDocument('Sett', many))).body).toMatchObject({
      code: 'tooLarge',
      fields: { file: 'tooMany' },
    })
    const million = { format: 'json' as const, content: '[]'.padEnd(13_000_000) }
    expect((await bring(facilitator, id, million)).status).toBe(413)
  })

  it('[CA5] with a disk that fails leaves nothing of it', async () => {
    let isBroken = false
    const failing = await startApp({
      wrapStore: (store) => ({
        ...store,
        read: store.read.bind(store),
        scrub: store.scrub.bind(store),
        backup: store.backup.bind(store),
        close: store.close.bind(store),
        write: (statements) => {
          if (!isBroken) return store.write(statements)
          return store.write([...statements, { sql: 'INSERT INTO no_such_table VALUES (1)' }])
        },
      }),
    })
    const { id, facilitator } = await gather(failing)
    isBroken = true
    expect((await bring(facilitator, id)).status).toBeGreaterThanOrEqual(500)
    isBroken = false
    expect((await facilitator.get<WorkshopCatalogue>(paths.catalogue(id))).body.sets).toEqual([])
    await failing.close()
  })

  it('[CA2] tells afterwards too which rows were refused, and why', async () => {
    const { id, facilitator, first } = await workshop()
    await bring(facilitator, id, asDocument('Sett', [row('a', 'A'), { ...row('b', 'B'), goals: [40] }]))
    const report = await facilitator.get<ImportReport>(paths.catalogueImport(id, 1))
    expect(report.body).toMatchObject({
      accepted: 1,
      refused: 1,
      notes: [{ row: 2, name: 'B', code: 'unknown', field: 'goals', value: '40' }],
    })
    expect((await first.get(paths.catalogueImport(id, 1))).status).toBe(403)
    expect((await facilitator.get(paths.catalogueImport(id, 2))).body).toMatchObject({ code: 'noSuchSet' })
  })

  it('[BI1] [BI3] takes a file with a byte order mark, and no row that a reader found torn', async () => {
    const { id, facilitator } = await workshop()
    const { content, ...about } = asDocument('Sett', [
      row('a', 'A'),
      { ...row('b', 'B'), fault: 'moreCells' },
    ])
    const { body } = await bring(facilitator, id, { ...about, content: `\ufeff${content}` })
    expect(body).toMatchObject({ report: { accepted: 1, notes: [{ row: 2, code: 'moreCells' }] } })
    const turtle = await bring(facilitator, id, {
      content: `\ufeff${skosFile([skosIndicator(1)])}`,
      name: 'T',
    })
    expect(turtle.body).toMatchObject({ report: { accepted: 1 } })
  })

  it('[CA6] again makes no version, however it is repeated', async () => {
    const { id, facilitator, overview } = await workshop()
    const sent = await Promise.all([bring(facilitator, id), bring(facilitator, id)])
    sent.push(await bring(facilitator, id, { set: (await overview()).sets[0]!.id }))
    expect(sent.map(({ body }) => body.version?.number)).toEqual([1, 1, 1])
    expect((await overview()).sets.map(({ versions }) => versions.length)).toEqual([1])
  })

  it('[CA8] is for librarians and facilitators, while the workshop is open', async () => {
    const { id, facilitator, first } = await workshop()
    expect((await bring(first, id)).status).toBe(403)
    const seat = (await first.get<{ id: string }[]>(paths.seats(id))).body[0]!.id
    await facilitator.patch(paths.seat(id, seat), { role: 'librarian' })
    expect((await bring(first, id)).status).toBe(201)
    expect((await bring(server.person(), id)).status).toBe(401)
    expect((await server.person().get(paths.catalogue(id))).status).toBe(401)
  })
})

describe('a new version of a set', () => {
  it('[CA6] [CA7] leaves links where they are, and finds what is new', async () => {
    const { id, facilitator, search, titles, link, linked } = await workshop()
    await bring(facilitator, id, asDocument('Sett', [row('a', 'Bråk fra vei'), row('b', 'Grus i gata')]))
    const found = (await search('q=bråk+fra+vei')).hits[0]!.indicator
    expect(found.from).toMatchObject({ set: 'Sett', version: 'import-1', isRetired: false })
    expect((await link(found.id)).status).toBe(201)
    const second = await bring(facilitator, id, asDocument('sett', [row('a', 'Bråk fra jernbane')]))
    expect(second.body).toMatchObject({ retired: 1, version: { number: 2 } })

    expect(await titles('q=bråk')).toContain('Bråk fra jernbane')
    expect(await titles('q=bråk')).not.toContain('Bråk fra vei')
    expect(await titles('q=grus')).not.toContain('Grus i gata')
    const [kept] = await linked()
    expect(kept).toMatchObject({ indicator: found.id, version: 'import-1' })
    const cited = await search(`ids=${found.id}@import-1,${found.id}`)
    expect(cited.hits.map(({ indicator }) => indicator.title.nb)).toEqual([
      'Bråk fra vei',
      'Bråk fra jernbane',
    ])
    const outcomes = await facilitator.get<object>(paths.outcomes(id))
    expect(JSON.stringify(outcomes.body)).toContain('Bråk fra vei')
  })

  it('[CA7] lets what is gone be read, and says that it is', async () => {
    const { id, facilitator, search } = await workshop()
    await bring(facilitator, id, asDocument('Sett', [row('a', 'Sti'), row('b', 'Bru i tre')]))
    const { indicator } = (await search('q=bru+i+tre')).hits[0]!
    await bring(facilitator, id, asDocument('Sett', [row('a', 'Sti')]))
    expect((await search(`ids=${indicator.id}`)).hits[0]!.indicator).toMatchObject({
      title: { nb: 'Bru i tre' },
      from: { version: 'import-1', isRetired: true },
    })
  })

  it('[CA9] goes with its set, unless the board links to it', async () => {
    const { id, facilitator, search, link, overview, titles } = await workshop()
    await bring(facilitator, id, asDocument('Sett', [row('a', 'Gjerde'), row('b', 'Port')]))
    await bring(facilitator, id, asDocument('Sett', [row('b', 'Port')]))
    const set = (await overview()).sets[0]!.id
    const { indicator } = (await search('q=port')).hits.find((hit) => hit.indicator.from)!
    const made = await link(indicator.id)
    expect((await facilitator.delete(paths.catalogueSet(id, set))).body).toMatchObject({ code: 'setInUse' })
    expect(made.status).toBe(201)
    const other = await workshop()
    expect((await other.facilitator.delete(paths.catalogueSet(other.id, set))).status).toBe(404)
    await bring(other.facilitator, other.id)
    const free = (await other.overview()).sets[0]!.id
    expect((await other.facilitator.delete(paths.catalogueSet(other.id, free))).status).toBe(204)
    expect((await other.overview()).sets).toEqual([])
    expect(await other.titles('q=skolevei')).not.toContain('Skolevei per innbygger nr. 1')
    expect(await titles('q=port')).toContain('Port')
  })

  it('[CA9] goes with the workshop', async () => {
    const { id, facilitator } = await workshop()
    await bring(facilitator, id)
    await facilitator.post(paths.ownIndicators(id), { title: 'Egen' })
    expect((await facilitator.delete(paths.workshop(id))).status).toBe(204)
    for (const table of ['catalogue_sets', 'catalogue_versions', 'catalogue_indicators', 'own_indicators']) {
      const rows = await server.store.read(`SELECT 1 FROM ${table} WHERE workshop_id = ?`, [id])
      expect(rows, table).toEqual([])
    }
  })
})

describe('[CA10] searching a workshop', () => {
  it('finds what is embedded and what was brought, and nothing of another workshop', async () => {
    const { id, facilitator, search, first } = await workshop()
    await bring(
      facilitator,
      id,
      asDocument('Sett', [{ ...row('a', 'Avfall i elva'), targets: ['6.3'], qualityClass: 3 }]),
    )
    const { hits } = await search('q=avfall&limit=100', first)
    expect(hits.some(({ indicator }) => indicator.id.startsWith('no-'))).toBe(true)
    expect(hits.some(({ indicator }) => indicator.title.nb === 'Avfall i elva')).toBe(true)
    const other = await workshop()
    expect(await other.titles('q=avfall')).not.toContain('Avfall i elva')
  })

  it('filters by target, chain step, quality and level, and refuses what is on no list', async () => {
    const { id, facilitator, search, titles } = await workshop()
    const rich = { targets: ['6.3'], qualityClass: 3, chainStep: 'impact', level: 'district' }
    await bring(facilitator, id, asDocument('Sett', [{ ...row('a', 'Elva'), ...rich }, row('b', 'Bekken')]))
    expect(await titles('target=6.3&quality=3')).toEqual(['Elva'])
    expect(await titles('chainStep=impact&level=district')).toEqual(['Elva'])
    expect((await search('framework=own&limit=100')).total).toBe(0)
    for (const query of ['target=6.99', 'chainStep=x', 'level=x', 'quality=4']) {
      expect(await search(query)).toMatchObject({ code: 'badRequest' })
    }
  })

  it('gives what the embedded catalogue has as well from there alone', async () => {
    const { id, facilitator, search } = await workshop()
    const { ksUri, title } = (await search('ids=no-001')).hits[0]!.indicator
    const { body } = await bring(facilitator, id, asDocument('Sett', [{ uri: ksUri, title: title.nb }]))
    expect(body.report.notes).toMatchObject([{ code: 'inCatalogue' }])
    const { hits } = await search(`q=${encodeURIComponent(title.nb)}`)
    expect(
      hits.filter(({ indicator }) => indicator.ksUri === ksUri).map(({ indicator }) => indicator.id),
    ).toEqual(['no-001'])
  })
})

describe('[CA8] an indicator of the workshop’s own', () => {
  it('is found once a librarian has approved it', async () => {
    const { id, facilitator, first, second, overview, titles } = await workshop()
    const proposal = { title: 'Benker langs turveien', unit: 'stk', goals: [11], area: 'Culture' }
    const { status, body } = await first.post<OwnIndicator>(paths.ownIndicators(id), proposal)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      state: 'proposed',
      isMine: true,
      indicator: { framework: 'own', code: 'E-1', unit: { nb: 'antall' }, goals: [11] },
    })
    expect(await titles('q=benker')).not.toContain(proposal.title)
    expect((await overview(second)).own).toEqual([])
    const verdict = paths.ownIndicator(id, body.indicator.id)
    expect((await first.put(verdict, { approved: true })).status).toBe(403)
    expect((await facilitator.put(verdict, { approved: true })).status).toBe(204)
    expect((await facilitator.put(verdict, { approved: false, reason: 'Nei' })).body).toMatchObject({
      code: 'alreadyJudged',
    })
    expect(await titles('q=benker&framework=own')).toEqual([proposal.title])
    expect((await overview(second)).own).toMatchObject([{ state: 'approved', isMine: false }])
    expect((await first.delete(verdict)).body).toMatchObject({ code: 'alreadyJudged' })
  })

  it('is declined with a reason, and can be taken back', async () => {
    const { id, facilitator, first, second, overview } = await workshop()
    const { body } = await first.post<OwnIndicator>(paths.ownIndicators(id), { title: 'Humør' })
    const verdict = paths.ownIndicator(id, body.indicator.id)
    expect((await facilitator.put(verdict, { approved: false })).body).toMatchObject({
      code: 'reasonMissing',
    })
    await facilitator.put(verdict, { approved: false, reason: 'Kan ikke måles.' })
    expect((await overview(first)).own).toMatchObject([{ state: 'declined', reason: 'Kan ikke måles.' }])
    expect((await second.delete(verdict)).status).toBe(403)
    for (const _ of [1, 2]) expect((await first.delete(verdict)).status).toBe(204)
    expect((await overview(first)).own).toEqual([])
  })

  it.each([
    [{ title: ' ' }, { title: 'missing' }],
    [{ title: '=1+1' }, { title: 'invalid' }],
    [{ title: 'x', area: 'Romfart' }, { area: 'unknown' }],
  ])('%j is refused', async (proposal, fields) => {
    const { id, first } = await workshop()
    expect((await first.post(paths.ownIndicators(id), proposal)).body).toMatchObject({
      code: 'badRequest',
      fields,
    })
  })

  it('comes in numbers that have an end', async () => {
    const { id, first } = await workshop()
    const replies: number[] = []
    for (let n = 0; n < 21; n++) {
      replies.push((await first.post(paths.ownIndicators(id), { title: `Forslag ${n}` })).status)
    }
    expect(replies.filter((status) => status === 201)).toHaveLength(20)
    expect(replies.at(-1)).toBe(409)
  })
})

it('[CA5] imports that come at once are each whole', async () => {
  const { id, facilitator, overview } = await workshop()
  const replies = await Promise.all(
    ['A', 'B', 'C'].map((name) => bring(facilitator, id, asDocument(name, [row('a', name)]))),
  )
  expect(replies.map(({ status }) => status)).toEqual([201, 201, 201])
  const versions = (await overview()).sets.flatMap((set) => set.versions)
  expect(versions.map(({ number }) => number).sort()).toEqual([1, 2, 3])
  expect(replies.map(({ body }) => (body as ImportReply).report.accepted)).toEqual([1, 1, 1])
})
