import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownBallot, rememberOwnBallot } from '#client/features/voting/own-ballots.ts'

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
    rememberOwnBallot('r1', 's1', { a: 1 })
    rememberOwnBallot('r1', 's2', { b: 2 })
    rememberOwnBallot('r1', 's1', { a: 2 })
    expect(ownBallot('r1', 's1')).toEqual({ a: 2 })
    expect(ownBallot('r1', 's2')).toEqual({ b: 2 })
    expect(ownBallot('r2', 's1')).toBeUndefined()
    expect(ownBallot('constructor', '')).toBeUndefined()
  })

  it('forgets the oldest rounds, and bears with what others wrote in its place', () => {
    for (let i = 0; i < 100; i++) rememberOwnBallot(`r${i}`, 's', { a: i })
    expect(ownBallot('r99', 's')).toEqual({ a: 99 })
    expect(ownBallot('r0', 's')).toBeUndefined()
    localStorage.setItem('dugnad.ballots', '{"broken')
    expect(ownBallot('r99', 's')).toBeUndefined()
    rememberOwnBallot('r1', 's', { a: 1 })
    expect(ownBallot('r1', 's')).toEqual({ a: 1 })
  })
})
