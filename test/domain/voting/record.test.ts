import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSignatureRight } from '#server/signatures.ts'
import { isCast } from '#shared/domain/voting/ballot.ts'
import {
  type RecordedVotes,
  type RoundRecord,
  type SignedRecord,
  signRecord,
} from '#shared/domain/voting/record.ts'
import { isSignedRecord } from '#shared/domain/voting/record-shape.ts'
import { settleTie } from '#shared/domain/voting/settle-tie.ts'
import { RECORD_CHECKS, verifyRecord } from '#shared/domain/voting/verify-record.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { sha256 } from '#shared/kernel/sha256.ts'
import { recordOf, signedRecord, testSigner, weightings, wellPolledRounds } from '../../support/records.ts'
import { openRound, pollOf, testId } from '../../support/rounds.ts'
import { METHOD_KINDS, polledRounds } from '../../support/votes.ts'

const means = { verify: isSignatureRight, expectedKey: testSigner().keyId, previous: null }
const ALL_RIGHT = Object.fromEntries(RECORD_CHECKS.map((check) => [check, 'right']))

const verified = (record: unknown) => verifyRecord(record, means)

/** The record after a forger with the key has changed it, hash and signature fitting again. */
const forged = (record: SignedRecord, changes: Partial<RoundRecord>) => {
  const { sha256: _, signature, keyId, ...rest } = record
  return signRecord({ ...rest, ...changes }, testSigner())
}

const sampleRecord = (changes: Parameters<typeof openRound>[1] = {}) => {
  const choices = [{ [testId('chl', 1)]: 2 }, { [testId('chl', 2)]: 1, [testId('chl', 3)]: 1 }, {}]
  const ballots = [0, 1, 2, 0, 1, 0].map((i) => ({ kind: 'dots' as const, choices: choices[i]!, done: true }))
  return signedRecord(openRound(3, changes), pollOf(ballots, { eligible: 9 }))
}

describe('the record of a round', () => {
  it.each(METHOD_KINDS)('[V17] is right in everything, and counts again to the same: %s', (kind) => {
    let counted = 0
    fc.assert(
      fc.property(wellPolledRounds([kind]), weightings, ([round, poll], weighting) => {
        const record = signedRecord(round, poll, weighting)
        const outcome = verified(JSON.parse(canonicalJson(record)))
        if (record.votes !== null) {
          counted += 1
          expect(outcome).toEqual(ALL_RIGHT)
        } else expect(outcome).toEqual({ ...ALL_RIGHT, ballots: 'unknown', totals: 'unknown' })
      }),
    )
    expect(counted).toBeGreaterThan(50)
  })

  it('[V14] has no ballots where a part of fewer than five could be told apart', () => {
    fc.assert(
      fc.property(polledRounds(), weightings, ([round, poll], weighting) => {
        const { votes } = recordOf(round, poll, weighting)
        const cast = poll.ballots.filter((it) => isCast(it.ballot)).length
        const people = poll.tables.reduce((sum, table) => sum + table.people, 0)
        const isFew = (count: number) => count > 0 && count < 5
        if (isFew(cast) || isFew(people)) expect(votes).toBeNull()
        for (const { ballots, tables } of votes ?? []) {
          expect(isFew(ballots.length) || isFew(tables?.people ?? 0)).toBe(false)
        }
      }),
    )
  })

  it('[V9] says nothing of who voted what, and keeps the words of a reason apart from the ballot', () => {
    fc.assert(
      fc.property(wellPolledRounds(), weightings, ([round, poll], weighting) => {
        const record = signedRecord(round, poll, weighting)
        const shuffled = signedRecord(round, { ...poll, ballots: [...poll.ballots].reverse() }, weighting)
        expect({ ...shuffled, receipts: [], sha256: '', signature: '' }).toEqual({
          ...record,
          receipts: [],
          sha256: '',
          signature: '',
        })
        expect(canonicalJson(record.votes)).not.toMatch(/"reason":"[^"]|participant|librarian|sea_|"done"/)
      }),
    )
  })

  it('[V17] is signed over its canonical JSON, and chained to the one before', () => {
    const first = sampleRecord()
    const second = forged(sampleRecord(), { previous: first.sha256 })
    expect(verifyRecord(second, { ...means, previous: first.sha256 })).toEqual(ALL_RIGHT)
    expect(verifyRecord(second, { ...means, previous: 'ab'.repeat(32) }).chain).toBe('wrong')
    expect(verifyRecord(second, means).chain).toBe('wrong')
    expect(verifyRecord(second, { verify: isSignatureRight })).toMatchObject({
      chain: 'unknown',
      key: 'unknown',
    })
    const { sha256: hash, signature, keyId, ...content } = first
    expect(hash).toBe(sha256(canonicalJson(content)))
  })

  it('[V17] shows any change of any of its bytes', () => {
    const record = sampleRecord({ tieRule: 'lot' })
    const text = canonicalJson(record)
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.integer({ min: 32, max: 126 }), (at, code) => {
        const changed = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1)
        if (changed === text) return
        let value: unknown
        try {
          value = JSON.parse(changed)
        } catch {
          return // no JSON any more: nobody takes it for a record
        }
        expect(Object.values(verified(value))).toContain('wrong')
      }),
      { numRuns: 500 },
    )
  })

  it('[V17] that was forged with the key is caught by counting again', () => {
    const record = sampleRecord()
    const [first, ...others] = record.votes![0]!.ballots
    const votes = (group: RecordedVotes) => [group]
    const group = record.votes![0]!
    const wrong = (changes: Partial<RoundRecord>) =>
      Object.entries(verified(forged(record, changes))).flatMap(([check, outcome]) =>
        outcome === 'wrong' ? [check] : [],
      )
    expect(wrong({})).toEqual([])
    expect(wrong({ votes: votes({ ...group, ballots: others }) })).toEqual(['turnout', 'totals'])
    expect(wrong({ votes: votes({ ...group, ballots: [...others, first!] }) })).toEqual(['ballots', 'totals'])
    const over = { [testId('chl', 1)]: 3 }
    expect(wrong({ votes: votes({ ...group, ballots: [first!, over, ...others.slice(1)] }) })).toContain(
      'ballots',
    )
    expect(wrong({ totals: record.totals.toReversed() })).toEqual(['totals'])
    expect(wrong({ receipts: record.receipts.slice(1) })).toEqual(['turnout'])
    expect(wrong({ receipts: record.receipts.toReversed() })).toEqual(['turnout'])
    expect(wrong({ cast: 7 })).toEqual(['turnout', 'totals'])
    expect(wrong({ blank: 0 })).toEqual(['totals'])
    expect(wrong({ tieRule: 'lot' })).toContain('lot')
    expect(wrong({ eligible: { opening: 5, close: 5 } })).toEqual(['turnout'])
    expect(verified(signRecord(recordOf(openRound(2), pollOf([])), testSigner(8))).key).toBe('wrong')
    expect(verified({ ...record, signature: '00'.repeat(64) })).toMatchObject({
      hash: 'right',
      signature: 'wrong',
    })
  })

  it('[V12] counts again to a facilitator’s decision, with the reason it holds', () => {
    const record = sampleRecord({ tieRule: 'facilitator' })
    const ballots = [1, 2, 1, 2, 3].map((n) => ({
      kind: 'dots' as const,
      choices: { [testId('chl', n)]: 1 },
      done: true,
    }))
    const tied = recordOf(openRound(3, { tieRule: 'facilitator' }), pollOf(ballots))
    const result = { kind: 'dots', options: tied.totals, tieRule: 'facilitator', tied: tied.tied }
    const settled = settleTie(result as never, [testId('chl', 2), testId('chl', 1)], 'Haster')
    if (!settled.ok) throw new Error(settled.error)
    const after = settled.value as unknown as { options: RoundRecord['totals']; tied: RoundRecord['tied'] }
    const good = forged(signRecord(tied, testSigner()), { totals: after.options, tied: after.tied })
    expect(verified(good)).toEqual(ALL_RIGHT)
    expect(verified(forged(good, { totals: tied.totals })).totals).toBe('wrong')
    expect(verified(record)).toEqual(ALL_RIGHT)
  })

  it('[V17] is looked at without ever throwing, whatever it is', () => {
    const record = sampleRecord()
    const keys = Object.keys(record) as (keyof SignedRecord)[]
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.oneof(fc.jsonValue(), fc.anything()), (key, value) => {
        expect(typeof verified({ ...record, [key]: value }).form).toBe('string')
      }),
      { numRuns: 1000 },
    )
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(verified(value).form).toBe('wrong')
      }),
    )
    let deep: unknown = 1
    for (let i = 0; i < 50_000; i++) deep = [deep]
    expect(verified({ ...record, totals: [{ deep }] }).form).toBe('wrong')
    const { question, ...without } = record
    for (const wrong of [without, { ...record, more: 1 }, [record], null])
      expect(isSignedRecord(wrong)).toBe(false)
  })
})
