import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, isReached } from '#shared/domain/figures/comparison.ts'
import { figure, someFigures } from '../../support/figures/figure.ts'

const asked = { indicator: 'no-001', part: null, municipalities: ['3203', '5001', '1103', '0301'] }

describe('municipalities beside each other', () => {
  const figures = [
    figure({ municipality: '3203', value: 10, year: 2022 }),
    figure({ municipality: '5001', value: 30 }),
    figure({ municipality: '1103', value: null }),
  ]
  const order = (better: 'higher' | 'lower' | 'context' | null) =>
    compare(figures, { ...asked, better })?.rows.map(({ municipality }) => municipality)

  it('[FI5] stand with the best first, and those without a value last', () => {
    expect(order('higher')).toEqual(['5001', '3203', '1103', '0301'])
    expect(order('lower')).toEqual(['3203', '5001', '1103', '0301'])
    expect(order('context')).toEqual(['5001', '3203', '1103', '0301'])
    const found = compare(figures, { ...asked, better: null })!
    expect(found.isOneYear).toBe(false)
    expect(found.rows[2]!.figure).toMatchObject({ value: null })
    expect(found.rows[3]!.figure).toBeNull()
  })

  it('[FI5] are not held against each other in different units, nor alone', () => {
    const mixed = [...figures, figure({ municipality: '0301', value: 7000, unit: 'antall' })]
    const found = compare(mixed, { ...asked, better: 'higher' })!
    expect(found.unit).toBe('%')
    expect(found.rows.find(({ municipality }) => municipality === '0301')?.isComparable).toBe(false)
    expect(compare(figures.slice(1), { ...asked, better: 'higher' })).toBeUndefined()
  })

  it('[FI5] are all there once, and in order, whatever the figures', () => {
    fc.assert(
      fc.property(someFigures, fc.constantFrom('higher', 'lower', 'context', null), (some, better) => {
        const found = compare(some, { ...asked, better })
        if (!found) return
        expect(found.rows.map(({ municipality }) => municipality).sort()).toEqual(
          [...asked.municipalities].sort(),
        )
        const values = found.rows.filter((row) => row.isComparable).map(({ figure }) => figure!.value!)
        const sorted = [...values].sort((a, b) => (better === 'lower' ? a - b : b - a))
        expect(values).toEqual(sorted)
        expect(found.rows.slice(values.length).every((row) => !row.isComparable)).toBe(true)
      }),
    )
  })
})

describe('a goal', () => {
  it('[FI5] is reached or not where that can be said', () => {
    const goal = figure({ kind: 'goal', value: 10 })
    expect(isReached(figure({ value: 10 }), goal, 'higher')).toBe(true)
    expect(isReached(figure({ value: 11 }), goal, 'lower')).toBe(false)
    expect(isReached(figure({ value: 11 }), goal, 'context')).toBeNull()
    expect(isReached(figure({ value: null }), goal, 'lower')).toBeNull()
    expect(isReached(figure({ unit: 'antall' }), goal, 'lower')).toBeNull()
  })
})
