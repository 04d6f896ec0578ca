/** What is on its way to the disk together. Who sent an update is not kept: everyone gets everything. */
export interface PendingBatch {
  readonly updates: { readonly seq: number; readonly update: Uint8Array }[]
  readonly authors: { readonly record: string; readonly seat: string }[]
  readonly clients: { readonly client: number; readonly seat: string }[]
  /** Who waits for the batch, and with it all before it, to be on disk. */
  readonly waiting: { readonly resolve: () => void; readonly reject: (error: unknown) => void }[]
}

export const newBatch = (): PendingBatch => ({ updates: [], authors: [], clients: [], waiting: [] })
