import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkRecord, type Remembered } from '#client/features/voting/record/check-record.ts'
import { receiptOf } from '#shared/domain/voting/receipt.ts'
import { type SignedRecord, signRecord } from '#shared/domain/voting/record.ts'
import type { Result } from '#shared/domain/voting/result.ts'
import { tally } from '#shared/domain/voting/tally.ts'
import { recordOf, signedRecord, testCode, testSigner } from '../support/records.ts'
import { openRound, pollOf, testId } from '../support/rounds.ts'

const [one, two, three] = [1, 2, 3].map((n) => testId('chl', n)) as [string, string, string]
const round = openRound(3)
const choices = [{ [one]: 2 }, { [two]: 1, [three]: 1 }, {}]
const poll = pollOf(
  [0, 1, 2, 0, 1, 0].map((i) => ({ kind: 'dots' as const, choices: choices[i]!, done: true })),
  { eligible: 9 },
)
const record = signedRecord(round, poll)
const result: Result = tally({ ...round, weighting: 'person' }, poll)
const own = (ballot: number, code = ballot): Remembered => ({
  kind: 'dots',
  choices: choices[ballot]!,
  code: testCode(code),
})

const check = (value: unknown, changes: Partial<Parameters<typeof checkRecord>[1]> = {}) =>
  checkRecord(JSON.parse(JSON.stringify(value)), {
    workshop: record.workshop.id,
    round: round.id,
    result,
    keys: [testSigner().keyId],
    own: own(1),
    ...changes,
  })

const forged = (changes: Partial<SignedRecord>, key?: number) =>
  signRecord({ ...recordOf(round, poll), ...changes }, testSigner(key))

describe('what a browser says of a record', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('[V17] finds the receipt of the own ballot, and all of it right', async () => {
    const verdict = await check(record)
    expect(verdict).toMatchObject({ isRight: true, receipt: 'counted' })
    const { chain, ...others } = verdict.outcomes
    expect(chain).toBe('unknown')
    expect(new Set(Object.values(others))).toEqual(new Set(['right']))
  })

  it('[V17] misses a receipt that is not there, or is of another ballot', async () => {
    const lost = receiptOf(testCode(1), round.id, own(1))
    const without = forged({ receipts: record.receipts.filter((receipt) => receipt !== lost) })
    expect((await check(without)).receipt).toBe('missing')
    expect((await check(without)).outcomes).toMatchObject({ hash: 'right', turnout: 'wrong' })
    expect((await check(record, { own: { ...own(1), choices: { [one]: 1 } } })).receipt).toBe('missing')
    expect((await check(record, { own: own(1, 77) })).receipt).toBe('missing')
  })

  it('[V17] takes an empty ballot that is not there for none at all', async () => {
    expect((await check(record, { own: own(2) })).receipt).toBe('counted')
    expect((await check(record, { own: own(2, 77) })).receipt).toBe('blank')
    expect((await check(record, { own: undefined })).receipt).toBeNull()
  })

  it('[V17] sees whatever was changed: content, signature, key, totals, or another round', async () => {
    const outcomes = async (...about: Parameters<typeof check>) => (await check(...about)).outcomes
    expect(await outcomes({ ...record, question: 'Noe annet' })).toMatchObject({
      hash: 'wrong',
      signature: 'wrong',
    })
    expect(await outcomes({ ...record, signature: '0'.repeat(128) })).toMatchObject({ signature: 'wrong' })
    expect(await outcomes(forged({}, 9))).toMatchObject({ signature: 'right', key: 'wrong' })
    expect(await outcomes(forged({ totals: [] }))).toMatchObject({ totals: 'wrong', same: 'wrong' })
    expect(await outcomes(record, { round: 'rnd_another' })).toMatchObject({ same: 'wrong' })
    expect(await outcomes('no record')).toMatchObject({ form: 'wrong', same: 'unknown', hash: 'unknown' })
    expect((await check('no record')).isRight).toBe(false)
  })

  it('[V17] takes a record that came in an archive for what it is, by whichever key, and still sees what was changed', async () => {
    const elsewhere = { workshop: 'wrk_reopened', round: 'rnd_another' }
    const theirs = forged({}, 9)
    const verdict = await check(theirs, elsewhere)
    expect(verdict).toMatchObject({ isRight: true, isFromElsewhere: true })
    expect(verdict.outcomes).toMatchObject({ key: 'unknown', same: 'right', signature: 'right' })
    expect((await check(record, elsewhere)).outcomes).toMatchObject({ key: 'right' })
    expect((await check(forged({ tied: [], totals: [] }, 9), elsewhere)).isRight).toBe(false)
    expect((await check({ ...theirs, question: 'Noe annet' }, elsewhere)).isRight).toBe(false)
    expect(await check(theirs)).toMatchObject({ isRight: false, isFromElsewhere: false })
  })

  it('[V17] says that it cannot tell where a browser knows no such signatures, or the server did not say its keys', async () => {
    vi.stubGlobal('crypto', {})
    const verdict = await check(record, { keys: [] })
    expect(verdict).toMatchObject({ isRight: true, receipt: 'counted' })
    expect(verdict.outcomes).toMatchObject({
      signature: 'unknown',
      key: 'unknown',
      hash: 'right',
      totals: 'right',
    })
  })
})
