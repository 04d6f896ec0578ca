import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageOf, type IndicatorFacts } from '#shared/board/coverage.ts'
import { coverageRows } from '#shared/board/coverage-rows.ts'
import { FITS, type Fit, NO_INDICATOR } from '#shared/domain/indicator-link.ts'
import { testChallenge, testLink } from '../support/outcomes.ts'

const AREAS = ['Energy', 'Transport']

const KNOWN: Readonly<Record<string, IndicatorFacts>> = {
  bus: { goals: [11], developmentAreas: ['Transport'], bottomLines: [] },
  heat: { goals: [7], developmentAreas: ['Energy'], bottomLines: [] },
}

const rowsOf = (
  goals: readonly (readonly number[])[],
  links: readonly (readonly [number, string, Fit])[],
) => {
  const board = {
    challenges: goals.map((some, index) => testChallenge(index + 1, { goals: some })),
    merged: [],
    links: links.map(([from, indicator, fit], index) => testLink(index + 1, from, { indicator, fit })),
  }
  const coverage = coverageOf(board, { areas: AREAS, bottomLines: [], indicator: (id) => KNOWN[id] })
  return coverageRows(board, coverage)
}

describe('goals and areas as rows', () => {
  it('[K5] tell what became of the challenges that point at each, and of those that point at none', () => {
    const { goals, areas } = rowsOf(
      [[11], [11], [11], []],
      [
        [1, 'bus', 'partly'],
        [2, NO_INDICATOR, 'partly'],
        [4, 'heat', 'no'],
      ],
    )
    expect(goals).toHaveLength(18)
    expect(goals[10]).toEqual({ key: 11, challenges: 3, fitting: 1, withoutFigure: 1, open: 1 })
    expect(goals[6]).toEqual({ key: 7, challenges: 0, fitting: 0, withoutFigure: 0, open: 0 })
    expect(goals[17]).toEqual({ key: null, challenges: 1, fitting: 0, withoutFigure: 0, open: 1 })
    expect(areas).toEqual([
      { key: 'Energy', challenges: 0, fitting: 0, withoutFigure: 0, open: 0 },
      { key: 'Transport', challenges: 1, fitting: 1, withoutFigure: 0, open: 0 },
      { key: null, challenges: 3, fitting: 0, withoutFigure: 1, open: 2 },
    ])
  })

  it('[K5] count every challenge once in each row, and none is lost', () => {
    const goal = fc.integer({ min: 1, max: 17 })
    const link = fc.tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom('bus', 'heat', NO_INDICATOR, 'unknown'),
      fc.constantFrom(...FITS),
    )
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(goal, { maxLength: 3 }), { minLength: 6, maxLength: 6 }),
        fc.array(link, { maxLength: 12 }),
        (goals, links) => {
          const rows = rowsOf(goals, links)
          for (const row of [...rows.goals, ...rows.areas]) {
            expect(row.fitting + row.withoutFigure + row.open).toBe(row.challenges)
            expect(row.challenges).toBeLessThanOrEqual(6)
          }
          for (const some of [rows.goals, rows.areas]) {
            expect(some.reduce((sum, row) => sum + row.challenges, 0)).toBeGreaterThanOrEqual(6)
          }
        },
      ),
    )
  })
})
