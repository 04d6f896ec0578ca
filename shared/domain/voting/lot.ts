import { fromHex, sha256, toHex } from '../../kernel/sha256.ts'

/** Places options by lot: the lower text goes first. Every option has a text of its own. */
export type LotOrder = (option: string) => string

/** A seed of 256 bits, as 64 hexadecimal digits. */
const SEED_BYTES = 32

export interface Lot {
  /** Kept by the server until the round closes, then published. */
  readonly seed: string
  /** Published when the round opens, so that nobody can choose another seed afterwards. */
  readonly commitment: string
}

/** V12. The lot of a round from 32 random bytes. */
export function drawLot(bytes: Uint8Array): Lot {
  if (bytes.length !== SEED_BYTES) throw new RangeError('A lot takes 32 random bytes')
  return { seed: toHex(bytes), commitment: sha256(bytes) }
}

/** V12. The order that a seed gives: by SHA-256 of the seed's bytes followed by the option's id. */
export function lotOrder(seed: string): LotOrder {
  const bytes = seedBytes(seed)
  if (!bytes) throw new RangeError('A seed is 64 hexadecimal digits')
  const known = new Map<string, string>()
  return (option) => {
    const text = known.get(option) ?? sha256(bytes, option)
    known.set(option, text)
    return text
  }
}

/** V12. Whether the seed is the one that was promised when the round opened. Never throws. */
export function isPromisedLot(seed: string, commitment: string): boolean {
  const bytes = seedBytes(seed)
  return bytes !== undefined && sha256(bytes) === commitment
}

function seedBytes(seed: string): Uint8Array | undefined {
  const bytes = fromHex(seed)
  return bytes?.length === SEED_BYTES ? bytes : undefined
}
