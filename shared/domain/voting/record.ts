import { canonicalJson } from '../../kernel/canonical-json.ts'
import { sha256 } from '../../kernel/sha256.ts'
import type { Role } from '../role.ts'
import type { Choices } from './ballot.ts'
import type { Electorate } from './electorate.ts'
import type { Method } from './method.ts'
import type { TableSheet } from './paper.ts'
import type { Poll } from './poll.ts'
import { recordedVotes } from './recorded-votes.ts'
import type { Result, Sources, TieOutcome, WeightingUsed } from './result.ts'
import type { RoundOption, TieRule } from './round.ts'

export const RECORD_SCHEMA = 'dugnad.round/1'

/** What of a record does not follow from the votes. */
export interface RecordFacts {
  readonly workshop: { readonly id: string; readonly title: string }
  readonly round: { readonly id: string; readonly number: number }
  /** The round that this one repeats. */
  readonly parent: string | null
  readonly question: string
  readonly method: Method
  readonly trial: boolean
  readonly evaluation: boolean
  readonly electorate: Electorate
  readonly options: readonly RoundOption[]
  readonly tieRule: TieRule
  /** SHA-256 of the seed, published when the round opened, and the seed; null without a lot. */
  readonly commitment: string | null
  readonly seed: string | null
  readonly opened: Moment
  readonly closed: Moment
  readonly boardVersion: number
  readonly catalogueVersion: string
}

/** When, as ISO 8601 in UTC, and by whom: a role and the number of a seat, which is no name; or the clock. */
export interface Moment {
  readonly at: string
  readonly by: { readonly role: Role; readonly seat: number } | 'clock'
}

/** Ballots of one municipality, or of everybody, in the order of their content, with what tables came to together. */
export interface RecordedVotes {
  /** Null for people without one, and for everybody in a round that was counted by person. */
  readonly municipality: string | null
  readonly ballots: readonly Choices[]
  readonly tables: Pick<TableSheet, 'people' | 'values'> | null
}

/** V17. Everything that is needed to count the round again, and nothing that says who voted what or when. */
export interface RoundRecord extends RecordFacts {
  readonly schema: typeof RECORD_SCHEMA
  readonly eligible: { readonly opening: number; readonly close: number }
  readonly cast: number
  readonly blank: number
  readonly withdrawn: number
  readonly sources: Sources
  readonly weighting: WeightingUsed
  readonly totals: Result['options']
  readonly tied: readonly TieOutcome[]
  /** Null where a part of fewer than five could be told apart: then there are totals alone (V14). */
  readonly votes: readonly RecordedVotes[] | null
  /** One for each ballot from a screen, sorted. */
  readonly receipts: readonly string[]
  /** SHA-256 of the workshop's record before this one. */
  readonly previous: string | null
}

/** The record as it is given out. All but the last three fields is hashed and signed, as canonical JSON in UTF-8. */
export interface SignedRecord extends RoundRecord {
  readonly sha256: string
  /** Ed25519, 128 hexadecimal digits. */
  readonly signature: string
  /** The public key itself, 64 hexadecimal digits: whoever has the record can check the signature. */
  readonly keyId: string
}

/** V17. The record of a round that has been counted. `opening` is how many could vote when it opened. */
export function makeRecord(
  facts: RecordFacts,
  result: Result,
  poll: Poll,
  more: { readonly opening: number; readonly receipts: readonly string[]; readonly previous: string | null },
): RoundRecord {
  const { eligible, cast, blank, withdrawn } = result.turnout
  return {
    ...facts,
    schema: RECORD_SCHEMA,
    eligible: { opening: more.opening, close: eligible },
    cast,
    blank,
    withdrawn,
    sources: result.sources,
    weighting: result.weighting,
    totals: result.options,
    tied: result.tied,
    votes: recordedVotes(facts.method, result.weighting, poll),
    receipts: [...more.receipts].sort(),
    previous: more.previous,
  }
}

/** Makes and checks Ed25519 signatures, in hexadecimal digits. The platform's; never throws. */
export interface Signer {
  /** The public key. */
  readonly keyId: string
  sign(bytes: Uint8Array): string
}

export function signRecord(record: RoundRecord, signer: Signer): SignedRecord {
  const text = canonicalJson(record)
  const signature = signer.sign(new TextEncoder().encode(text))
  return { ...record, sha256: sha256(text), signature, keyId: signer.keyId }
}

/** The text that a signed record's hash and signature are about. */
export function signedText(record: object): string {
  const { sha256: _, signature, keyId, ...rest } = record as Record<string, unknown>
  return canonicalJson(rest)
}
