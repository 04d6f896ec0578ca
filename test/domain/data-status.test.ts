import { describe, expect, it } from 'vitest'
import { countStatuses, mayFillStatus, suggestedNeed, suggestionsOf } from '#shared/domain/data-status.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { ROLES } from '#shared/domain/role.ts'

const figure = (year: number, value: number | null, changes: Partial<Figure> = {}): Figure => ({
  indicator: 'u4ssc-a',
  municipality: '5001',
  year,
  part: null,
  kind: 'value',
  value,
  unit: '%',
  quality: 'measured',
  source: 'ITU',
  sourceUrl: null,
  fetchedAt: 0,
  origin: 'embedded',
  ...changes,
})

describe('who fills in what is known of a municipality', () => {
  it('[DS2] depends on role, on the seat’s municipality, and on whether the board may be changed', () => {
    const may = (role: (typeof ROLES)[number], municipality: string | null, mayChange: boolean) =>
      mayFillStatus({ role, municipality }, '5001', mayChange)
    expect(ROLES.filter((role) => may(role, '5001', true))).toEqual([
      'facilitator',
      'cofacilitator',
      'participant',
      'librarian',
    ])
    expect(ROLES.filter((role) => may(role, '3403', true))).toEqual([
      'facilitator',
      'cofacilitator',
      'librarian',
    ])
    expect(may('participant', null, true)).toBe(false)
    expect(may('participant', '5001', false)).toBe(false)
    expect(may('librarian', null, false)).toBe(true)
  })
})

describe('what figures suggest', () => {
  it('[DS3] is the newest value, with year and source', () => {
    expect(
      suggestionsOf(
        [figure(2019, 3), figure(2020, 4), figure(2022, null), figure(2030, 9, { kind: 'goal' })],
        [],
      ),
    ).toEqual([
      {
        municipality: '5001',
        indicator: 'u4ssc-a',
        has: 'yes',
        quality: 'measured',
        year: 2020,
        source: 'ITU',
      },
    ])
  })

  it('[DS3] is that none exists where one was looked for in vain', () => {
    expect(suggestionsOf([figure(2019, null), figure(2020, null)], [])).toMatchObject([
      { has: 'no', year: 2020 },
    ])
  })

  it('[DS3] is nothing where somebody has said something, or a goal is all there is', () => {
    const said = {
      municipality: '5001',
      indicator: 'u4ssc-a',
      has: 'no',
      quality: 'unknown',
      note: '',
    } as const
    expect(suggestionsOf([figure(2020, 4)], [said])).toEqual([])
    expect(suggestionsOf([figure(2030, 4, { kind: 'goal' })], [])).toEqual([])
  })
})

describe('what to ask for', () => {
  it.each([
    [5, 0, 0, 'must'],
    [4, 1, 0, 'should'],
    [2, 1, 2, 'should'],
    [2, 0, 3, 'may'],
    [0, 1, 0, 'may'],
    [0, 0, 5, undefined],
  ] as const)(
    '[DS5] follows how many of five have it: %i wholly, %i partly, %i not',
    (yes, partly, no, need) => {
      const statuses = [
        ...Array.from({ length: yes }, () => ({ has: 'yes' as const })),
        ...Array.from({ length: partly }, () => ({ has: 'partly' as const })),
        ...Array.from({ length: no }, () => ({ has: 'no' as const })),
      ]
      const count = countStatuses(statuses, 5)
      expect(count.open).toBe(5 - yes - partly - no)
      expect(suggestedNeed(count)).toBe(need)
    },
  )
})
