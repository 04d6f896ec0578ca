import { describe, expect, it } from 'vitest'
import { latestByActivity, nextDateAfter, RHYTHMS } from '#shared/domain/status-message.ts'
import { isIsoDate } from '#shared/kernel/iso-date.ts'

describe('status messages', () => {
  it('[MO6] the last one about an activity is what stands; of two at one moment the later in the list', () => {
    const message = (id: string, about: string, at: number) =>
      ({ id, about, state: 'inProgress', text: 'Vi er i gang.', nextDate: null, at }) as const
    const latest = latestByActivity([
      message('a', 'x', 2),
      message('b', 'x', 1),
      message('c', 'y', 1),
      message('d', 'y', 1),
    ])
    expect([...latest].map(([about, { id }]) => [about, id])).toEqual([
      ['x', 'a'],
      ['y', 'd'],
    ])
  })

  it.each([
    ['2026-11-26', 'month', '2026-12-26'],
    ['2026-11-30', 'quarter', '2027-02-28'],
    ['2027-11-30', 'quarter', '2028-02-29'],
    ['2026-08-31', 'halfYear', '2027-02-28'],
    ['2026-12-31', 'month', '2027-01-31'],
  ] as const)('[MO6] after %s, %s later is %s', (date, rhythm, next) => {
    expect(nextDateAfter(date, rhythm)).toBe(next)
  })

  it('[MO6] the next one is a day of the calendar, later than this one', () => {
    for (const rhythm of RHYTHMS)
      for (let day = 0; day < 800; day++) {
        const date = new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10)
        const next = nextDateAfter(date, rhythm)
        expect(isIsoDate(next) && next > date).toBe(true)
      }
  })
})
