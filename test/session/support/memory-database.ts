import type { LocalDatabase, StoredRow } from '#client/session/local-database.ts'

export interface MemoryDisk {
  readonly base: Map<IDBValidKey, unknown>
  readonly own: Map<IDBValidKey, unknown>
  /** How many transactions have been made. */
  writes: number
  /** While true, nothing can be written. */
  isFull: boolean
  /** While set, nobody can open it. */
  locked: Promise<void> | undefined
  open(): Promise<LocalDatabase>
}

/** A device's database in memory, which may be full or locked. Connections to it share what is in it. */
export function memoryDisk(): MemoryDisk {
  let lastKey = 0
  const rows = (store: ReadonlyMap<IDBValidKey, unknown>): StoredRow[] =>
    [...store].map(([key, value]) => ({ key, value }))
  const add = (store: Map<IDBValidKey, unknown>, update: Uint8Array) => {
    store.set(++lastKey, update)
    return lastKey
  }
  const disk: MemoryDisk = {
    base: new Map(),
    own: new Map(),
    writes: 0,
    isFull: false,
    locked: undefined,
    async open() {
      await disk.locked
      return {
        read: async () => ({ base: rows(disk.base), own: rows(disk.own) }),
        readOwn: async () => rows(disk.own),
        async commit({ dropBase, dropOwn, addBase, addOwn }) {
          await Promise.resolve()
          disk.writes++
          if (disk.isFull) throw new DOMException('full', 'QuotaExceededError')
          if (dropBase === 'all') disk.base.clear()
          else for (const key of dropBase) disk.base.delete(key)
          for (const key of dropOwn) disk.own.delete(key)
          return {
            base: addBase.map((update) => add(disk.base, update)),
            own: addOwn.map((update) => add(disk.own, update)),
          }
        },
        isClosed: () => false,
        close: () => {},
      }
    },
  }
  return disk
}
