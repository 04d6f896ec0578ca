import { describe, expect, it } from 'vitest'
import { pickSuggestions, suggestionQueries } from '#client/features/indicators/suggestions.ts'
import { INDICATORS } from '#shared/catalogue/indicators.ts'
import { createIndicatorSearch } from '#shared/catalogue/search.ts'

const { search } = createIndicatorSearch(INDICATORS)

function suggest(challenge: { title: string; goals: number[] }, linked: readonly string[] = []) {
  const replies = suggestionQueries(challenge).map(({ q, goal }) => ({
    ...search({ q, ...(goal !== null && { goal }), limit: 8, language: 'nb' }),
    version: 'test',
  }))
  return pickSuggestions(challenge, replies, new Set(linked))
}

describe('suggestions of indicators', () => {
  it('are three, and begin with those that have both a word and a goal of the challenge', () => {
    const found = suggest({ title: 'For lite sykkelveg', goals: [11] })
    expect(found).toHaveLength(3)
    expect(found[0]?.words).not.toEqual([])
    expect(found[0]?.goal).toBe(11)
  })

  it('come from the goals where no word is in any indicator', () => {
    const found = suggest({ title: 'xyzzy', goals: [13] })
    expect(found).toHaveLength(3)
    for (const { indicator, goal } of found) {
      expect(goal).toBe(13)
      expect(indicator.goals).toContain(13)
    }
  })

  it('leave out what is linked already', () => {
    const challenge = { title: 'Mye avfall', goals: [] }
    const [first] = suggest(challenge)
    expect(first).toBeDefined()
    expect(suggest(challenge, [first!.indicator.id]).map(({ indicator }) => indicator.id)).not.toContain(
      first!.indicator.id,
    )
  })

  it('are none for a card without words and goals', () => {
    expect(suggestionQueries({ title: '  ', goals: [] })).toEqual([])
    expect(suggest({ title: '', goals: [] })).toEqual([])
  })
})
