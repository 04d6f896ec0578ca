import type { VotesOf } from '#shared/domain/voting/ballot.ts'
import type { MethodKind } from '#shared/domain/voting/method.ts'
import { wasCounted } from '#shared/domain/voting/receipt.ts'
import { type SignedRecord, signedText } from '#shared/domain/voting/record.ts'
import { isSignedRecord } from '#shared/domain/voting/record-shape.ts'
import type { Result } from '#shared/domain/voting/result.ts'
import {
  type CheckOutcome,
  RECORD_CHECKS,
  type RecordCheck,
  verifyRecord,
} from '#shared/domain/voting/verify-record.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { fromHex } from '#shared/kernel/sha256.ts'

/** What a browser looks at: all that can be looked at in a record, and whether it is what the page shows. */
export const CHECKS = ['same', ...RECORD_CHECKS.filter((check) => check !== 'chain')] as const

export type Check = 'same' | RecordCheck

export interface Verdict {
  readonly outcomes: Readonly<Record<Check, CheckOutcome>>
  /** Nothing that could be looked at is wrong. */
  readonly isRight: boolean
  /** It was made in another workshop, of which this one was opened from an archive. */
  readonly isFromElsewhere: boolean
  /** Whether the device's ballot was counted as it stands; `blank` when it had nothing on it and is not there. */
  readonly receipt: 'counted' | 'missing' | 'blank' | null
}

/** A ballot as a device remembers it, with its receipt code. */
export type Remembered = VotesOf<MethodKind> & { readonly code: string }

export interface Expected {
  readonly workshop: string
  readonly round: string
  /** What the page shows. */
  readonly result: Result
  /** Keys of the server; empty when they are not known. */
  readonly keys: readonly string[]
  readonly own: Remembered | undefined
}

/**
 * V17. Looks at the record of a round in the browser: whether it is right, is that of the result that is shown, and has
 * the receipt of the device's own ballot. Never throws.
 */
export async function checkRecord(value: unknown, expected: Expected): Promise<Verdict> {
  const record = isSignedRecord(value) ? value : undefined
  const signature = record ? await isSigned(record) : 'unknown'
  const isFromElsewhere = record !== undefined && record.workshop.id !== expected.workshop
  const { keys } = expected
  const isKnown = record !== undefined && keys.includes(record.keyId)
  // whose key signed what was opened from an archive has to be asked where that was made
  const key = isKnown ? record.keyId : isFromElsewhere ? undefined : keys[0]
  const checked = verifyRecord(value, {
    verify: () => signature !== 'wrong',
    ...(key === undefined ? {} : { expectedKey: key }),
  })
  const outcomes = {
    ...checked,
    signature: record ? signature : checked.signature,
    same: record ? isSame(record, expected) : ('unknown' as const),
  }
  return {
    outcomes,
    isFromElsewhere,
    isRight: CHECKS.every((check) => outcomes[check] !== 'wrong'),
    receipt: record ? receiptIn(record, expected.own) : null,
  }
}

function receiptIn(record: SignedRecord, own: Remembered | undefined): Verdict['receipt'] {
  if (own === undefined) return null
  if (wasCounted(record, own.code, own)) return 'counted'
  return Object.keys(own.choices).length === 0 ? 'blank' : 'missing'
}

/** In another workshop the round may have had another id. */
const isSame = (record: SignedRecord, { workshop, round, result }: Expected): CheckOutcome =>
  (record.round.id === round || record.workshop.id !== workshop) &&
  canonicalJson(record.totals) === canonicalJson(result.options) &&
  canonicalJson(record.tied) === canonicalJson(result.tied)
    ? 'right'
    : 'wrong'

/** Unknown where the page is not on HTTPS, or the browser does not know Ed25519. */
async function isSigned(record: SignedRecord): Promise<CheckOutcome> {
  const [key, signature] = [fromHex(record.keyId), fromHex(record.signature)]
  const platform = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle
  if (!platform || !key || !signature) return 'unknown'
  try {
    const known = await platform.importKey('raw', new Uint8Array(key), 'Ed25519', false, ['verify'])
    const text = new TextEncoder().encode(signedText(record))
    return (await platform.verify('Ed25519', known, new Uint8Array(signature), text)) ? 'right' : 'wrong'
  } catch {
    return 'unknown'
  }
}
