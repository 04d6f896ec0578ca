import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDataset } from '#shared/domain/statbank/json-stat.ts'
import { readTables } from '#shared/domain/statbank/table-list.ts'
import { asJsonStat, WASTE } from '../../support/statbank/tables.ts'

const asked = {
  KOKkommuneregion0000: ['3403', '3411', 'EAK'],
  ContentsCode: ['KOSandel0000'],
  Tid: ['2022', '2023', '2024'],
}
const extract = (change: Record<string, unknown> = {}) =>
  readDataset({ ...asJsonStat(WASTE, asked), ...change })
const at = (place: string, year: string) =>
  new Map([
    ['KOKkommuneregion0000', place],
    ['ContentsCode', 'KOSandel0000'],
    ['Tid', year],
  ])
const cells = (read: ReturnType<typeof extract>) => {
  if (!read.ok) throw new Error(read.error)
  return asked.KOKkommuneregion0000.map((place) =>
    asked.Tid.map((year) => read.value.cell(at(place, year))?.value),
  )
}

/** The same extract with its dimensions in another order. */
function turned(order: readonly number[]): Record<string, unknown> {
  const { id, size, value, ...rest } = asJsonStat(WASTE, asked) as {
    id: string[]
    size: number[]
    value: (number | null)[]
  }
  const place = (index: readonly number[]) => index.reduce((sum, one, axis) => sum * size[axis]! + one, 0)
  const newSize = order.map((axis) => size[axis]!)
  const total = value.length
  const newValue = Array.from({ length: total }, (_, cell) => {
    const index: number[] = []
    let left = cell
    for (let i = newSize.length - 1; i >= 0; i--) {
      index[order[i]!] = left % newSize[i]!
      left = Math.floor(left / newSize[i]!)
    }
    return value[place(index)]
  })
  return { ...rest, id: order.map((axis) => id[axis]), size: newSize, value: newValue, status: undefined }
}

describe('json-stat 2.0', () => {
  it('[SB1] is read with its dimensions, roles, units and marks', () => {
    const read = extract()
    if (!read.ok) throw new Error(read.error)
    const { time, region, contents, dimensions, cell } = read.value
    expect({ time, region, contents }).toEqual({
      time: 'Tid',
      region: 'KOKkommuneregion0000',
      contents: 'ContentsCode',
    })
    expect(dimensions[1]?.units.get('KOSandel0000')).toBe('prosent')
    expect(cell(at('3411', '2023'))).toEqual({ value: null, mark: '..' })
    expect(cell(at('3411', '2022'))).toEqual({ value: 43.5, mark: null })
    expect(cell(at('9999', '2022'))).toBeUndefined()
  })

  it('[SB1] holds the same whatever order its dimensions come in', () => {
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [2, 0, 1],
    ]) {
      expect(cells(readDataset(turned(order)))).toEqual(cells(extract()))
    }
  })

  it('[SB1] may give values and marks by their places, and codes as a list', () => {
    const whole = asJsonStat(WASTE, asked) as { value: (number | null)[]; dimension: Record<string, unknown> }
    const value = Object.fromEntries(whole.value.flatMap((one, i) => (one === null ? [] : [[i, one]])))
    const Tid = { label: 'år', category: { index: asked.Tid } }
    const read = extract({ value, dimension: { ...whole.dimension, Tid } })
    expect(cells(read)).toEqual(cells(extract()))
  })

  it('[SB1] describes a table without any cells', () => {
    const read = readDataset(asJsonStat(WASTE))
    expect(read.ok && [read.value.cells, read.value.dimensions.map(({ codes }) => codes.length)]).toEqual([
      0,
      [6, 2, 11],
    ])
  })

  it.each([
    ['another class', { class: 'collection' }],
    ['a size that is not that of its codes', { size: [3, 1, 4] }],
    ['too few values', { value: [1, 2, 3] }],
    ['values that are words', { value: Array.from({ length: 9 }, () => '1') }],
    ['a value beyond the last cell', { value: { '9': 1 } }],
    ['too few marks', { status: ['..'] }],
    ['a dimension twice', { id: ['Tid', 'Tid', 'ContentsCode'] }],
    ['a dimension that is not described', { id: ['Tid', 'ContentsCode', 'Kjonn'] }],
    ['no dimensions', { id: [], size: [] }],
  ])('[SB1] is refused for %s', (_name, change) => {
    expect(extract(change)).toEqual({ ok: false, error: 'notADataset' })
  })

  it('[SB1] is refused for two codes in one place, or places with gaps', () => {
    const { dimension } = asJsonStat(WASTE, asked) as { dimension: Record<string, object> }
    for (const index of [
      { '2022': 0, '2023': 0, '2024': 1 },
      { '2022': 0, '2023': 1, '2024': 3 },
    ]) {
      expect(extract({ dimension: { ...dimension, Tid: { category: { index } } } })).toMatchObject({
        ok: false,
      })
    }
  })

  it('[SB1] is refused with more cells than the service gives', () => {
    const index = Array.from({ length: 900 }, (_, i) => `${i}`)
    const dimension = { a: { category: { index } }, b: { category: { index } } }
    const read = readDataset({
      class: 'dataset',
      id: ['a', 'b'],
      size: [900, 900],
      dimension,
      value: { '0': 1 },
    })
    expect(read).toEqual({ ok: false, error: 'tooManyCells' })
  })

  it('[SB1] never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('id', 'size', 'dimension', 'value', 'status', 'role'),
        (value, key) => {
          expect(typeof readDataset(value).ok).toBe('boolean')
          expect(typeof extract({ [key]: value }).ok).toBe('boolean')
        },
      ),
    )
  })
})

describe('a page of tables', () => {
  it('[SB1] passes over what is no table, and is refused without its counts', () => {
    const page = { pageNumber: 1, pageSize: 20, totalElements: 2, totalPages: 1 }
    const tables = [
      { type: 'Heading', label: 'Avfall' },
      { id: '12241', label: 'Avfall', discontinued: true },
    ]
    expect(readTables({ tables, page })).toMatchObject({
      ok: true,
      value: { tables: [{ id: '12241', isDiscontinued: true, firstPeriod: '' }], total: 2 },
    })
    expect(readTables({ tables })).toMatchObject({ ok: false })
    expect(readTables({ tables, page: { ...page, totalPages: '1' } })).toMatchObject({ ok: false })
  })
})
