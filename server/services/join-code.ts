import { randomInt } from 'node:crypto'
import { findByCode } from '#server/store/repositories/workshops.ts'
import type { Store } from '#server/store/store.ts'

/** Eight random digits, leading zeros included. */
export const randomCode = (): string => String(randomInt(100_000_000)).padStart(8, '0')

/** A code that no live workshop has. */
export async function freeCode(store: Store): Promise<string> {
  for (;;) {
    const code = randomCode()
    if ((await findByCode(store, code)) === undefined) return code
  }
}
