import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import fc from 'fast-check'
import { type Ballot, isCast } from '#shared/domain/voting/ballot.ts'
import { ELECTORATE_DEFAULTS } from '#shared/domain/voting/electorate.ts'
import { drawLot, lotOrder } from '#shared/domain/voting/lot.ts'
import type { MethodKind } from '#shared/domain/voting/method.ts'
import type { Poll } from '#shared/domain/voting/poll.ts'
import { receiptCode, receiptOf } from '#shared/domain/voting/receipt.ts'
import { makeRecord, type RoundRecord, type Signer, signRecord } from '#shared/domain/voting/record.ts'
import type { Round, Weighting } from '#shared/domain/voting/round.ts'
import { tally } from '#shared/domain/voting/tally.ts'
import { polledRounds } from './votes.ts'

/** Start of every Ed25519 private key in its DER form, before its 32 bytes. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** A key that is the same in every run, made of one repeated byte. */
export function testSigner(byte = 7): Signer {
  const der = Buffer.concat([PKCS8, Buffer.alloc(32, byte)])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  return {
    keyId: Buffer.from(x!, 'base64url').toString('hex'),
    sign: (bytes) => sign(null, bytes, key).toString('hex'),
  }
}

/** The receipt code of the n-th ballot in tests. */
export const testCode = (n: number): string =>
  receiptCode(Uint8Array.from({ length: 16 }, (_, i) => (n * 31 + i) & 255))

const LOT = drawLot(new Uint8Array(32).fill(90))

/** The record of a round that has been polled, with a receipt for each ballot from a screen. */
export function recordOf(
  round: Round,
  poll: Poll,
  weighting: Weighting = 'person',
  previous: string | null = null,
): RoundRecord {
  const isByLot = round.tieRule === 'lot'
  const result = tally({ ...round, weighting }, poll, isByLot ? lotOrder(LOT.seed) : null)
  const receipts = poll.ballots.flatMap(({ ballot, source }, n) =>
    source === 'screen' && isCast(ballot) ? [receiptOf(testCode(n), round.id, ballot)] : [],
  )
  const at = (moment: number) => new Date(moment).toISOString()
  return makeRecord(
    {
      workshop: { id: 'wrk_00000000000000000001', title: 'Samling på Hamar' },
      round: { id: round.id, number: round.number },
      parent: null,
      question: round.question,
      method: round.method,
      trial: false,
      evaluation: false,
      electorate: ELECTORATE_DEFAULTS,
      options: round.options,
      tieRule: round.tieRule,
      commitment: isByLot ? LOT.commitment : null,
      seed: isByLot ? LOT.seed : null,
      opened: { at: at(round.openedAt), by: { role: 'facilitator', seat: 1 } },
      closed: { at: at(round.openedAt + 300_000), by: 'clock' },
      boardVersion: 812,
      catalogueVersion: '2026.11',
    },
    result,
    poll,
    { opening: poll.eligible, receipts, previous },
  )
}

export const signedRecord = (...about: Parameters<typeof recordOf>) =>
  signRecord(recordOf(...about), testSigner())

/** Polled rounds in which enough people voted for the ballots to be in the record. */
export const wellPolledRounds = (kinds?: readonly MethodKind[]) =>
  polledRounds(kinds).map(([round, poll]): readonly [Round, Poll] => [
    round,
    {
      ...poll,
      ballots: Array.from({ length: 5 }, () => poll.ballots)
        .flat()
        .map((it) => ({ ...it, ballot: { ...it.ballot, done: true } as Ballot })),
      tables: poll.tables.map((table) => ({ ...table, people: table.people + 5 })),
      eligible: 500,
    },
  ])

export const weightings = fc.constantFrom<Weighting>('person', 'municipality')
