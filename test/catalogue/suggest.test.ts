import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INDICATORS } from '#shared/catalogue/indicators.ts'
import { createIndicatorSearch, type IndicatorHit } from '#shared/catalogue/search.ts'
import { type About, type Suggestion, suggest } from '#shared/catalogue/suggest.ts'

const { search } = createIndicatorSearch(INDICATORS)

const NOTHING: About = { goals: [], targets: [], areas: [] }
const OPTIONS = {
  linked: new Set<string>(),
  rejected: new Set<string>(),
  most: 3,
  languages: ['nb', 'nn'],
} as const

const found = (title: string, about: About): readonly IndicatorHit[] =>
  [
    ...(title === '' ? [] : [{ q: title }]),
    ...about.targets.map((target) => ({ target })),
    ...about.goals.map((goal) => ({ goal })),
    ...about.areas.map((area) => ({ area })),
  ].flatMap((query) => search({ ...query, limit: 20, language: 'nb' }).hits)

const idsOf = (suggestions: readonly Suggestion[]) => suggestions.map(({ indicator }) => indicator.id)

describe('suggestions of indicators', () => {
  it('[LK1] say which words, targets, goals and areas they share with the challenge', () => {
    const about = { ...NOTHING, goals: [11], targets: ['11.6'] }
    const [first] = suggest(about, found('Mye avfall', about), OPTIONS)
    expect(first).toMatchObject({ goals: [11], targets: ['11.6'] })
    expect(first?.words.length).toBeGreaterThan(0)
    const [inArea] = suggest(
      { ...NOTHING, areas: ['Energy'] },
      found('', { ...NOTHING, areas: ['Energy'] }),
      OPTIONS,
    )
    expect(inArea).toMatchObject({ areas: ['Energy'], words: [], goals: [] })
  })

  it('[LK1] are none where nothing is shared, and leave out what is linked', () => {
    expect(suggest(NOTHING, [{ indicator: INDICATORS[0]!, score: 1 }], OPTIONS)).toEqual([])
    const hits = found('Mye avfall', NOTHING)
    const [first] = suggest(NOTHING, hits, OPTIONS)
    const linked = new Set([first!.indicator.id])
    expect(idsOf(suggest(NOTHING, hits, { ...OPTIONS, linked }))).not.toContain(first!.indicator.id)
  })

  it('[LK1] do not take a word of another language for one of the challenge', () => {
    const hits = found('Tett i elva', NOTHING)
    const words = (languages: readonly ('nb' | 'nn' | 'en')[]) =>
      suggest(NOTHING, hits, { ...OPTIONS, most: 99, languages }).flatMap((one) => one.words)
    expect(words(['nb', 'nn'])).not.toContain('themselves')
    expect(words(['en'])).toContain('themselves')
  })

  it('[LK2] come after all others once somebody has rejected them, here or in an earlier workshop', () => {
    const hits = found('Mye avfall', NOTHING)
    const all = suggest(NOTHING, hits, { ...OPTIONS, most: 99 })
    const [first, second] = idsOf(all)
    const rejected = new Set([first!])
    const here = idsOf(suggest(NOTHING, hits, { ...OPTIONS, rejected, most: 99 }))
    expect(here.at(-1)).toBe(first)
    expect(here).toHaveLength(all.length)
    const earlier = [{ workshop: 'Kystlinja 2026', date: '2026-05-01', fit: 'no', why: 'Bare kyst' }] as const
    const told = hits.map((hit) => (hit.indicator.id === second ? { ...hit, earlier } : hit))
    const there = suggest(NOTHING, told, { ...OPTIONS, most: 99 })
    expect(there.at(-1)).toMatchObject({ indicator: { id: second }, earlier })
  })

  const anyAbout = fc.record({
    goals: fc.uniqueArray(fc.integer({ min: 1, max: 17 }), { maxLength: 3 }),
    targets: fc.uniqueArray(fc.constantFrom('11.6', '12.5', '13.1', '3.4'), { maxLength: 3 }),
    areas: fc.uniqueArray(fc.constantFrom('Energy' as const, 'Transport' as const), { maxLength: 2 }),
  })
  const anyHits = fc.array(
    fc.record({
      indicator: fc.constantFrom(...INDICATORS.slice(0, 40), ...INDICATORS.slice(-40)),
      score: fc.constant(1),
      matched: fc.subarray(['avfall', 'vann']),
    }),
    { maxLength: 30 },
  )

  it('[LK1] are each there once, with a reason, those with more kinds of reasons first, whatever was found', () => {
    const kindsOf = ({ words, targets, goals, areas }: Suggestion) =>
      [words, targets, goals, areas].filter((kind) => kind.length > 0).length
    fc.assert(
      fc.property(anyAbout, anyHits, fc.nat(79), (about, hits, n) => {
        const rejected = new Set(hits.slice(0, n % 5).map(({ indicator }) => indicator.id))
        const all = suggest(about, hits, { ...OPTIONS, rejected, most: 99 })
        expect(new Set(idsOf(all)).size).toBe(all.length)
        expect(all.every((one) => kindsOf(one) > 0)).toBe(true)
        const ranks = all.map((one) => kindsOf(one) + (rejected.has(one.indicator.id) ? 0 : 10))
        expect(ranks).toEqual(ranks.toSorted((a, b) => b - a))
        // fewer are the first of all, and the same is found again
        expect(suggest(about, hits, { ...OPTIONS, rejected, most: 3 })).toEqual(all.slice(0, 3))
      }),
    )
  })
})
