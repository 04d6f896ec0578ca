import type { BoardLog, LogBatch } from '#server/store/repositories/board-log.ts'

/** A log in memory whose writes can be held back or made to fail: for what the sync core does around the disk. */
export function memoryLog() {
  const boards = new Map<string, { batches: LogBatch[]; snapshot?: { seq: number; state: Uint8Array } }>()
  let gate: Promise<void> = Promise.resolve()
  let open = () => {}
  let failure: Error | undefined
  const boardOf = (id: string) => {
    const known = boards.get(id) ?? { batches: [] }
    boards.set(id, known)
    return known
  }
  const log: BoardLog = {
    async load(id) {
      const { batches, snapshot } = boardOf(id)
      return {
        snapshot,
        updates: batches.flatMap((batch) => batch.updates),
        authors: new Map(
          batches.flatMap((batch) => batch.authors.map((a) => [a.record, a.seat] as const)).reverse(),
        ),
        clients: new Map(batches.flatMap((batch) => batch.clients.map((c) => [c.client, c.seat] as const))),
      }
    },
    async append(id, batch) {
      await gate
      if (failure) throw failure
      boardOf(id).batches.push(batch)
    },
    mark: async (_, { at }) => at,
    tell: async () => undefined,
    async compact(id, seq, state) {
      const board = boardOf(id)
      board.snapshot = { seq, state }
      board.batches = board.batches.map((batch) => ({
        ...batch,
        updates: batch.updates.filter((update) => update.seq > seq),
      }))
    },
  }
  return {
    log,
    hold() {
      gate = new Promise((resolve) => {
        open = resolve
      })
    },
    release: () => open(),
    fail(error: Error) {
      failure = error
    },
    updatesOf: (id: string) => boardOf(id).batches.flatMap((batch) => batch.updates),
  }
}
