import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spliceBetween } from '#shared/board/text.ts'
import { mergeTexts, moveCaret } from '#shared/board/text-merge.ts'

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'å', '🚲'), maxLength: 12 })

describe('mergeTexts', () => {
  it('keeps what two people put in at different places', () => {
    expect(mergeTexts('Tomme lokaler', 'Mange tomme lokaler', 'Tomme lokaler i sentrum')).toBe(
      'Mange tomme lokaler i sentrum',
    )
  })

  it('takes over what others did when nothing was typed here, and the reverse', () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(mergeTexts(base, base, changed)).toBe(changed)
        expect(mergeTexts(base, changed, base)).toBe(changed)
      }),
    )
  })

  it('keeps every inserted word of both, and nothing that either took away', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        fc.pre(mine !== base && theirs !== base)
        const merged = mergeTexts(base, mine, theirs)
        const own = spliceBetween(base, mine)
        const other = spliceBetween(base, theirs)
        expect(merged).toContain(own.inserted)
        expect(merged).toContain(other.inserted)
        const kept = [...Array(base.length).keys()].filter((i) => !isRemoved(i, own) && !isRemoved(i, other))
        expect(merged.length).toBe(kept.length + own.inserted.length + other.inserted.length)
      }),
    )
  })
})

const isRemoved = (i: number, { start, removed }: { start: number; removed: number }) =>
  i >= start && i < start + removed

describe('moveCaret', () => {
  it('stays after the same letters when others write before it', () => {
    expect(moveCaret(5, 'Tomme lokaler', 'Mange tomme lokaler')).toBe(11)
  })

  it('stays where it is when others write at or after it', () => {
    expect(moveCaret(5, 'Tomme lokaler', 'Tomme lokaler her')).toBe(5)
    expect(moveCaret(5, 'Tomme', 'Tomme lokaler')).toBe(5)
  })

  it('always lies in the text', () => {
    fc.assert(
      fc.property(text, text, fc.nat(12), (before, after, position) => {
        const moved = moveCaret(Math.min(position, before.length), before, after)
        expect(moved).toBeGreaterThanOrEqual(0)
        expect(moved).toBeLessThanOrEqual(after.length)
      }),
    )
  })
})
