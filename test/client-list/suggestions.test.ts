import { describe, expect, it } from 'vitest'
import { reasonInWords, suggestionQueries } from '#client/features/indicators/suggestions.ts'
import { INDICATORS } from '#shared/catalogue/indicators.ts'
import type { Suggestion } from '#shared/catalogue/suggest.ts'
import { listText } from '#shared/export/formats.ts'
import { indicators } from '#shared/i18n/nb/indicators.ts'

const NOTHING = { goals: [], targets: [], areas: [] }

const said = (suggestion: Partial<Suggestion>) =>
  reasonInWords(
    { indicator: INDICATORS[0]!, words: [], earlier: [], ...NOTHING, ...suggestion },
    { t: indicators.fitting, list: (items) => listText(items, 'nb'), areaName: () => 'Energi' },
  )

describe('a suggestion in words', () => {
  it('[LK1] says why it is there, and not that it fits', () => {
    expect(said({ goals: [11], words: ['avfall'] })).toBe('Forslag fordi: samme mål 11 og ordet «avfall»')
    expect(said({ targets: ['11.6'], areas: ['Energy'] })).toBe(
      'Forslag fordi: samme delmål 11.6 og samme område Energi',
    )
    expect(said({ targets: ['16.7'], goals: [11, 16] })).toBe(
      'Forslag fordi: samme delmål 16.7 og samme mål 11',
    )
    expect(said({ words: ['a', 'b', 'c', 'd'] })).toBe('Forslag fordi: ordene «a», «b» og «c»')
  })

  it('[LK1] is looked for by words, targets, goals and areas, and not at all for a card that says nothing', () => {
    expect(suggestionQueries('  ', NOTHING)).toEqual([])
    const about = { goals: [11], targets: ['11.6'], areas: ['Energy' as const] }
    expect(
      suggestionQueries('Altfor mye Avfall', about).map(({ q, target, goal, area }) => [
        q,
        target,
        goal,
        area,
      ]),
    ).toEqual([
      ['Avfall', null, null, null],
      ['', '11.6', null, null],
      ['', null, 11, null],
      ['', null, null, 'Energy'],
    ])
  })
})
