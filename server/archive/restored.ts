import type { Statement } from '#server/store/store.ts'
import type { RefusedPart } from '#shared/api/archives.ts'

/** What came of one part of an archive. */
export interface Restored {
  /** What puts it on disk, in the transaction that makes the workshop. */
  readonly statements: readonly Statement[]
  readonly refused: readonly RefusedPart[]
}
