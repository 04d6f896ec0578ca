import { describe, expect, it } from 'vitest'
import { cellsOf } from '#client/features/data-status/cells.ts'
import { dimensionsOf, EVERYTHING, grouped, narrow } from '#client/features/data-status/narrow.ts'
import type { DataPicture } from '#shared/api/data-status.ts'
import { FIRST_KPI, SECOND_KPI, testKpis, testStatus } from '../support/network.ts'

const LINKED = { ...testKpis[0]!, id: 'no-001', framework: 'KS' as const, dimension: null, type: null }

const picture: DataPicture = {
  municipalities: [
    { number: '3403', name: 'Hamar' },
    { number: '5001', name: 'Trondheim' },
  ],
  kpis: [...testKpis, { ...LINKED, isLinked: true }],
  statuses: [
    testStatus(),
    testStatus({ municipality: '5001', has: 'partly' }),
    testStatus({ indicator: SECOND_KPI.id, has: 'no' }),
  ],
  suggestions: [],
  core: [{ indicator: SECOND_KPI.id, need: 'may', why: 'x' }],
  goals: [],
  areas: [],
  mayFill: [],
  mayKeep: false,
}

describe('the indicators that are shown', () => {
  it('[DS1] are all, or those that are linked, in the core set, or not filled in everywhere', () => {
    const ids = (changes: object) => narrow(picture, { ...EVERYTHING, ...changes }).map(({ id }) => id)
    expect(ids({})).toHaveLength(92)
    expect(ids({ which: 'linked' })).toEqual(['no-001'])
    expect(ids({ which: 'core' })).toEqual([SECOND_KPI.id])
    const open = ids({ which: 'open' })
    expect(open).toHaveLength(91)
    expect(open).not.toContain(FIRST_KPI.id)
  })

  it('[DS1] are narrowed by dimension and by core or advanced', () => {
    const count = (changes: object) => narrow(picture, { ...EVERYTHING, ...changes }).length
    expect(dimensionsOf(picture)).toHaveLength(3)
    const byDimension = dimensionsOf(picture).map((dimension) => count({ dimension }))
    expect(byDimension.reduce((sum, some) => sum + some, 0)).toBe(91)
    expect([count({ type: 'core' }), count({ type: 'advanced' })]).toEqual([54, 37])
  })

  it('[DS4] come by dimension, those of other frameworks last', () => {
    const groups = grouped(picture.kpis)
    expect(groups.map(({ dimension }) => dimension)).toEqual([...dimensionsOf(picture), null])
    expect(groups.at(-1)!.kpis.map(({ id }) => id)).toEqual(['no-001'])
  })
})

describe('the cells', () => {
  it('[DS4] tell what is known, and how many municipalities have an indicator', () => {
    const cells = cellsOf(picture)
    expect(cells.status('5001', FIRST_KPI.id)?.has).toBe('partly')
    expect(cells.status('5001', SECOND_KPI.id)).toBeUndefined()
    expect(cells.count(FIRST_KPI.id)).toEqual({ yes: 1, partly: 1, no: 0, open: 0 })
    expect(cells.count(SECOND_KPI.id)).toEqual({ yes: 0, partly: 0, no: 1, open: 1 })
    expect(cells.core(SECOND_KPI.id)?.need).toBe('may')
  })
})
