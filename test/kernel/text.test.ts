import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText, truncate } from '#shared/kernel/text.ts'

/** Texts as people and hostile clients send them: any code units, with many line breaks and spaces. */
const text = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3 }),
    fc.constantFrom(' ', '\n', '\r\n', '\t', '\u0000'),
  ),
})

describe('a clean text', () => {
  it('is clean already: cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(cleanText(cleanText(value))).toBe(cleanText(value))
        expect(cleanLine(cleanLine(value))).toBe(cleanLine(value))
      }),
    )
  })

  it('has no control characters but line breaks, and no space around it', () => {
    fc.assert(
      fc.property(text, (value) => {
        const clean = cleanText(value)
        expect([...clean].filter((char) => char < ' ' && char !== '\n')).toEqual([])
        expect(clean).toBe(clean.trim())
        expect(clean).toBe(clean.normalize('NFC'))
      }),
    )
  })

  it('keeps letters, emoji and line breaks as they were written', () => {
    expect(cleanText('  Ødelagte  brønner 🌊\r\npå Sørøya\t')).toBe('Ødelagte  brønner 🌊\npå Sørøya')
    expect(cleanText('A\u030a')).toBe('Å')
  })

  it('on one line has single spaces only', () => {
    expect(cleanLine(' Mindre\nmatsvinn \t i  skolen ')).toBe('Mindre matsvinn i skolen')
  })
})

describe('a cut text', () => {
  it('is a start of the text, within the limit, and one code unit short at most for a pair', () => {
    fc.assert(
      fc.property(text, fc.nat(40), (value, max) => {
        const cut = truncate(value, max)
        expect(value.startsWith(cut)).toBe(true)
        expect(cut.length).toBeLessThanOrEqual(max)
        expect(cut.length).toBeGreaterThanOrEqual(Math.min(value.length, max) - 1)
      }),
    )
  })

  it('never ends in half of a pair that was whole', () => {
    expect(truncate('🌊🌊', 3)).toBe('🌊')
    expect(truncate('🌊🌊', 4)).toBe('🌊🌊')
    expect(truncate('🌊', 1)).toBe('')
    expect(truncate('bølge', 0)).toBe('')
  })
})
