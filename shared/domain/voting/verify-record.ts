import { sha256 } from '../../kernel/sha256.ts'
import { isPromisedLot } from './lot.ts'
import { type SignedRecord, signedText } from './record.ts'
import { isSignedRecord } from './record-shape.ts'
import { areBallotsInOrder, isCountedRight } from './recount.ts'

/** What is looked at in a record, in this order. */
export const RECORD_CHECKS = [
  /** It has all its fields, and no others. */
  'form',
  /** Its SHA-256 is that of its content. */
  'hash',
  /** It was signed with the key that it names. */
  'signature',
  /** That key is the one that was expected. */
  'key',
  /** It follows the record before it. */
  'chain',
  /** Its ballots are allowed by the round's rules, and in an order that says nothing. */
  'ballots',
  /** Ballots, sources, turnout and receipts go together. */
  'turnout',
  /** Counting the ballots again gives its totals and places. */
  'totals',
  /** The seed is the one that was promised. */
  'lot',
] as const

export type RecordCheck = (typeof RECORD_CHECKS)[number]

/** `unknown`: it could not be looked at, because what it takes is not there. */
export type CheckOutcome = 'right' | 'wrong' | 'unknown'

export interface CheckMeans {
  /** Whether an Ed25519 signature (128 hexadecimal digits) of these bytes is that of the key. Never throws. */
  verify(keyId: string, bytes: Uint8Array, signature: string): boolean
  /** The key that records of this workshop are known to be signed with. */
  readonly expectedKey?: string
  /** SHA-256 of the record before, or null when there is known to be none. */
  readonly previous?: string | null
}

/**
 * V17. Looks at a record, whatever it is and wherever it came from, without a server. Everything is looked at that can
 * be, so that the answer says what is wrong and not only that something is. Never throws.
 */
export function verifyRecord(value: unknown, means: CheckMeans): Readonly<Record<RecordCheck, CheckOutcome>> {
  if (!isSignedRecord(value)) return NO_RECORD
  const text = signedText(value)
  const bytes = new TextEncoder().encode(text)
  return {
    form: 'right',
    hash: say(sha256(text) === value.sha256),
    signature: say(means.verify(value.keyId, bytes, value.signature)),
    key: means.expectedKey === undefined ? 'unknown' : say(value.keyId === means.expectedKey),
    chain: means.previous === undefined ? 'unknown' : say(value.previous === means.previous),
    ballots: value.votes === null ? 'unknown' : say(areBallotsInOrder(value)),
    turnout: say(isTurnoutRight(value)),
    totals: value.votes === null ? 'unknown' : say(areBallotsInOrder(value) && isCountedRight(value)),
    lot: lotOutcome(value),
  }
}

const NO_RECORD: Readonly<Record<RecordCheck, CheckOutcome>> = {
  form: 'wrong',
  hash: 'unknown',
  signature: 'unknown',
  key: 'unknown',
  chain: 'unknown',
  ballots: 'unknown',
  turnout: 'unknown',
  totals: 'unknown',
  lot: 'unknown',
}

const say = (isRight: boolean): CheckOutcome => (isRight ? 'right' : 'wrong')

function isTurnoutRight({ cast, blank, eligible, sources, votes, receipts }: SignedRecord): boolean {
  const { screen, paperBallot, paperTable } = sources
  const isSorted = receipts.every((receipt, i) => i === 0 || receipts[i - 1]! < receipt)
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const isListed =
    votes === null ||
    (sum(votes.map(({ ballots }) => ballots.length)) === screen + paperBallot &&
      sum(votes.map(({ tables }) => tables?.people ?? 0)) === paperTable)
  return (
    cast === screen + paperBallot + paperTable &&
    cast <= eligible.close &&
    blank <= cast &&
    receipts.length === screen &&
    isSorted &&
    isListed
  )
}

/** A round by lot has a seed that keeps its promise; any other has neither. */
function lotOutcome({ tieRule, seed, commitment }: SignedRecord): CheckOutcome {
  if (tieRule !== 'lot') return say(seed === null && commitment === null)
  return say(seed !== null && commitment !== null && isPromisedLot(seed, commitment))
}
