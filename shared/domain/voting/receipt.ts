import { canonicalJson } from '../../kernel/canonical-json.ts'
import { sha256 } from '../../kernel/sha256.ts'
import type { Ballot } from './ballot.ts'

/** The same letters as in ids: none that is taken for another when it is read aloud. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** Bytes that a receipt code is made of: 128 bits. */
const CODE_BYTES = 16

/** What 128 bits take at 5 bits a character. */
const CODE_LENGTH = 26

/** V17. The code that a voter's device keeps: 26 characters from 16 random bytes. */
export function receiptCode(bytes: Uint8Array): string {
  if (bytes.length !== CODE_BYTES) throw new RangeError('A receipt code takes 16 random bytes')
  let bits = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) << 2n
  let code = ''
  for (let i = 0; i < CODE_LENGTH; i++) {
    code = ALPHABET[Number(bits & 31n)]! + code
    bits >>= 5n
  }
  return code
}

/** A code as somebody may have typed it, in its one form; undefined when it is none. */
export function readReceiptCode(typed: string): string | undefined {
  const code = typed.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1')
  return /^[0-9a-hjkmnp-tv-z]{26}$/.test(code) ? code : undefined
}

/**
 * V17. What the record lists for a ballot: SHA-256 of code, round and what the ballot said at the end. Nobody gets
 * from it to the ballot without the code, and nobody with a code to a receipt without the ballot.
 */
export const receiptOf = (
  code: string,
  round: string,
  { kind, choices }: Pick<Ballot, 'kind' | 'choices'>,
): string => sha256(code, round, canonicalJson({ kind, choices }))

/** V17. Whether the ballot that a device remembers was counted as it stands in the round's record. */
export function wasCounted(
  record: { readonly round: { readonly id: string }; readonly receipts: readonly string[] },
  typedCode: string,
  ballot: Pick<Ballot, 'kind' | 'choices'>,
): boolean {
  const code = readReceiptCode(typedCode)
  return code !== undefined && record.receipts.includes(receiptOf(code, record.round.id, ballot))
}
