import { describe, expect, it } from 'vitest'
import { moveRound, type RoundMove, type RoundState } from '#shared/domain/voting/round-state.ts'

const STATES: readonly RoundState[] = ['draft', 'open', 'counting', 'closed', 'shown', 'cancelled']

/** The state that a move leads to, or the reason why it does not. */
const moved = (state: RoundState, move: RoundMove) => {
  const result = moveRound(state, move)
  return result.ok ? result.value : result.error
}
const from = (move: RoundMove) => STATES.map((state) => moved(state, move))

describe('the states of a round', () => {
  it('[V2] open from a draft alone', () => {
    const refused = ['roundCounting', 'roundClosed', 'roundClosed', 'roundCancelled']
    expect(from({ kind: 'open' })).toEqual(['open', 'open', ...refused])
  })

  it('[V2] close to a result, to be shown or shown at once; with paper, counting comes first', () => {
    const [paper, hidden] = [false, false]
    expect(moved('open', { kind: 'close', paper, hidden })).toBe('shown')
    expect(moved('open', { kind: 'close', paper, hidden: true })).toBe('closed')
    const refused = ['roundNotOpen', 'counting', 'counting', 'closed', 'shown', 'roundCancelled']
    for (const later of [true, false]) {
      expect(from({ kind: 'close', paper: true, hidden: later })).toEqual(refused)
    }
  })

  it('[V16] count paper after closing, once', () => {
    const counted = (hidden: boolean) => from({ kind: 'counted', hidden })
    expect(counted(true)).toEqual([
      'roundNotOpen',
      'roundOpen',
      'closed',
      'closed',
      'shown',
      'roundCancelled',
    ])
    expect(counted(false)).toEqual([
      'roundNotOpen',
      'roundOpen',
      'shown',
      'closed',
      'shown',
      'roundCancelled',
    ])
  })

  it('[V2] show what is closed, and nothing before', () => {
    const refused = ['roundNotOpen', 'roundOpen', 'roundCounting']
    expect(from({ kind: 'show' })).toEqual([...refused, 'shown', 'shown', 'roundCancelled'])
  })

  it('[V2] cancel before the end, with a reason', () => {
    const refused = ['roundCounting', 'roundClosed', 'roundClosed', 'cancelled']
    expect(from({ kind: 'cancel', reason: 'Feil spørsmål' })).toEqual(['cancelled', 'cancelled', ...refused])
    expect(moved('open', { kind: 'cancel', reason: ' \n' })).toBe('reasonMissing')
  })

  it('[V2] never lead back: no way reopens a round, or gives a cancelled one a result', () => {
    const moves: readonly RoundMove[] = [
      { kind: 'open' },
      { kind: 'close', paper: true, hidden: true },
      { kind: 'close', paper: false, hidden: true },
      { kind: 'counted', hidden: true },
      { kind: 'show' },
      { kind: 'cancel', reason: 'x' },
    ]
    const rank: Record<RoundState, number> = {
      draft: 0,
      open: 1,
      counting: 2,
      closed: 3,
      shown: 4,
      cancelled: 5,
    }
    for (const state of STATES) {
      for (const move of moves) {
        const result = moveRound(state, move)
        if (result.ok) expect(rank[result.value]).toBeGreaterThanOrEqual(rank[state])
        if (result.ok && state === 'cancelled') expect(result.value).toBe('cancelled')
      }
    }
  })
})
