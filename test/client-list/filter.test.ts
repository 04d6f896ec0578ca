import { describe, expect, it } from 'vitest'
import { type Filter, goalsIn, isFiltering, matches, NO_FILTER } from '#client/features/board-list/filter.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { peer } from './support.ts'

function challenge() {
  const { edit, watch } = peer()
  addChallenge(edit, { title: 'Tomme lokaler på Ås', body: 'Ved idéhuset', goals: [11, 8] })
  return { ...watch.current().challenges[0]!, number: 12 }
}

const finds = (change: Partial<Filter>) => matches(challenge(), { ...NO_FILTER, ...change })

describe('searching the list', () => {
  it('finds words of title and explanation in any order and case, with or without accents', () => {
    expect(finds({ text: 'LOKALER tomme' })).toBe(true)
    expect(finds({ text: 'idehus' })).toBe(true)
    expect(finds({ text: 'ås' })).toBe(true)
    expect(finds({ text: 'as' })).toBe(false)
    expect(finds({ text: 'tomme hus i sentrum' })).toBe(false)
  })

  it('finds a challenge by its number', () => {
    expect(finds({ text: '12' })).toBe(true)
    expect(finds({ text: 'U-12' })).toBe(true)
    expect(finds({ text: 'u12' })).toBe(true)
    expect(finds({ text: '1' })).toBe(false)
  })

  it('narrows by goal', () => {
    expect(finds({ goal: 11 })).toBe(true)
    expect(finds({ goal: 3 })).toBe(false)
    expect(goalsIn([challenge()])).toEqual([8, 11])
  })

  it('is not searching for blanks', () => {
    expect(isFiltering({ text: '  ', goal: null })).toBe(false)
    expect(finds({ text: '  ' })).toBe(true)
  })
})
