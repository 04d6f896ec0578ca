import { readSetting, writeSetting } from '#client/session/settings.ts'
import type { ChoicesOf } from '#shared/domain/voting/ballot.ts'

/*
 * What this device's seats voted, for the mark «you gave 2 votes» beside the result. After closing, the server
 * knows no longer who voted what; only the voter's own device does.
 */

const SETTING = 'ballots'

type Choices = ChoicesOf['dots']

/** Rounds that are remembered; the oldest go first. */
const KEPT = 40

type Memory = Readonly<Record<string, Choices>>

const keyOf = (round: string, seat: string) => `${round}:${seat}`

export function rememberOwnBallot(round: string, seat: string, choices: Choices): void {
  const { [keyOf(round, seat)]: _, ...others } = read()
  const newest = Object.entries(others).slice(1 - KEPT)
  writeSetting(SETTING, JSON.stringify(Object.fromEntries([...newest, [keyOf(round, seat), choices]])))
}

/** The last ballot of the seat that was saved from this device; undefined when it did not vote here. */
export function ownBallot(round: string, seat: string): Choices | undefined {
  const memory = read()
  return Object.hasOwn(memory, keyOf(round, seat)) ? memory[keyOf(round, seat)] : undefined
}

function read(): Memory {
  try {
    const stored: unknown = JSON.parse(readSetting(SETTING) ?? '{}')
    return typeof stored === 'object' && stored !== null ? (stored as Memory) : {}
  } catch {
    return {} // somebody else wrote there; nothing is remembered
  }
}
