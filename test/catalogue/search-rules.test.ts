import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { INDICATORS, indicatorById } from '#shared/catalogue/indicators.ts'
import { createIndicatorSearch, type IndicatorQuery } from '#shared/catalogue/search.ts'
import type { Indicator } from '#shared/catalogue/types.ts'
import { LANGUAGES, type Localized } from '#shared/kernel/language.ts'

const { search } = createIndicatorSearch(INDICATORS)

const idsFor = (query: IndicatorQuery): string[] => search(query).hits.map((hit) => hit.indicator.id)

const same = (text: string): Localized => ({ nb: text, nn: text, en: text })

/** An indicator of target 9.1 with nothing but a title and help to find it by. */
const made = (id: string, title: string, help?: string): Indicator => ({
  ...indicatorById('sdg-9.1.1')!,
  id,
  code: id,
  unCode: undefined,
  title: same(title),
  help: help === undefined ? undefined : same(help),
})

describe('listing', () => {
  it('gives the whole catalogue, those with municipal figures first, when nothing is asked', () => {
    const { hits, total } = search({ limit: 500 })
    expect(hits.map((hit) => hit.indicator)).toEqual(INDICATORS)
    expect(total).toBe(462)
    expect(hits[0]?.indicator.framework).toBe('KS')
  })

  it('filters by framework, goal, area and step of the chain', () => {
    const filters: IndicatorQuery[] = [
      { framework: 'U4SSC' },
      { goal: 5 },
      { area: 'Transport' },
      { chainStep: 'outcome' },
      { framework: 'KS', goal: 11, area: 'Built_environment' },
    ]
    for (const filter of filters) {
      const expected = INDICATORS.filter(
        (i) =>
          (!filter.framework || i.framework === filter.framework) &&
          (!filter.goal || i.goals.includes(filter.goal)) &&
          (!filter.area || i.developmentAreas.includes(filter.area)) &&
          (!filter.chainStep || i.chainStep === filter.chainStep),
      )
      expect(expected.length).toBeGreaterThan(0)
      expect(new Set(idsFor({ ...filter, limit: 500 }))).toEqual(new Set(expected.map((i) => i.id)))
    }
  })

  it('puts those first whose main goal it is', () => {
    const mains = search({ goal: 11, limit: 500 }).hits.map((hit) => hit.indicator.goals[0] === 11)
    expect(mains.indexOf(false)).toBe(mains.lastIndexOf(true) + 1)
  })

  it('gives 20 unless told and counts the rest', () => {
    expect(search({}).hits).toHaveLength(20)
    expect(search({ q: 'avfall', limit: 3 }).hits).toHaveLength(3)
    expect(search({ q: 'avfall', limit: 3 }).total).toBe(search({ q: 'avfall', limit: 500 }).hits.length)
    expect(search({ q: 'avfall', limit: 0 }).hits).toEqual([])
  })
})

describe('ranking', () => {
  it('goes from the same word over its forms, compounds and beginnings to typing errors', () => {
    const own = createIndicatorSearch([
      made('prefix', 'Kulturelle forhold'),
      made('part', 'Barnekultur'),
      made('stem', 'Kulturen'),
      made('exact', 'Kultur'),
    ])
    expect(own.search({ q: 'kultur' }).hits.map((hit) => hit.indicator.id)).toEqual([
      'exact',
      'stem',
      'part',
      'prefix',
    ])
    const direct = own.search({ q: 'kultur' }).hits.map((hit) => hit.score)
    const misspelt = own.search({ q: 'kutlur' }).hits.map((hit) => hit.score)
    expect(misspelt).not.toEqual([])
    expect(Math.max(...misspelt)).toBeLessThan(Math.min(...direct))
  })

  it('puts the title before the help, and the help before the name of the goal', () => {
    const byGoal = made('goal', 'Noe annet')
    const byHelp = made('help', 'Noe annet', 'Hva innovasjon fører til')
    const byTitle = made('title', 'Grad av innovasjon')
    const order = (...indicators: Indicator[]) =>
      createIndicatorSearch(indicators)
        .search({ q: 'innovasjon' })
        .hits.map((hit) => hit.indicator.id)
    expect(order(byHelp, byTitle)).toEqual(['title', 'help'])
    expect(order(byGoal, byHelp)).toEqual(['help', 'goal'])
  })

  it("prefers the reader's language a little", () => {
    const own = createIndicatorSearch([
      { ...made('en', ''), title: { nb: 'Skip', nn: 'Skip', en: 'Fart' } },
      { ...made('nb', ''), title: { nb: 'Fart', nn: 'Fart', en: 'Speed' } },
    ])
    expect(own.search({ q: 'fart', language: 'nb' }).hits[0]?.indicator.id).toBe('nb')
    expect(own.search({ q: 'fart', language: 'en' }).hits[0]?.indicator.id).toBe('en')
  })

  it('looks for the words together: what answers only a few of many is left out', () => {
    const { hits } = search({ q: 'unge utenfor arbeid og utdanning', limit: 500 })
    expect(hits[0]?.indicator.id).toBe('no-061')
    expect(hits.every((hit) => (hit.matched?.length ?? 0) >= 2)).toBe(true)
  })
})

describe('an answer', () => {
  it('tells by which of its own words an indicator was found', () => {
    expect(search({ q: 'søppel' }).hits[0]?.matched).toEqual(['avfall'])
    expect(search({ q: 'frafall' }).hits[0]?.matched).toEqual(['fullført', 'videregående'])
  })

  it('is empty for what the catalogue does not know', () => {
    expect(search({ q: 'qwxzqwxz' })).toEqual({ hits: [], total: 0 })
    expect(search({ q: '???' })).toEqual({ hits: [], total: 0 })
    expect(search({ q: '99.9.9' }).total).toBe(0)
  })

  it('never finds outside the filter, whatever is typed', () => {
    expect(idsFor({ q: 'avfall', framework: 'SDG', limit: 500 }).every((id) => id.startsWith('sdg-'))).toBe(
      true,
    )
    expect(idsFor({ q: '11.6.1', framework: 'KS' })).toEqual([])
    expect(search({ q: 'mål 13', goal: 13 }).total).toBe(search({ goal: 13 }).total)
  })

  it.each(LANGUAGES)('has an indicator among the first three for its own title in %s', (language) => {
    const lost = INDICATORS.filter(
      ({ id, title }) => !idsFor({ q: title[language], language, limit: 3 }).includes(id),
    )
    expect(lost.map((indicator) => [indicator.id, indicator.title[language]])).toEqual([])
  })

  it('comes for any text and any filter, ranked and without repetition', () => {
    const words = fc.constantFrom(
      'avfall',
      'mål',
      'sdg',
      '13',
      '11.6',
      'EC:',
      'og',
      'søpel',
      '"',
      '\\',
      '(',
      '\u0000',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' ')),
      fc.array(words, { maxLength: 12 }).map((parts) => parts.join('')),
    )
    const query = fc.record(
      {
        q: text,
        framework: fc.constantFrom('SDG', 'U4SSC', 'KS'),
        goal: fc.integer({ min: -1, max: 20 }),
        limit: fc.integer({ min: -5, max: 600 }),
        language: fc.constantFrom(...LANGUAGES),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(query, (asked) => {
        const { hits, total } = search(asked)
        expect(hits.length).toBeLessThanOrEqual(total)
        expect(new Set(hits.map((hit) => hit.indicator.id)).size).toBe(hits.length)
        const scores = hits.map((hit) => hit.score)
        expect(scores).toEqual([...scores].sort((a, b) => b - a))
      }),
    )
  })
})
