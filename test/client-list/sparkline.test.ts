import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from '#client/features/figures/sparkline.tsx'
import { seriesOf } from '#shared/domain/figures/series.ts'
import { shownFigures } from '#shared/domain/figures/shown.ts'
import { figure, someFigures } from '../support/figures/figure.ts'

const series = (...values: readonly (number | null)[]) =>
  values.map((value, index) => figure({ year: 2019 + index, value }))

const heights = (...values: readonly (number | null)[]) =>
  linesOf(series(...values)).map((points) => points.map(([, y]) => y))

describe('a line of years', () => {
  it('[FS5] lies in its frame, from left to right, whatever the values are', () => {
    fc.assert(
      fc.property(someFigures, (all) => {
        const of = { indicator: 'no-001', municipality: '3203', part: null }
        const points = linesOf(seriesOf(shownFigures(all), of)).flat()
        for (const [x, y] of points)
          expect([x >= 0, x <= 96, y >= 0, y <= 28]).toEqual([true, true, true, true])
        const along = points.map(([x]) => x)
        expect(along).toEqual(along.toSorted((a, b) => a - b))
      }),
    )
  })

  it('[FS5] goes up where values do, and is broken where one is missing', () => {
    const [[first = 0, second = 0] = []] = heights(10, 20)
    expect(second).toBeLessThan(first)
    expect(heights(10, 20, null, 30).map((line) => line.length)).toEqual([2, 1])
    expect(heights(null)).toEqual([])
  })

  it('[FS5] is flat where hardly anything changes', () => {
    const [[low = 0, high = 0] = []] = heights(100, 101)
    expect(low - high).toBeLessThan(3)
    expect(heights(5, 5)).toEqual([[14, 14]])
  })
})
