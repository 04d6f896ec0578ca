import { describe, expect, it } from 'vitest'
import { exactText } from '#shared/export/exact-text.ts'

describe('an exact number', () => {
  it('[V11] is shown with one decimal at most, as the language writes it', () => {
    const shown = (exact: string) =>
      (['nb', 'nn', 'en'] as const).map((language) => exactText(exact, language).replace(/\s/g, ' '))
    expect(shown('2469/2')).toEqual(['1 234,5', '1 234,5', '1,234.5'])
    expect(shown('143/9')).toEqual(['15,9', '15,9', '15.9'])
    expect(shown('3')).toEqual(['3', '3', '3'])
    expect(shown('1/20')).toEqual(['0,1', '0,1', '0.1'])
    expect(shown('x')).toEqual(['x', 'x', 'x'])
  })
})
