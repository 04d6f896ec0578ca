import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  COMMITMENT_STATES,
  type Commitment,
  type CommitmentState,
  dueWithin,
  isKept,
  mayBecome,
  waysOf,
} from '#shared/domain/commitment.ts'

const one = (id: string, state: CommitmentState, due: string | null): Commitment => ({
  id,
  actor: 'acr_1',
  activity: 'act_1',
  what: 'Stille lokale',
  due,
  state,
  since: 0,
})

describe('commitments', () => {
  it('[MO5] begin as offered, and nothing leads back to that', () => {
    for (const state of COMMITMENT_STATES) expect(mayBecome(state, 'offered')).toBe(false)
    expect(waysOf('offered')).toEqual(['confirmed', 'declined'])
  })

  it('[MO5] whoever declined, withdrew or fulfilled is a step from being counted on; whoever is, may withdraw', () => {
    for (const state of COMMITMENT_STATES)
      expect(isKept({ state }) || mayBecome(state, 'confirmed')).toBe(true)
    expect(mayBecome('confirmed', 'withdrawn')).toBe(true)
    expect(mayBecome('declined', 'fulfilled')).toBe(false)
    expect(mayBecome('offered', 'withdrawn')).toBe(false)
  })

  it('[MO10] those that are confirmed and due in fourteen days are told, overdue ones first', () => {
    const now = Date.parse('2026-11-26T12:00:00Z')
    const all = [
      one('late', 'confirmed', '2026-11-01'),
      one('last day', 'confirmed', '2026-12-10'),
      one('a day after', 'confirmed', '2026-12-11'),
      one('no day', 'confirmed', null),
      one('done', 'fulfilled', '2026-11-27'),
      one('not answered', 'offered', '2026-11-27'),
      one('soon', 'confirmed', '2026-11-27'),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (mixed) => {
        expect(dueWithin(mixed, now).map(({ id }) => id)).toEqual(['late', 'soon', 'last day'])
      }),
    )
  })
})
