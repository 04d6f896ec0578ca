import { StoreError } from '../store.ts'
import { type Database, openDatabase } from './database.ts'
import { toStoreError } from './errors.ts'
import { createGroupCommit, type GroupCommit } from './group-commit.ts'
import type { Call, Reply, Request } from './messages.ts'

type OtherCall = Exclude<Call, { kind: 'write' }>

/**
 * The store's process without the process: takes requests up in their order and hands the replies to `send`. Writes
 * that come together are committed together. Throws only when the database can no longer be relied on; the process should then end.
 */
export function createEngine(
  send: (replies: readonly Reply[]) => void,
): (requests: readonly Request[]) => void {
  let opened: { readonly db: Database; readonly group: GroupCommit } | undefined
  let backups: Promise<unknown> = Promise.resolve()

  function open(folder: string): void {
    const db = openDatabase(folder)
    const group = createGroupCommit(db, (settled) =>
      send(
        settled.map(({ id, outcome }) => (outcome.ok ? { id, ...outcome } : toFailure(id, outcome.error))),
      ),
    )
    opened = { db, group }
  }

  function backUp(db: Database, path: string): Promise<void> {
    const backup = db.backup(path)
    backups = Promise.allSettled([backups, backup])
    return backup
  }

  /** A backup that is under way holds on to the log. */
  async function scrub(): Promise<void> {
    await backups
    opened?.db.scrub()
  }

  async function close(): Promise<void> {
    const db = opened?.db
    opened = undefined
    await backups
    db?.close()
  }

  async function answer(call: OtherCall) {
    if (call.kind === 'open') return open(call.folder)
    if (call.kind === 'close') return close()
    if (!opened) throw new StoreError('closed', 'The store is closed.')
    if (call.kind === 'scrub') return scrub()
    return call.kind === 'read' ? opened.db.read(call.sql, call.params) : backUp(opened.db, call.path)
  }

  const take = ({ id, call }: Request) => {
    if (call.kind === 'write' && opened) return opened.group.add(id, call.statements)
    if (call.kind === 'write') return send([toFailure(id, new StoreError('closed', 'The store is closed.'))])
    // Everything but a write first waits until the writes before it are on disk.
    opened?.group.flush()
    answer(call).then(
      (value) => send([{ id, ok: true, value: value ?? undefined }]),
      (error) => send([toFailure(id, error)]),
    )
  }

  return (requests) => {
    for (const request of requests) take(request)
    opened?.group.flush()
  }
}

function toFailure(id: number, error: unknown): Reply {
  const { code, message } = toStoreError(error)
  return { id, ok: false, code, message }
}
