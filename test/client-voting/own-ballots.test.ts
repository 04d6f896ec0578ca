import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type OwnBallot, ownBallot, rememberOwnBallot } from '#client/features/voting/own-ballots.ts'

const dots = (choices: Readonly<Record<string, number>>): OwnBallot => ({ kind: 'dots', choices, code: 'x' })

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('what a device remembers of its own votes', () => {
  it('is told apart by round and seat, for a device may hold several seats', () => {
    rememberOwnBallot('r1', 's1', dots({ a: 1 }))
    rememberOwnBallot('r1', 's2', dots({ b: 2 }))
    rememberOwnBallot('r1', 's1', dots({ a: 2 }))
    expect(ownBallot('r1', 's1')).toEqual(dots({ a: 2 }))
    expect(ownBallot('r1', 's2')).toEqual(dots({ b: 2 }))
    expect(ownBallot('r2', 's1')).toBeUndefined()
    expect(ownBallot('constructor', '')).toBeUndefined()
  })

  it('forgets the oldest rounds, and bears with what others wrote in its place', () => {
    for (let i = 0; i < 100; i++) rememberOwnBallot(`r${i}`, 's', dots({ a: i }))
    expect(ownBallot('r99', 's')).toEqual(dots({ a: 99 }))
    expect(ownBallot('r0', 's')).toBeUndefined()
    localStorage.setItem('dugnad.ballots', '{"broken')
    expect(ownBallot('r99', 's')).toBeUndefined()
    rememberOwnBallot('r1', 's', dots({ a: 1 }))
    expect(ownBallot('r1', 's')).toEqual(dots({ a: 1 }))
  })
})
