/*
 * What this device keeps of one board, as rows in the browser's database. `base` is what the server has too; `own` is
 * what this person did here and no server has acknowledged yet. Tabs share it.
 */

export interface StoredRow {
  readonly key: IDBValidKey
  /** An update, unless something else has got in here. */
  readonly value: unknown
}

export interface StoredRows {
  readonly base: readonly StoredRow[]
  readonly own: readonly StoredRow[]
}

/** Happens whole or not at all. */
export interface Change {
  readonly dropBase: readonly IDBValidKey[] | 'all'
  readonly dropOwn: readonly IDBValidKey[]
  readonly addBase: readonly Uint8Array[]
  readonly addOwn: readonly Uint8Array[]
}

export interface AddedKeys {
  readonly base: readonly IDBValidKey[]
  readonly own: readonly IDBValidKey[]
}

/** Every call rejects when the database is full, gone or broken. */
export interface LocalDatabase {
  read(): Promise<StoredRows>
  /** The rows of `own`, those of other tabs too. */
  readOwn(): Promise<readonly StoredRow[]>
  commit(change: Change): Promise<AddedKeys>
  /** Whether another connection or the browser has closed it; then it has to be opened again. */
  isClosed(): boolean
  close(): void
}

const STORES = ['updates', 'own'] as const

export const databaseOf = (workshopId: string) => `dugnad-board-${workshopId}`

/** Opens the database of a board; makes it, or mends its layout, where that is needed. May take for ever. */
export async function openLocalDatabase(name: string): Promise<LocalDatabase> {
  let db = await open(name)
  if (!hasLayout(db)) {
    const version = db.version + 1
    db.close()
    db = await open(name, version)
  }
  return databaseOver(db)
}

function open(name: string, version?: number): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version)
  request.onupgradeneeded = () => layOut(request.result, request.transaction)
  return resultOf(request)
}

/** Makes the stores that are missing, and those anew that cannot be used. */
function layOut(db: IDBDatabase, upgrade: IDBTransaction | null): void {
  for (const name of STORES) {
    if (db.objectStoreNames.contains(name)) {
      if (upgrade && isUsable(upgrade.objectStore(name))) continue
      db.deleteObjectStore(name)
    }
    db.createObjectStore(name, { autoIncrement: true })
  }
}

function hasLayout(db: IDBDatabase): boolean {
  if (!STORES.every((name) => db.objectStoreNames.contains(name))) return false
  const transaction = db.transaction(STORES)
  return STORES.every((name) => isUsable(transaction.objectStore(name)))
}

const isUsable = (store: IDBObjectStore) => store.autoIncrement && store.keyPath === null

function databaseOver(db: IDBDatabase): LocalDatabase {
  let isClosed = false
  const close = () => {
    isClosed = true
    db.close()
  }
  // another tab mends the layout, or the person clears what this site keeps
  db.onversionchange = close
  db.onclose = close
  return {
    async read() {
      const [base, own] = await Promise.all([rowsOf(db, 'updates'), rowsOf(db, 'own')])
      return { base, own }
    },
    readOwn: () => rowsOf(db, 'own'),
    async commit({ dropBase, dropOwn, addBase, addOwn }) {
      // what is kept here alone is on the disk when that is said, not in some buffer; the server has all the rest
      const durability = addOwn.length > 0 ? 'strict' : 'relaxed'
      const transaction = db.transaction(STORES, 'readwrite', { durability })
      const [base, own] = STORES.map((name) => transaction.objectStore(name)) as [
        IDBObjectStore,
        IDBObjectStore,
      ]
      if (dropBase === 'all') base.clear()
      else for (const key of dropBase) base.delete(key)
      for (const key of dropOwn) own.delete(key)
      const added = { base: addBase.map((row) => base.add(row)), own: addOwn.map((row) => own.add(row)) }
      const done = doneOf(transaction)
      // a tab that closes now must not take with it what it has handed over
      transaction.commit()
      await done
      return { base: added.base.map(({ result }) => result), own: added.own.map(({ result }) => result) }
    },
    isClosed: () => isClosed,
    close,
  }
}

/** Browsers may lose the content of single rows; then the others are still to be had, one by one. */
async function rowsOf(db: IDBDatabase, name: string): Promise<readonly StoredRow[]> {
  const keys = await resultOf(db.transaction(name).objectStore(name).getAllKeys())
  const one = (key: IDBValidKey) => resultOf<unknown>(db.transaction(name).objectStore(name).get(key))
  try {
    const values = await resultOf<unknown[]>(db.transaction(name).objectStore(name).getAll())
    if (values.length === keys.length) return keys.map((key, i) => ({ key, value: values[i] }))
  } catch {
    // one by one, below
  }
  return Promise.all(keys.map(async (key) => ({ key, value: await one(key).catch(() => undefined) })))
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function doneOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
  })
}
