import type { Statement } from '../store.ts'

/** How one entry of a round is written and deleted, and all of them. */
export interface RoundRows<T> {
  put(round: string, key: string, value: T): Statement
  delete(round: string, key: string): Statement
  deleteAll(round: string): Statement
}

type ByRound<T> = ReadonlyMap<string, ReadonlyMap<string, T>>

/** What brings stored entries, by round and key, from `before` to `after`: only what is no longer identical. */
export const saveByRound =
  <T>(rows: RoundRows<T>) =>
  (before: ByRound<T>, after: ByRound<T>): Statement[] => {
    if (before === after) return []
    const gone = [...before.keys()].filter((round) => !after.has(round)).map(rows.deleteAll)
    const changed = [...after].flatMap(([round, own]) => saveRound(rows, round, before.get(round), own))
    return [...gone, ...changed]
  }

function saveRound<T>(
  rows: RoundRows<T>,
  round: string,
  before: ReadonlyMap<string, T> | undefined,
  after: ReadonlyMap<string, T>,
): Statement[] {
  if (before === after) return []
  const put = [...after].filter(([key, value]) => value !== before?.get(key))
  const gone = [...(before?.keys() ?? [])].filter((key) => !after.has(key))
  return [
    ...put.map(([key, value]) => rows.put(round, key, value)),
    ...gone.map((key) => rows.delete(round, key)),
  ]
}
