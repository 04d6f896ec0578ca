import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import synonymRows from '#shared/catalogue/data/synonyms.json' with { type: 'json' }
import { INDICATORS } from '#shared/catalogue/indicators.ts'
import { partsOf } from '#shared/catalogue/search/compound.ts'
import { errorsBetween } from '#shared/catalogue/search/distance.ts'
import { fold } from '#shared/catalogue/search/fold.ts'
import { stem } from '#shared/catalogue/search/stem.ts'
import { createIndicatorSearch } from '#shared/catalogue/search.ts'

describe('the stem', () => {
  it.each([
    ['avfall avfallet avfallets'],
    ['kommune kommuner kommunen kommunene kommunar kommunane kommunens'],
    ['rom rommet rommene romma'],
    ['pris priser prisene prisane'],
    ['lærer lærere læreren lærerne lærar lærarar lærarane'],
    ['familie familier familiar family families'],
    ['vann vannet'],
    ['plass plasser plassen plassar'],
    ['emission emissions'],
  ])('is the same for %s', (forms) => {
    expect(new Set(forms.split(' ').map((form) => stem(fold(form)))).size).toBe(1)
  })

  it.each([
    ['helse', 'hele'],
    ['regning', 'regn'],
    ['skole', 'skog'],
    ['forskning', 'forsker'],
  ])('tells %s from %s', (a, b) => {
    expect(stem(a)).not.toBe(stem(b))
  })

  it('is never empty for a word and never longer than it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abenrstyl'), minLength: 1, maxLength: 20 }),
        (word) => {
          expect(stem(word).length).toBeGreaterThan(0)
          expect(stem(word).length).toBeLessThanOrEqual(word.length)
        },
      ),
    )
  })
})

describe('typing errors', () => {
  it.each([
    ['avfall', 'avfal', 1],
    ['avfall', 'avfald', 1],
    ['ensomhet', 'ensohmet', 1],
    ['klimagass', 'kliamgas', 2],
  ])('between %s and %s are %i', (a, b, errors) => {
    expect(errorsBetween(a, b, 2)).toBe(errors)
  })

  const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 8 })

  it('are as many in both directions, and none only for the same word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(errorsBetween(a, b, 9)).toBe(errorsBetween(b, a, 9))
        expect(errorsBetween(a, b, 9) === 0).toBe(a === b)
      }),
    )
  })

  it('are counted up to the limit and no further', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        const all = errorsBetween(a, b, 9)!
        expect(errorsBetween(a, b, limit)).toBe(all <= limit ? all : undefined)
      }),
    )
  })
})

describe('the parts of a compound', () => {
  const known = new Set(['husholdning', 'avfall', 'klima', 'gass', 'utslipp', 'vann', 'barn', 'familier'])
  const parts = (word: string): string[] => [...partsOf(word, (part) => known.has(part))].sort()

  it.each([
    ['husholdningsavfall', 'avfall husholdning'],
    ['klimagassutslipp', 'gass klima utslipp'],
    ['drikkevann', 'vann'],
    ['barnefamilier', 'barn familier'],
    ['avfall', ''],
  ])('of %s are «%s»', (word, expected) => {
    expect(parts(word).join(' ')).toBe(expected)
  })

  it('are looked for quickly in text that is no word', () => {
    expect(parts('gass'.repeat(50))).toEqual([])
  })
})

describe('synonyms', () => {
  const { search } = createIndicatorSearch(INDICATORS)

  it('lead to words that the catalogue has', () => {
    const missing = synonymRows
      .flatMap((row) => row.find)
      .filter((phrase) => {
        const words = phrase.split(' ')
        return !search({ q: phrase, limit: 500 }).hits.some(
          (hit) => (hit.matched?.length ?? 0) >= words.length,
        )
      })
    expect(missing).toEqual([])
  })

  it('each find something', () => {
    const silent = synonymRows.flatMap((row) => row.words).filter((word) => search({ q: word }).total === 0)
    expect(silent).toEqual([])
  })
})
