import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rememberOwnBallot } from '#client/features/voting/own-ballots.ts'
import { votesOf } from '#client/features/workshop/votes-of.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'
import { openRound, testId } from '../support/rounds.ts'

const [A, B] = [testId('chl', 1), testId('chl', 2)]

const me = { id: testId('sea', 1) } as Stage['me']

const stageRound = (changes: Partial<StageRound>): StageRound =>
  ({ ...openRound(2), ballot: null, ...changes }) as StageRound

const own = (...rounds: readonly StageRound[]) => [...votesOf({ rounds, me }).ownVotes]

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('the own votes that cards are marked with', () => {
  it('are those of the ballot while it is open, and of the device’s memory afterwards', () => {
    const open = stageRound({ ballot: { kind: 'dots', choices: { [A]: 2 }, done: false } })
    expect(own(open)).toEqual([A])
    rememberOwnBallot(open.id, me.id, { kind: 'dots', choices: { [B]: 1 }, code: null })
    expect(own(stageRound({ state: 'shown' }))).toEqual([B])
  })

  it('are of the newest round in which one votes for something, and never of an exercise', () => {
    const ranked = stageRound({
      method: { kind: 'rank', places: 1 },
      ballot: { kind: 'rank', choices: { [B]: 1 }, done: true },
    })
    const scored = stageRound({
      method: { kind: 'score', axes: ['importance'] },
      ballot: { kind: 'score', choices: { [A]: [1] }, done: true },
    })
    const trial = stageRound({ trial: true, ballot: { kind: 'dots', choices: { [A]: 1 }, done: true } })
    expect(own(ranked, scored, trial)).toEqual([B])
    expect(own()).toEqual([])
  })
})
