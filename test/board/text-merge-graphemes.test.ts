import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spliceBetween } from '#shared/board/text.ts'
import { mergeTexts, moveCaret } from '#shared/board/text-merge.ts'

const words = fc.string({ unit: 'grapheme', maxLength: 12 })
const isWellFormed = (text: string) =>
  !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)

describe('two who write in one text', () => {
  it('both keep what they typed, wherever it was', () => {
    fc.assert(
      fc.property(words, words, words, words, words, (a, b, c, mine, theirs) => {
        const base = `${a}${b}${c}`
        const local = `${a}${mine}${b}${c}`
        const remote = `${a}${b}${theirs}${c}`
        const merged = mergeTexts(base, local, remote)
        expect(merged.length).toBe(base.length + mine.length + theirs.length)
        expect(isWellFormed(merged)).toBe(isWellFormed(`${local}${remote}`))
      }),
    )
  })

  it('keep the other’s words when one deletes around them', () => {
    expect(mergeTexts('Tomme lokaler i byen', 'Tomme byen', 'Tomme store lokaler i byen')).toBe(
      'Tomme store byen',
    )
  })

  it('take the one change there is', () => {
    fc.assert(
      fc.property(words, words, (base, other) => {
        expect(mergeTexts(base, other, base)).toBe(other)
        expect(mergeTexts(base, base, other)).toBe(other)
      }),
    )
  })
})

describe('a splice', () => {
  it('makes the one text to the other, between code points', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const { start, removed, inserted } = spliceBetween(before, after)
        expect(before.slice(0, start) + inserted + before.slice(start + removed)).toBe(after)
        expect(isWellFormed(inserted)).toBe(true)
      }),
    )
    expect(spliceBetween('😀', '😁')).toEqual({ start: 0, removed: 2, inserted: '😁' })
  })
})

describe('the caret', () => {
  it('stays in its words when others write before them, and where it is when they write after', () => {
    expect(moveCaret(5, 'abcde', 'XXabcde')).toBe(7)
    expect(moveCaret(2, 'abcde', 'abcdeXX')).toBe(2)
  })

  it('is always inside of the text', () => {
    fc.assert(
      fc.property(words, words, fc.nat(12), (before, after, caret) => {
        const moved = moveCaret(Math.min(caret, before.length), before, after)
        expect(moved).toBeGreaterThanOrEqual(0)
        expect(moved).toBeLessThanOrEqual(after.length)
      }),
    )
  })
})
