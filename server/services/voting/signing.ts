import { newKey, signerOf } from '#server/signatures.ts'
import { findServerKeys, insertServerKey } from '#server/store/repositories/server-keys.ts'
import type { Store } from '#server/store/store.ts'
import type { Signer } from '#shared/domain/voting/record.ts'

/** V17. The key that this server signs with now, and those that it has signed with, the newest first. */
export interface Signing {
  readonly signer: Signer
  readonly keys: readonly string[]
}

/** Takes up the newest key of the store; the first start makes one. */
export async function openSigning(store: Store, now: number): Promise<Signing> {
  const known = await findServerKeys(store)
  const [newest] = known
  if (newest) return { signer: signerOf(newest.privateKey), keys: known.map(({ id }) => id) }
  const made = newKey()
  await store.write([insertServerKey(made, now)])
  return { signer: signerOf(made.privateKey), keys: [made.id] }
}
