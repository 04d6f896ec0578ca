import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goalFor, isOld, latestOf, partsOf, seriesOf } from '#shared/domain/figures/series.ts'
import { unitText } from '#shared/domain/figures/unit-text.ts'
import { figure, someFigures } from '../../support/figures/figure.ts'

const of = { indicator: 'no-001', municipality: '3203', part: null }

describe('the latest figure', () => {
  it('[FI3] is the newest value, which a later missing does not hide', () => {
    const figures = [
      figure({ year: 2024, value: null }),
      figure({ year: 2021, value: 20 }),
      figure({ year: 2023, value: 18.2 }),
      figure({ year: 2030, kind: 'goal', value: 5 }),
      figure({ year: 2025, municipality: '5001', value: 1 }),
      figure({ year: 2025, part: '3G', value: 2 }),
    ]
    expect(latestOf(figures, of)).toMatchObject({ year: 2023, value: 18.2 })
    expect(seriesOf(figures, of).map(({ year }) => year)).toEqual([2021, 2023, 2024])
    expect(partsOf(figures, 'no-001')).toEqual([null, '3G'])
  })

  it('[FI3] is missing where all that is known is that it is missing, and nothing where nobody has looked', () => {
    const figures = [figure({ year: 2022, value: null }), figure({ year: 2020, value: null })]
    expect(latestOf(figures, of)).toMatchObject({ year: 2022, value: null })
    expect(latestOf([], of)).toBeUndefined()
  })

  it('[FI3] is never a goal, nor of another indicator, municipality or part', () => {
    fc.assert(
      fc.property(someFigures, (figures) => {
        const latest = latestOf(figures, of)
        const own = figures.filter((one) => one.kind === 'value' && one.part === null)
        const values = own.filter((one) => one.indicator === of.indicator && one.municipality === '3203')
        if (!latest) {
          expect(values).toEqual([])
          return
        }
        expect(latest).toMatchObject({ ...of, kind: 'value' })
        const known = values.filter(({ value }) => value !== null)
        expect(latest.year).toBe(Math.max(...(known.length > 0 ? known : values).map(({ year }) => year)))
      }),
    )
  })

  it.each([
    [2023, 1, false],
    [2022, 1, true],
    [2022, 2, false],
    [2021, 3, false],
    [2020, 3, true],
  ])('[FI3] of %i, of an indicator that comes every %i years, is old in 2026: %s', (year, every, old) => {
    expect(isOld({ year }, 2026, every)).toBe(old)
  })

  it('[FI3] has its unit in the language of the reader where it is that of the indicator', () => {
    const unit = { nb: 'antall', nn: 'tal', en: 'number' }
    expect(unitText('antall', unit, 'en')).toBe('number')
    expect(unitText('stykker', unit, 'en')).toBe('stykker')
    expect(unitText('antall', undefined, 'nn')).toBe('antall')
  })
})

describe('the goal of a figure', () => {
  it('[FI5] is the next one, or else the last', () => {
    const goal = (year: number) => figure({ year, kind: 'goal', value: year })
    const figures = [goal(2030), goal(2022), goal(2026), figure({ year: 2027 })]
    expect(goalFor(figures, of, 2023)?.year).toBe(2026)
    expect(goalFor(figures, of, 2026)?.year).toBe(2026)
    expect(goalFor(figures, of, 2040)?.year).toBe(2030)
    expect(goalFor([figure()], of, 2023)).toBeUndefined()
  })
})
