import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_NEWS, newsIn, type Outline, outlineOf, takeIn } from '#client/features/board-list/outline.ts'
import { addChallenge, addTheme } from '#shared/board/commands.ts'
import { peer } from './support.ts'

const one = (...ids: string[]): Outline => [{ theme: null, ids }]

/** Sections with unique ids spread over them. */
const outlines = fc
  .record({
    ids: fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 }),
    themes: fc.uniqueArray(fc.constantFrom('X', 'Y', 'Z'), { maxLength: 3 }),
    spread: fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
  })
  .map(({ ids, themes, spread }): Outline => {
    const all = [null, ...themes]
    const placed = ids.map((id, i) => ({ id, theme: all[(spread[i] ?? 0) % all.length] }))
    return all.map((theme) => ({
      theme: theme ?? null,
      ids: placed.filter((p) => p.theme === theme).map((p) => p.id),
    }))
  })

const idsOf = (outline: Outline) => outline.flatMap((section) => section.ids)

describe('outlineOf', () => {
  it('[L3] has what is in no theme first, then the themes with theirs', () => {
    const { edit, watch } = peer()
    const loose = addChallenge(edit, { title: 'Overvann' })
    const theme = addTheme(edit, { name: 'Sentrum' })
    const inTheme = addChallenge(edit, { title: 'Tomme lokaler', theme })
    expect(outlineOf(watch.current())).toEqual([
      { theme: null, ids: [loose] },
      { theme, ids: [inTheme] },
    ])
  })
})

describe('takeIn', () => {
  it('[L5] shows what one adds oneself, and not what others added meanwhile', () => {
    expect(takeIn(one('a', 'b'), one('a', 'x', 'b', 'mine'), new Set(['mine']))).toEqual(
      one('a', 'b', 'mine'),
    )
  })

  it('[L5] moves only what one moved', () => {
    expect(takeIn(one('a', 'b', 'c'), one('c', 'b', 'a'), new Set(['c']))).toEqual(one('c', 'a', 'b'))
  })

  it('takes away what one deleted, and keeps what others did', () => {
    expect(takeIn(one('a', 'b', 'c'), one('c'), new Set(['a']))).toEqual(one('b', 'c'))
  })

  it('opens a theme that others made when one moves a card into it', () => {
    const current: Outline = [
      { theme: null, ids: ['b'] },
      { theme: 'T', ids: ['a'] },
    ]
    expect(takeIn(one('a', 'b'), current, new Set(['a']))).toEqual(current)
  })

  it('gives the whole of the newer outline when everything in either is one’s own', () => {
    fc.assert(
      fc.property(outlines, outlines, (held, current) => {
        const own = new Set([...held, ...current].flatMap(({ theme, ids }) => [theme ?? '', ...ids]))
        expect(takeIn(held, current, own)).toEqual(current)
      }),
    )
  })

  it('changes nothing when nothing is one’s own', () => {
    fc.assert(
      fc.property(outlines, outlines, (held, current) => {
        expect(takeIn(held, current, new Set())).toEqual(held)
      }),
    )
  })

  it('never shows a card twice, and loses none of others’', () => {
    fc.assert(
      fc.property(outlines, outlines, fc.subarray([...'abcdefgh']), (held, current, own) => {
        const shown = idsOf(takeIn(held, current, new Set(own)))
        expect(new Set(shown).size).toBe(shown.length)
        expect(shown).toEqual(expect.arrayContaining(idsOf(held).filter((id) => !own.includes(id))))
      }),
    )
  })
})

describe('newsIn', () => {
  it('counts what is new, and tells when something else differs', () => {
    expect(newsIn(one('a'), one('a'))).toBe(NO_NEWS)
    expect(newsIn(one('a'), one('x', 'a', 'y'))).toEqual({ added: 2, changed: false })
    expect(newsIn(one('a', 'b'), one('b', 'a'))).toEqual({ added: 0, changed: true })
    expect(newsIn(one('a', 'b'), one('b', 'x'))).toEqual({ added: 1, changed: true })
    expect(newsIn(one('a'), [...one('a'), { theme: 'T', ids: [] }])).toEqual({ added: 0, changed: true })
  })
})
