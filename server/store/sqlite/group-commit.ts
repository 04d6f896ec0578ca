import type { Statement } from '../store.ts'
import { type Outcome, runTogether, type TransactionTarget } from './transaction.ts'

/** A group is committed at the latest when it has this many writes. */
const MAX_WRITES = 512

export interface GroupCommit {
  add(id: number, statements: readonly Statement[]): void
  /** Commits what has been added; on return it is on disk, or has failed. */
  flush(): void
}

/** Collects writes, so that they share one forced write, and hands their outcomes to `settle`. */
export function createGroupCommit(
  db: TransactionTarget,
  settle: (outcomes: readonly { id: number; outcome: Outcome }[]) => void,
): GroupCommit {
  let waiting: { id: number; statements: readonly Statement[] }[] = []

  function flush(): void {
    if (waiting.length === 0) return
    const group = waiting
    waiting = []
    const outcomes = runTogether(
      db,
      group.map(({ statements }) => statements),
    )
    settle(group.map(({ id }, i) => ({ id, outcome: outcomes[i]! })))
  }

  return {
    add(id, statements) {
      if (waiting.push({ id, statements }) >= MAX_WRITES) flush()
    },
    flush,
  }
}
