import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalOf, readNumber } from '#shared/catalogue/figures/number.ts'

describe('[FI7] numbers as people write them', () => {
  it.each([
    ['1 234,5', 1234.5],
    ['1\u00a0234\u00a0567', 1_234_567],
    ['1\u202f234,567', 1234.567],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1_234_567],
    ["1'234.5", 1234.5],
    ['12,5', 12.5],
    ['0,125', 0.125],
    ['1234,567', 1234.567],
    ['-3,2', -3.2],
    ['−3.2', -3.2],
    ['+7', 7],
    ['007', 7],
    ['1.5E-2', 0.015],
    ['12.300000000000001', 12.3],
    ['-0', 0],
  ])('%s is a number whoever wrote it', (text, value) => {
    expect([readNumber(text, 'comma'), readNumber(text, 'point'), readNumber(text, null)]).toEqual([
      value,
      value,
      value,
    ])
  })

  it('1,234 depends on who wrote it', () => {
    expect(readNumber('1,234', null)).toBe('ambiguous')
    expect(readNumber('1,234', 'comma')).toBe(1.234)
    expect(readNumber('1,234', 'point')).toBe(1234)
    expect(readNumber('12.345', 'comma')).toBe(12_345)
  })

  it.each(['', 'tolv', '1 2', '1 23 456', '1,2,3', '1.2.3', '12 kr', '1e999', '9'.repeat(17), '--1', '1/2'])(
    '%s is none',
    (text) => {
      expect(readNumber(text, null)).toBeUndefined()
    },
  )

  it('are read back as they were written, with a comma or a point', () => {
    const writers = [
      [new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 3 }), 'comma'],
      [new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }), 'point'],
    ] as const
    const thousandths = fc.integer({ min: -1e11, max: 1e11 }).map((whole) => whole / 1000)
    fc.assert(
      fc.property(thousandths, (value) => {
        for (const [writer, decimal] of writers) expect(readNumber(writer.format(value), decimal)).toBe(value)
      }),
    )
  })

  it('are numbers that a file can hold, or none, whatever stands there', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[-+]?[0-9., \u00a0'eE]{0,30}$/))
    fc.assert(
      fc.property(text, fc.constantFrom('comma', 'point', null), (value, decimal) => {
        const read = readNumber(value, decimal)
        expect(read === undefined || read === 'ambiguous' || Number.isFinite(read)).toBe(true)
        if (decimal !== null) expect(read).not.toBe('ambiguous')
      }),
    )
  })
})

describe('[FI7] the decimals of a file', () => {
  it.each([
    [['1,234', '12,5'], 'comma'],
    [['1,234', '12.5'], 'point'],
    [['1.234.567', '1'], 'comma'],
    [['1,234.5'], 'point'],
    [['1,234', '5', 'mangler', '..'], null],
    [['12,5', '12.5'], null],
    [[], null],
  ] as const)('of %j are shown by what can be read in one way only: %s', (texts, decimal) => {
    expect(decimalOf(texts)).toBe(decimal)
  })
})
