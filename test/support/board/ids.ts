import { type Id, type IdPrefix, idFromBytes } from '#shared/kernel/ids.ts'

/** The n-th id with a prefix: the same in every run, so that a failing case can be repeated. */
export function idOf<P extends IdPrefix>(prefix: P, n: number): Id<P> {
  const bytes = new Uint8Array(20)
  for (let i = 0; i < 7; i++) bytes[19 - i] = Math.floor(n / 32 ** i) & 31
  return idFromBytes(prefix, bytes)
}
