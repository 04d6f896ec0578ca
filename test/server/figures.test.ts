import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FigureOrigins, Figures, OriginContent } from '#shared/api/figures.ts'
import { paths } from '#shared/api/paths.ts'
import { FIGURE_LIMITS } from '#shared/catalogue/figures/limits.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { asDocument, bring } from '../support/catalogue/import.ts'
import { bringFigures } from '../support/figures/bring.ts'
import { figureRow } from '../support/figures/rows.ts'
import { gather } from '../support/gathering.ts'
import type { Person } from '../support/person.ts'
import { stageFor } from '../support/stage.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

const KPI = 'u4ssc-ec-ict-ict-1c'

async function workshop() {
  const gathering = await gather(server)
  const { id, facilitator } = gathering
  const values = async (who: Person = facilitator) =>
    (await who.get<Figures>(`${paths.figures(id)}?indicator=${KPI}&municipality=3203`)).body.figures.map(
      ({ year, value, origin }) => [year, value, origin],
    )
  const origins = async (who: Person = facilitator) =>
    (await who.get<FigureOrigins>(paths.figureOrigins(id))).body
  const content = (origin: string, who: Person = facilitator) =>
    who.get<OriginContent>(paths.figureOrigin(id, origin))
  return { ...gathering, values, origins, content }
}

const figureRows = (count: number) =>
  Array.from({ length: count }, (_, at) => figureRow({ row: at + 2, year: '2020', part: `${at}` }))

describe('the figures of a workshop', () => {
  it('[FI2] are read by everybody with a seat, by indicator and municipality, and by nobody else', async () => {
    const { id, code, first } = await gather(server)
    const onlooker = server.person()
    await onlooker.join(code, { role: 'observer' })
    const asked = `${paths.figures(id)}?indicator=u4ssc-sc-sh-si-1c&indicator=u4ssc-sc-sh-si-2c`
    for (const person of [first, onlooker]) {
      const { status, body } = await person.get<Figures>(asked)
      expect(status).toBe(200)
      expect(body.figures.map(({ municipality, value }) => [municipality, value])).toEqual([
        ['1505', 0.7],
        ['3203', 0.64],
        ['1505', 0.23],
        ['3203', 0.27],
      ])
    }
    const one = await first.get<Figures>(`${asked}&municipality=3203`)
    expect(one.body.figures.map(({ value }) => value)).toEqual([0.64, 0.27])
    const all = await first.get<Figures>(paths.figures(id))
    expect(all.body.figures).toHaveLength(64)
    expect((await first.get<Figures>(`${paths.figures(id)}?indicator=no-such`)).body.figures).toEqual([])
    expect((await server.person().get(paths.figures(id))).status).toBe(401)
    const stranger = server.person()
    await stranger.create()
    for (const path of [paths.figures(id), paths.figureOrigins(id), paths.figureOrigin(id, 'embedded')]) {
      expect((await stranger.get(path)).status).toBe(403)
    }
  })
})

describe('a file of figures', () => {
  it('[FI9] becomes a pack, with who, when and from where', async () => {
    const { id, facilitator, first, values, origins, content } = await workshop()
    const { status, body } = await bringFigures(facilitator, id, {
      source: 'Asker kommune',
      rows: [
        figureRow(),
        figureRow({ row: 3, year: '2022', value: 'mangler', source: '' }),
        figureRow({ row: 4, year: '2019', value: 'x' }),
      ],
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      report: { accepted: 2, refused: 1, notes: [{ row: 4, code: 'notANumber', value: 'x' }] },
      pack: { number: 1, name: 'Prøvetall', source: 'Asker kommune', at: server.clock.now() },
    })
    expect(await values(first)).toEqual([
      [2022, null, 'pack-1'],
      [2023, 97.5, 'pack-1'],
    ])
    expect((await origins()).origins.map((one) => [one.origin, one.figures, one.missing])).toEqual([
      ['pack-1', 2, 1],
      ['embedded', 64, 10],
    ])
    expect((await content('pack-1')).body).toMatchObject({
      figures: [
        { code: 'EC: ICT: ICT: 1C', figure: { year: 2022, source: 'Asker kommune' } },
        { figure: { year: 2023 } },
      ],
      left: 0,
      report: { refused: 1 },
    })
    expect((await content('pack-1', first)).body.report).toBeNull()
    expect((await content('embedded')).body.figures).toHaveLength(64)
    expect((await content('pack-2')).status).toBe(404)
    expect((await facilitator.get(paths.figureOrigin(id, 'pack-0'))).status).toBe(400)
  })

  it('[FI8] is only tried when that is asked for', async () => {
    const { id, facilitator, values, origins } = await workshop()
    const { status, body } = await bringFigures(facilitator, id, { dryRun: true })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      report: { accepted: 1 },
      first: [{ title: { nb: 'Husholdninger med internett' }, figure: { value: 97.5 } }],
      pack: null,
    })
    expect(await values()).toEqual([])
    expect((await origins()).origins.map(({ origin }) => origin)).toEqual(['embedded'])
  })

  it('[BI3] [BI6] takes no row that a reader found torn, nor one of a larger place, and keeps why', async () => {
    const { id, facilitator, values, content } = await workshop()
    const rows = [
      figureRow(),
      figureRow({ row: 3, year: '2022', fault: 'moreCells' }),
      figureRow({ row: 4, municipality: '32 Akershus' }),
      figureRow({ row: 5, municipality: '0219 Bærum' }),
    ]
    const { body } = await bringFigures(facilitator, id, { rows })
    const told = [
      [3, 'moreCells'],
      [4, 'largerPlace'],
      [5, 'formerMunicipality'],
    ]
    expect(body.report.notes.map(({ row, code }) => [row, code])).toEqual(told)
    expect(await values()).toHaveLength(1)
    const kept = (await content('pack-1')).body.report
    expect(kept?.notes.map(({ row, code }) => [row, code])).toEqual(told)
    const other = [{ ...figureRow(), fault: 'x' }]
    expect((await bringFigures(facilitator, id, { rows: other as never })).status).toBe(400)
  })

  it('[FI9] brought again makes no second pack, nor do two at once get one number', async () => {
    const { id, facilitator } = await workshop()
    const same = await Promise.all([bringFigures(facilitator, id), bringFigures(facilitator, id)])
    expect(same.map(({ body }) => body.pack?.number)).toEqual([1, 1])
    const others = await Promise.all(
      ['7', '8', '9'].map((value) => bringFigures(facilitator, id, { rows: [figureRow({ value })] })),
    )
    expect(others.map(({ body }) => body.pack?.number).sort()).toEqual([2, 3, 4])
  })

  it('[FI9] is refused whole when it is too large, or nothing of it can be taken', async () => {
    const { id, facilitator, origins } = await workshop()
    const none = await bringFigures(facilitator, id, { rows: [figureRow({ year: '' })] })
    expect([none.status, none.body]).toMatchObject([422, { code: 'noFigures' }])
    const many = await bringFigures(facilitator, id, { rows: figureRows(FIGURE_LIMITS.rows + 1) })
    expect([many.status, many.body]).toMatchObject([413, { code: 'tooLarge' }])
    const huge = await bringFigures(facilitator, id, { name: 'x'.repeat(7_000_000) })
    expect(huge.status).toBe(413)
    for (const input of [{ rows: 'x' }, { rows: [{ row: 1, value: 5 }] }, { rows: [{}] }, { name: '' }]) {
      expect((await bringFigures(facilitator, id, input as never)).status, JSON.stringify(input)).toBe(400)
    }
    expect((await origins()).origins).toHaveLength(1)
  })

  it('[FI9] is refused when the workshop would have too many figures, and what is there stays', async () => {
    const { id, facilitator, origins } = await workshop()
    const packs = FIGURE_LIMITS.figures / FIGURE_LIMITS.rows
    for (let pack = 1; pack <= packs; pack++) {
      const rows = figureRows(FIGURE_LIMITS.rows)
      const { status } = await bringFigures(facilitator, id, { name: `Del ${pack}`, rows })
      expect(status).toBe(201)
    }
    const one = await bringFigures(facilitator, id)
    expect([one.status, one.body]).toMatchObject([409, { code: 'figuresFull' }])
    const entered = await facilitator.put(paths.figuresByHand(id), figureRowAsTyped())
    expect(entered.status).toBe(409)
    expect((await origins()).origins.slice(0, -1).map(({ figures }) => figures)).toEqual(
      Array.from({ length: packs }, () => FIGURE_LIMITS.rows),
    )
  })

  it('[FI9] is deleted with its figures; what others brought is shown again, and its number is not given anew', async () => {
    const { id, facilitator, values, origins } = await workshop()
    await bringFigures(facilitator, id, { rows: [figureRow({ value: '1' })] })
    server.clock.advance(1000)
    await bringFigures(facilitator, id, { rows: [figureRow({ value: '2' })] })
    expect(await values()).toEqual([[2023, 2, 'pack-2']])
    expect((await facilitator.delete(paths.figureOrigin(id, 'pack-2'))).status).toBe(204)
    expect(await values()).toEqual([[2023, 1, 'pack-1']])
    expect((await facilitator.delete(paths.figureOrigin(id, 'pack-2'))).status).toBe(404)
    expect((await facilitator.delete(paths.figureOrigin(id, 'embedded'))).status).toBe(404)
    const again = await bringFigures(facilitator, id, { rows: [figureRow({ value: '2' })] })
    expect(again.body.pack?.number).toBe(3)
    expect((await origins()).origins.map(({ origin }) => origin)).toEqual(['pack-3', 'pack-1', 'embedded'])
  })

  it('[FI6] may name indicators that the workshop has brought or made itself', async () => {
    const { id, facilitator, first } = await workshop()
    await bring(facilitator, id, asDocument('Sett', [{ code: 'a-1', title: 'Benker', unit: 'antall' }]))
    const own = await first.post<{ indicator: { id: string } }>(paths.ownIndicators(id), {
      title: 'Skur ved bussholdeplasser',
    })
    const rows = [
      figureRow({ indicator: 'A 1', value: '12' }),
      figureRow({ row: 3, indicator: 'skur ved bussholdeplasser', value: '4' }),
    ]
    const before = await bringFigures(facilitator, id, { rows, dryRun: true })
    expect(before.body.report).toMatchObject({ accepted: 1, notes: [{ row: 3, code: 'unknownIndicator' }] })
    await facilitator.put(paths.ownIndicator(id, own.body.indicator.id), { approved: true })
    const { body } = await bringFigures(facilitator, id, { rows })
    expect(body.report.accepted).toBe(2)
    expect(body.first.map(({ title }) => title.nb)).toEqual(['Benker', 'Skur ved bussholdeplasser'])
    const other = await workshop()
    const elsewhere = await bringFigures(other.facilitator, other.id, { rows, dryRun: true })
    expect(elsewhere.body.report.accepted).toBe(0)
  })

  it('[FI11] tells open pages that there are other figures, and one that is tried does not', async () => {
    const { id, facilitator, first } = await workshop()
    const rev = async () => (await stageFor(server, first, id)).figuresRev
    const before = await rev()
    await bringFigures(facilitator, id, { dryRun: true })
    expect(await rev()).toBe(before)
    await bringFigures(facilitator, id)
    const after = await rev()
    expect(after).toBeGreaterThan(before)
    await facilitator.delete(paths.figureOrigin(id, 'pack-1'))
    expect(await rev()).toBeGreaterThan(after)
  })
})

const figureRowAsTyped = (about = {}) => {
  const { row: _, ...cells } = figureRow({ quality: 'estimated' })
  return { ...cells, ...about }
}

describe('a figure that is entered by hand', () => {
  it('[FI10] takes the place of one entered before, and can be taken away', async () => {
    const { id, facilitator, values } = await workshop()
    await bringFigures(facilitator, id, { rows: [figureRow({ value: '1' })] })
    server.clock.advance(1000)
    for (const value of ['2', '3,5']) {
      const { status, body } = await facilitator.put(paths.figuresByHand(id), figureRowAsTyped({ value }))
      expect(status).toBe(200)
      expect(body).toMatchObject({ indicator: KPI, quality: 'estimated', origin: 'hand' })
    }
    expect(await values()).toEqual([[2023, 3.5, 'hand']])
    const query = new URLSearchParams({ indicator: KPI, municipality: '3203', year: '2023', kind: 'value' })
    for (let times = 0; times < 2; times++) {
      expect((await facilitator.delete(`${paths.figuresByHand(id)}?${query}`)).status).toBe(204)
    }
    expect(await values()).toEqual([[2023, 1, 'pack-1']])
  })

  it('[FI10] is refused by the rules of every file, with what is wrong in which field', async () => {
    const { id, facilitator, values } = await workshop()
    const { status, body } = await facilitator.put(
      paths.figuresByHand(id),
      figureRowAsTyped({ value: 'tolv', year: '2050', source: ' ', unit: 'kroner' }),
    )
    expect([status, body]).toMatchObject([
      422,
      {
        code: 'badFigure',
        fields: { value: 'notANumber', year: 'inTheFuture', source: 'noSource', unit: 'otherUnit' },
      },
    ])
    const number = { value: '1,234' }
    expect((await facilitator.put(paths.figuresByHand(id), figureRowAsTyped(number))).status).toBe(422)
    const told = figureRowAsTyped({ ...number, decimal: 'comma' })
    expect((await facilitator.put(paths.figuresByHand(id), told)).body).toMatchObject({ value: 1.234 })
    expect(await values()).toEqual([[2023, 1.234, 'hand']])
  })
})

describe('who keeps figures', () => {
  it('[FI10] is whoever runs the workshop and its librarian, until it has ended', async () => {
    const { id, facilitator, first, second, ola, values } = await workshop()
    await facilitator.patch(paths.seat(id, ola.id), { role: 'librarian' })
    const acts = (who: Person) => [
      bringFigures(who, id, { dryRun: true }),
      bringFigures(who, id),
      who.put(paths.figuresByHand(id), figureRowAsTyped({ year: '2021' })),
      who.delete(`${paths.figuresByHand(id)}?indicator=${KPI}&municipality=3203&year=2021&kind=value`),
      who.delete(paths.figureOrigin(id, 'pack-1')),
    ]
    const statuses = async (who: Person) => (await Promise.all(acts(who))).map(({ status }) => status)
    expect(await statuses(first)).toEqual([403, 403, 403, 403, 403])
    expect((await first.get<FigureOrigins>(paths.figureOrigins(id))).body.mayKeep).toBe(false)
    expect((await second.get<FigureOrigins>(paths.figureOrigins(id))).body.mayKeep).toBe(true)
    expect((await bringFigures(second, id)).status).toBe(201)
    await facilitator.command(id, { type: 'start' })
    await facilitator.command(id, { type: 'end' })
    expect(await statuses(facilitator)).toEqual([409, 409, 409, 409, 409])
    expect(await values(first)).toEqual([[2023, 97.5, 'pack-1']])
  })

  it('[FI11] loses them with the workshop', async () => {
    const { id, facilitator } = await workshop()
    await bringFigures(facilitator, id)
    await facilitator.put(paths.figuresByHand(id), figureRowAsTyped())
    expect((await facilitator.delete(paths.workshop(id))).status).toBe(204)
    for (const table of ['figures', 'figure_packs']) {
      const rows = await server.store.read(`SELECT 1 FROM ${table} WHERE workshop_id = ?`, [id])
      expect(rows, table).toEqual([])
    }
  })
})
