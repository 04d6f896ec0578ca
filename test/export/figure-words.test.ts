import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trendOf } from '#shared/domain/figures/trend.ts'
import { goalText, type Saying, sourcedText, trendText, valueText } from '#shared/export/figure-words.ts'
import { en } from '#shared/i18n/en/index.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { nn } from '#shared/i18n/nn/index.ts'
import type { Language } from '#shared/kernel/language.ts'
import { figure, someFigures } from '../support/figures/figure.ts'

const TEXTS = { nb, nn, en }

const PER_HEAD = {
  nb: 'per 100 000 innbyggere',
  nn: 'per 100 000 innbyggjarar',
  en: 'per 100,000 inhabitants',
}

const saying = (language: Language, unit?: Saying['unit']): Saying => ({
  t: TEXTS[language].figureWords,
  language,
  unit,
})

/** With plain spaces in place of those that do not break. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2212', '-')

const said = (language: Language, about: Parameters<typeof figure>[0], unit?: Saying['unit']) =>
  plain(valueText(figure(about), saying(language, unit)))

describe('a figure in words', () => {
  it('[FS4] has number and unit as the language writes them', () => {
    expect(said('nb', { value: 1234.5 })).toBe('1 234,5 %')
    expect(said('en', { value: 1234.5 })).toBe('1,234.5%')
    const perHead = { value: 95424, unit: PER_HEAD.nb }
    expect(said('nb', perHead, PER_HEAD)).toBe('95 424 per 100 000 innbyggere')
    expect(said('nn', perHead, PER_HEAD)).toBe('95 424 per 100 000 innbyggjarar')
    expect(said('en', perHead, PER_HEAD)).toBe('95,424 per 100,000 inhabitants')
    expect(said('nb', { value: 3, unit: 'antall' })).toBe('3 (antall)')
    expect(said('nb', { value: 3.25, unit: 'tonn' })).toBe('3,25 tonn')
    expect(said('nb', { value: 0.00417, unit: '' })).toBe('0,0042')
    expect(said('nb', { value: 0, unit: 'ja/nei' })).toBe('nei')
    expect(said('nb', { value: -2.5 })).toBe('-2,5 %')
  })

  it('[FS4] is never said without year and source, missing or not', () => {
    fc.assert(
      fc.property(someFigures, fc.constantFrom<Language>('nb', 'nn', 'en'), (figures, language) => {
        for (const one of figures) {
          const text = sourcedText(one, saying(language))
          expect(text).toContain(String(one.year))
          expect(text).toContain(one.source)
          if (one.value === null) expect(text).toContain(TEXTS[language].figureWords.missing)
        }
      }),
    )
  })

  it('[FS4] says that it was guessed', () => {
    const guess = figure({ quality: 'personalEstimate', value: 12 })
    expect(plain(sourcedText(guess, saying('nb')))).toBe('12 % (2023, SSB, tabell 12345), personlig anslag')
    expect(sourcedText(figure(), saying('nb'))).not.toContain('anslag')
  })

  const trend = (values: readonly number[], language: Language, better: 'higher' | 'lower' | 'context') => {
    const series = values.map((value, index) => figure({ year: 2019 + index, value }))
    return plain(trendText(trendOf(series, better)!, saying(language)))
  }

  it('[FS5] says which way it went, and whether that is good', () => {
    expect(trend([21.4, 18.2], 'nb', 'lower')).toBe(
      'Har gått ned fra 21,4 % i 2019 til 18,2 % i 2020, og det er bra.',
    )
    expect(trend([18.2, 21.4], 'nn', 'lower')).toBe(
      'Har gått opp frå 18,2 % i 2019 til 21,4 % i 2020, og det er feil veg.',
    )
    expect(trend([18.2, 21.4], 'en', 'context')).toBe('Has gone up from 18.2% in 2019 to 21.4% in 2020.')
    expect(trend([20, 20], 'nb', 'lower')).toBe('Har ligget på 20 % fra 2019 til 2020.')
    expect(trend([20, 20.1], 'en', 'lower')).toBe('About the same: 20% in 2019 and 20.1% in 2020.')
    expect(trend([20, 40, 21], 'nb', 'lower')).toBe('Har gått opp og ned: 20 % i 2019 og 21 % i 2021.')
  })

  it('[FS4] tells a goal with its year and source, and whether it is reached', () => {
    const goal = figure({ kind: 'goal', year: 2030, value: 10, source: 'Kommuneplanen' })
    const told = (isReached: boolean | null) => plain(goalText({ goal, isReached }, saying('nb')))
    expect(told(true)).toBe('Mål for 2030: 10 % (Kommuneplanen), nådd')
    expect(told(false)).toBe('Mål for 2030: 10 % (Kommuneplanen), ikke nådd ennå')
    expect(told(null)).toBe('Mål for 2030: 10 % (Kommuneplanen)')
    expect(goalText({ goal: undefined, isReached: null }, saying('nb'))).toBe('')
  })
})
