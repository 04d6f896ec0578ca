import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TRENDS, trendOf, VERDICTS } from '#shared/domain/figures/trend.ts'
import { figure } from '../../support/figures/figure.ts'

const series = (values: readonly (number | null)[], unit = '%') =>
  values.map((value, index) => figure({ year: 2015 + index, value, unit }))

describe('the way that figures have gone', () => {
  it.each([
    [[10, 12], 'up'],
    [[21.4, 19, 18.2], 'down'],
    [[50, 50.5, 50.2], 'level'],
    [[0, 0, 0], 'level'],
    [[10, 20, 11], 'varies'],
    [[10, null, 5, null], 'down'],
    [[-5, -1], 'up'],
  ] as const)('[FI4] %j is %s', (values, trend) => {
    expect(trendOf(series(values), null)?.trend).toBe(trend)
  })

  it('[FI4] is good or bad by the direction that is wanted, and open where neither way is better', () => {
    const verdict = (values: readonly number[], better: 'higher' | 'lower' | 'context' | null) =>
      trendOf(series(values), better)?.verdict
    expect(verdict([1, 2], 'higher')).toBe('good')
    expect(verdict([1, 2], 'lower')).toBe('bad')
    expect(verdict([2, 1], 'lower')).toBe('good')
    expect(verdict([1, 2], 'context')).toBe('open')
    expect(verdict([1, 2], null)).toBe('open')
    expect(verdict([1, 1], 'higher')).toBe('open')
  })

  it('[FI4] is of two values or more, in one unit', () => {
    expect(trendOf([], 'higher')).toBeUndefined()
    expect(trendOf(series([null, 3, null]), 'higher')).toBeUndefined()
    const mixed = [figure({ year: 2020, unit: 'antall', value: 900 }), ...series([2, 3])]
    expect(trendOf(mixed, 'higher')).toMatchObject({ from: { value: 2 }, to: { value: 3 } })
  })

  it('[FI4] is the same in any unit, and the other way backwards', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 })
    const opposite = { up: 'down', down: 'up', level: 'level', varies: 'varies' } as const
    fc.assert(
      fc.property(values, fc.constantFrom(2, 8, 1024), (numbers, factor) => {
        const found = trendOf(series(numbers), 'higher')!
        expect(TRENDS).toContain(found.trend)
        expect(VERDICTS).toContain(found.verdict)
        expect(trendOf(series(numbers.map((one) => one * factor)), 'higher')?.trend).toBe(found.trend)
        expect(trendOf(series([...numbers].reverse()), 'higher')?.trend).toBe(opposite[found.trend])
      }),
    )
  })
})
