import { readSetting, writeSetting } from '#client/session/settings.ts'
import type { VotesOf } from '#shared/domain/voting/ballot.ts'
import type { MethodKind } from '#shared/domain/voting/method.ts'

/*
 * What this device's seats voted, for the mark «you gave 2 votes» beside the result and for the receipt. After
 * closing, the server knows no longer who voted what; only the voter's own device does.
 */

/** A ballot as it was last saved from here, with its receipt code (V17); null when the server gave none. */
export type OwnBallot = { [K in MethodKind]: VotesOf<K> }[MethodKind] & { readonly code: string | null }

const SETTING = 'ballots'

/** Rounds that are remembered; the oldest go first. */
const KEPT = 40

type Memory = Readonly<Record<string, OwnBallot>>

const keyOf = (round: string, seat: string) => `${round}:${seat}`

export function rememberOwnBallot(round: string, seat: string, ballot: OwnBallot): void {
  const { [keyOf(round, seat)]: _, ...others } = read()
  const newest = Object.entries(others).slice(1 - KEPT)
  writeSetting(SETTING, JSON.stringify(Object.fromEntries([...newest, [keyOf(round, seat), ballot]])))
}

/** The last ballot of the seat that was saved from this device; undefined when it did not vote here. */
export function ownBallot(round: string, seat: string): OwnBallot | undefined {
  const memory = read()
  const found = Object.hasOwn(memory, keyOf(round, seat)) ? memory[keyOf(round, seat)] : undefined
  return found && typeof found.choices === 'object' ? found : undefined
}

function read(): Memory {
  try {
    const stored: unknown = JSON.parse(readSetting(SETTING) ?? '{}')
    return typeof stored === 'object' && stored !== null ? (stored as Memory) : {}
  } catch {
    return {} // somebody else wrote there; nothing is remembered
  }
}
