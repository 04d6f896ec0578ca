import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  divide,
  type Fraction,
  fraction,
  fromExact,
  least,
  multiply,
  subtract,
  toDecimal,
  toExact,
} from '#shared/kernel/fraction.ts'

const BIG = 10n ** 40n
const whole = fc.bigInt({ min: -BIG, max: BIG })
const fractions = fc
  .tuple(
    whole,
    whole.filter((bottom) => bottom !== 0n),
  )
  .map(([top, bottom]) => fraction(top, bottom))

const is = (value: Fraction, top: bigint, bottom: bigint) => value.top * bottom === top * value.bottom

describe('an exact fraction', () => {
  it('[V11] is reduced, with its sign above the line', () => {
    fc.assert(
      fc.property(
        whole,
        whole.filter((it) => it !== 0n),
        fc.integer({ min: 1, max: 999 }),
        (a, b, factor) => {
          const value = fraction(a, b)
          expect(is(value, a, b)).toBe(true)
          expect(value.bottom > 0n).toBe(true)
          expect(fraction(a * BigInt(factor), b * BigInt(factor))).toEqual(value)
          expect(fraction(-a, -b)).toEqual(value)
        },
      ),
    )
    expect(fraction(6, -4)).toEqual({ top: -3n, bottom: 2n })
    expect(() => fraction(1, 0)).toThrow(RangeError)
    expect(() => fraction(0.5)).toThrow(RangeError)
  })

  it('[V11] adds, takes away, multiplies, divides and compares without rounding', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(is(add(a, b), a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)).toBe(true)
        expect(add(subtract(a, b), b)).toEqual(a)
        expect(multiply(a, b)).toEqual(multiply(b, a))
        if (b.top !== 0n) expect(multiply(divide(a, b), b)).toEqual(a)
        expect(compare(a, b)).toBe(-compare(b, a) || 0)
        expect(compare(add(a, fraction(1, BIG)), a)).toBe(1)
        expect(compare(least(a, b), a)).toBeLessThanOrEqual(0)
        expect([a, b]).toContainEqual(least(a, b))
      }),
    )
  })

  it('[V11] reads back from its text, and no other text is a number', () => {
    fc.assert(
      fc.property(fractions, (value) => {
        expect(fromExact(toExact(value))).toEqual(value)
      }),
    )
    expect([fraction(4, 2), fraction(-1, 2), fraction(17, 12)].map(toExact)).toEqual(['2', '-1/2', '17/12'])
    for (const text of ['', '1/0', '1.5', '1/-2', ' 1', '1/', '0x1', '1'.repeat(300)]) {
      expect(fromExact(text)).toBeUndefined()
    }
  })

  it('[V11] is rounded for display alone, a half away from zero', () => {
    const tenths = (top: number, bottom: number) => toDecimal(fraction(top, bottom), 1)
    expect(tenths(1, 20)).toBe('0.1')
    expect(tenths(-1, 20)).toBe('-0.1')
    expect(tenths(-1, 21)).toBe('0.0')
    expect(tenths(12345, 10)).toBe('1234.5')
    expect(toDecimal(fraction(5, 2), 0)).toBe('3')
    fc.assert(
      fc.property(fractions, fc.nat({ max: 6 }), (value, decimals) => {
        const shown = BigInt(toDecimal(value, decimals).replace('.', ''))
        const error = subtract(value, fraction(shown, 10n ** BigInt(decimals)))
        const half = fraction(1, 2n * 10n ** BigInt(decimals))
        expect(compare(error, half)).toBeLessThanOrEqual(0)
        expect(compare(subtract(fraction(0), error), half)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
