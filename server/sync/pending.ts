import type { Statement } from '../store/store.ts'

/** What is on its way to the disk together. */
export interface PendingBatch {
  readonly updates: { readonly seq: number; readonly update: Uint8Array }[]
  readonly authors: { readonly record: string; readonly seat: string }[]
  readonly clients: { readonly client: number; readonly seat: string }[]
  /** What else becomes true with the updates, in the same transaction. */
  readonly also: Statement[]
  /** Who sent updates, and how many document messages of each are on disk with this batch. Not kept. */
  readonly senders: Map<object, number>
  /** Whether the server itself has written. */
  isServersToo: boolean
  /** Who waits for the batch, and with it all before it. */
  readonly waiting: Waiting[]
}

/** Called once: without an error when what was waited for is on disk. */
export type Waiting = (error?: unknown) => void

export const newBatch = (): PendingBatch => ({
  updates: [],
  authors: [],
  clients: [],
  also: [],
  senders: new Map(),
  isServersToo: false,
  waiting: [],
})

export const isEmptyBatch = ({ updates, senders }: PendingBatch): boolean =>
  updates.length === 0 && senders.size === 0
