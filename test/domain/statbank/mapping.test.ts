import { describe, expect, it } from 'vitest'
import { readDataset } from '#shared/domain/statbank/json-stat.ts'
import type { StatbankMapping } from '#shared/domain/statbank/mapping.ts'
import { dataPath } from '#shared/domain/statbank/query.ts'
import { readExtract } from '#shared/domain/statbank/read-extract.ts'
import { faultsOf, formOf } from '#shared/domain/statbank/table.ts'
import { asJsonStat, ENERGY, type FakeTable, MONTHLY, WASTE } from '../../support/statbank/tables.ts'

const MUNICIPALITIES = ['3411', '3403', '3401']

const share: StatbankMapping = {
  table: '12241',
  contents: 'KOSandel0000',
  region: 'KOKkommuneregion0000',
  others: {},
  comparisons: ['EAK'],
}
const power: StatbankMapping = {
  table: '10314',
  contents: 'Kraft',
  region: 'Region',
  others: { Forbruk: '02', Pris: null },
  comparisons: [],
}

function described(table: FakeTable) {
  const read = readDataset(asJsonStat(table))
  if (!read.ok) throw new Error(read.error)
  return formOf(table.id, read.value, MUNICIPALITIES)
}
function form(table: FakeTable) {
  const made = described(table)
  if (!made.ok) throw new Error(made.error)
  return made.value
}

describe('a table to choose from', () => {
  it('[SB3] says what is measured, larger areas, years, and which municipalities it does not have', () => {
    expect(form(WASTE)).toMatchObject({
      contents: { id: 'ContentsCode', values: [{ code: 'KOSperinnb0000', unit: 'kg' }, { unit: 'prosent' }] },
      region: 'KOKkommuneregion0000',
      areas: [{ code: 'EAK', label: 'Landet' }, { code: 'EAKUO' }, { code: 'EKA34' }],
      others: [],
      absent: ['3401'],
    })
    expect(form(WASTE).years).toEqual(Array.from({ length: 10 }, (_, i) => `${2025 - i}`))
  })

  it('[SB3] offers to leave out only what the service gives the whole of, and no code that it would misread', () => {
    const [group, price] = form(ENERGY).others
    expect(group).toMatchObject({
      id: 'Forbruk',
      mayLeaveOut: false,
      values: [{ code: '00-05' }, { code: '02' }],
    })
    expect(price).toMatchObject({ id: 'Pris', mayLeaveOut: true })
  })

  it('[SB3] is none without years, places or something measured', () => {
    const without = (role: string) => ({ ...WASTE, axes: WASTE.axes.filter((axis) => axis.role !== role) })
    expect(described(MONTHLY)).toEqual({ ok: false, error: 'notYearly' })
    expect(described(without('geo'))).toEqual({ ok: false, error: 'noRegions' })
    expect(described(without('metric'))).toEqual({ ok: false, error: 'noContents' })
  })
})

describe('a mapping', () => {
  it('[SB3] fits when each dimension has a code of its own, or may be left out', () => {
    expect(faultsOf(share, form(WASTE))).toEqual([])
    expect(faultsOf(power, form(ENERGY))).toEqual([])
  })

  it.each([
    ['a measure that is gone', { contents: 'KOSgammel0000' }, 'noSuchValue', 'ContentsCode'],
    [
      'places under another name',
      { region: 'KOKkommuneregion0001' },
      'noSuchDimension',
      'KOKkommuneregion0001',
    ],
    ['a dimension that is gone', { others: { Kjonn: '1' } }, 'noSuchDimension', 'Kjonn'],
    ['an area that is gone', { comparisons: ['EKG99'] }, 'noSuchValue', 'KOKkommuneregion0000'],
    [
      'a municipality in the place of an area',
      { comparisons: ['3403'] },
      'noSuchValue',
      'KOKkommuneregion0000',
    ],
    ['a code that is a pattern', { contents: '*' }, 'unusable', 'ContentsCode'],
  ])('[SB3] does not fit with %s', (_name, change, fault, dimension) => {
    expect(faultsOf({ ...share, ...change }, form(WASTE))).toMatchObject([{ fault, dimension }])
  })

  it('[SB3] does not fit a dimension that nothing is chosen of', () => {
    expect(faultsOf({ ...power, others: { Pris: 'NO1' } }, form(ENERGY))).toMatchObject([
      { fault: 'notChosen', dimension: 'Forbruk' },
    ])
    expect(faultsOf({ ...power, others: { Forbruk: null, Pris: null } }, form(ENERGY))).toMatchObject([
      { fault: 'notChosen', dimension: 'Forbruk' },
    ])
  })
})

describe('a query', () => {
  it('[SB4] asks for one code of every dimension, the municipalities that the table has, and ten years', () => {
    const path = dataPath({ ...share, comparisons: ['EAK'] }, form(WASTE), [...MUNICIPALITIES, '3403'])
    expect(path).toBe(
      '/tables/12241/data?lang=no&outputFormat=json-stat2' +
        '&valueCodes[KOKkommuneregion0000]=3403,3411,EAK&valueCodes[ContentsCode]=KOSandel0000' +
        '&valueCodes[Tid]=2016,2017,2018,2019,2020,2021,2022,2023,2024,2025',
    )
  })

  it('[SB4] leaves out what the whole is wanted of, and writes codes so that they stay codes', () => {
    const path = dataPath({ ...power, others: { Forbruk: '00-05 & mer', Pris: null } }, form(ENERGY), [
      '3403',
    ])
    expect(path).toContain('&valueCodes[Forbruk]=00-05%20%26%20mer&valueCodes[Tid]=2022,2023,2024')
    expect(path).not.toContain('Pris')
  })
})

function extract(
  table: FakeTable,
  mapping: StatbankMapping,
  codes: Readonly<Record<string, readonly string[]>>,
) {
  const read = readDataset(asJsonStat(table, codes))
  if (!read.ok) throw new Error(read.error)
  return readExtract(read.value, {
    ...{ indicator: 'no-088', mapping, form: form(table), municipalities: MUNICIPALITIES, fetchedAt: 7 },
    unitOf: (unit) => (unit === 'prosent' ? '%' : unit),
  })
}
const codes = {
  KOKkommuneregion0000: ['3403', '3411', 'EAK'],
  ContentsCode: ['KOSandel0000'],
  Tid: ['2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025'],
}

describe('an extract', () => {
  it('[SB2] becomes figures with unit, source, address and time', () => {
    const read = extract(WASTE, share, codes)
    if (!read.ok) throw new Error(read.error)
    expect(
      read.value.figures.find(({ municipality, year }) => municipality === '3403' && year === 2024),
    ).toEqual({
      indicator: 'no-088',
      municipality: '3403',
      year: 2024,
      part: null,
      kind: 'value',
      value: 44.5,
      unit: '%',
      quality: 'measured',
      source: 'SSB, tabell 12241',
      sourceUrl: 'https://www.ssb.no/statbank/table/12241',
      fetchedAt: 7,
      origin: 'ssb',
    })
    expect(read.value.areas).toEqual([{ code: 'EAK', label: 'Landet', year: 2025, value: 45 }])
  })

  it('[SB2] keeps what is missing as missing with its reason, and makes no figure where there can be none', () => {
    const read = extract(WASTE, share, codes)
    if (!read.ok) throw new Error(read.error)
    const { figures, missing } = read.value
    const years = (municipality: string) => figures.filter((one) => one.municipality === municipality)
    expect(
      years('3403')
        .map(({ year }) => year)
        .sort(),
    ).toEqual([2020, 2021, 2022, 2023, 2024, 2025])
    expect(
      years('3411')
        .filter(({ value }) => value === null)
        .map(({ year }) => year)
        .sort(),
    ).toEqual([2023, 2025])
    expect(missing).toContainEqual({ municipality: '3403', year: 2019, why: 'notApplicable' })
    expect(missing).toContainEqual({ municipality: '3411', year: 2023, why: 'notAvailable' })
    expect(missing).toContainEqual({ municipality: '3411', year: 2025, why: 'confidential' })
    expect(years('3401')).toEqual([])
  })

  it('[SB2] has no years before the first that there is a figure for', () => {
    const late = { ...WASTE, cell: ({ Tid = '' }) => (Number(Tid) < 2021 ? '..' : 1) }
    const read = extract(late, share, codes)
    expect(read.ok && Math.min(...read.value.figures.map(({ year }) => year))).toBe(2021)
    const never = extract({ ...WASTE, cell: () => ':' }, share, codes)
    expect(never.ok && never.value.figures.every(({ value }) => value === null)).toBe(true)
    expect(never.ok && never.value.figures.length).toBe(20)
  })

  it.each([
    ['another measure', { ContentsCode: ['KOSperinnb0000'] }],
    ['two measures', { ContentsCode: ['KOSandel0000', 'KOSperinnb0000'] }],
  ])('[SB2] is refused when it holds %s', (_name, change) => {
    expect(extract(WASTE, share, { ...codes, ...change })).toEqual({ ok: false, error: 'notAsAsked' })
  })

  it('[SB2] is refused without the dimension of places, or with one that was to be left out', () => {
    const { KOKkommuneregion0000: _, ...rest } = codes
    expect(extract(WASTE, share, rest)).toMatchObject({ ok: false })
    const asked = {
      Region: ['3403'],
      Forbruk: ['02'],
      ContentsCode: ['Kraft'],
      Tid: ['2022', '2023', '2024'],
    }
    expect(extract(ENERGY, power, asked)).toMatchObject({ ok: true })
    expect(extract(ENERGY, power, { ...asked, Pris: ['NO1', 'NO2'] })).toMatchObject({ ok: false })
  })
})
