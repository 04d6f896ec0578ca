import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCast } from '#shared/domain/voting/ballot.ts'
import { readReceiptCode, receiptCode, receiptOf, wasCounted } from '#shared/domain/voting/receipt.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { recordOf, testCode } from '../../support/records.ts'
import { polledRounds } from '../../support/votes.ts'

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })

describe('a receipt', () => {
  it('[V17] shows each voter that the own ballot was counted as it stood at the end, and no other', () => {
    fc.assert(
      fc.property(polledRounds(), ([round, poll]) => {
        const record = recordOf(round, poll)
        for (const [n, { ballot, source }] of poll.ballots.entries()) {
          expect(wasCounted(record, testCode(n), ballot)).toBe(source === 'screen' && isCast(ballot))
          const [id] = Object.keys(ballot.choices)
          const without = { ...ballot.choices } as Record<string, unknown>
          if (id === undefined) continue
          delete without[id]
          expect(wasCounted(record, testCode(n), { ...ballot, choices: without } as typeof ballot)).toBe(
            false,
          )
          expect(wasCounted(record, testCode(999), ballot)).toBe(false)
        }
      }),
    )
  })

  it('[V17] is SHA-256 of code, round and ballot, the same however the ballot was written', () => {
    const ballot = { kind: 'dots' as const, choices: { b: 1, a: 2 } }
    const text = `${testCode(1)}rnd_1${canonicalJson(ballot)}`
    expect(receiptOf(testCode(1), 'rnd_1', ballot)).toBe(createHash('sha256').update(text).digest('hex'))
    const turned = { kind: 'dots' as const, choices: { a: 2, b: 1 } }
    expect(receiptOf(testCode(1), 'rnd_1', turned)).toBe(receiptOf(testCode(1), 'rnd_1', ballot))
  })

  it('[V17] has a code of 128 bits that reads back however it is typed', () => {
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        const code = receiptCode(one)
        expect(code).toHaveLength(26)
        expect(receiptCode(other) === code).toBe(Buffer.compare(one, other) === 0)
        const typed = ` ${code
          .toUpperCase()
          .replace(/0/g, 'O')
          .replace(/1/g, 'l')
          .replace(/(.{5})/g, '$1-')}`
        expect(readReceiptCode(typed)).toBe(code)
      }),
    )
    for (const typed of ['', 'u'.repeat(26), '0'.repeat(25), '0'.repeat(27), `${'0'.repeat(25)}å`]) {
      expect(readReceiptCode(typed)).toBeUndefined()
    }
    expect(() => receiptCode(new Uint8Array(15))).toThrow(RangeError)
  })
})
