import { expect, it } from 'vitest'
import { nextHint } from '#client/features/hints/next-hint.ts'
import { type BoardRights, FULL_RIGHTS, NO_RIGHTS } from '#shared/domain/rights.ts'
import type { Role } from '#shared/domain/role.ts'
import { testChallenge } from '../support/outcomes.ts'
import { testId } from '../support/rounds.ts'

const hint = (cards: number, role: Role, rights: BoardRights = FULL_RIGHTS, more: object = {}) => {
  const challenges = Array.from({ length: cards }, (_, n) => ({
    ...testChallenge(n + 1),
    theme: null,
    ...more,
  }))
  const present = role === 'facilitator' ? 1 : 2
  return nextHint({ board: { challenges, themes: [] }, rights, role, present, isElsewhere: false })
}
const inTheme = { theme: testId('clu', 1) }

it('[TB4] hints come one at a time, each until it is done', () => {
  expect(hint(0, 'facilitator')).toEqual({ hint: 'write', at: 1, of: 3 })
  expect(hint(1, 'facilitator')).toEqual({ hint: 'group', at: 2, of: 3 })
  expect(hint(1, 'facilitator', FULL_RIGHTS, inTheme)).toEqual({ hint: 'invite', at: 3, of: 3 })
  expect(hint(1, 'participant', FULL_RIGHTS, inTheme)).toBeUndefined()
})

it('[TB4] hints are for those who may, and not on a board that has been begun', () => {
  expect(hint(0, 'participant')).toEqual({ hint: 'write', at: 1, of: 2 })
  expect(hint(0, 'observer', NO_RIGHTS)).toBeUndefined()
  expect(hint(1, 'participant', { ...FULL_RIGHTS, mayMove: false })).toBeUndefined()
  expect(hint(6, 'facilitator')).toBeUndefined()
})

it('[TB4] [F2] no hint sends anybody to the board while people write for themselves, or vote', () => {
  const board = { challenges: [], themes: [] }
  const situation = { board, rights: FULL_RIGHTS, role: 'facilitator', present: 1 } as const
  expect(nextHint({ ...situation, isElsewhere: true })).toBeUndefined()
  expect(nextHint({ ...situation, isElsewhere: false })?.hint).toBe('write')
})
