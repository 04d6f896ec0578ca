import type { Row, Statement, Store } from '../store.ts'
import { type Recovered, recover } from './board-recovery.ts'
import { copiesAgree, isGapless, readRow, replaceBy, rowsOf, unlessDamaged } from './board-rows.ts'
import { type BoardVersion, keepVersion, markVersion, newestVersion } from './board-versions.ts'
import { checksumOf } from './checksum.ts'
import { type Deed, insertDeeds } from './deeds.ts'
import { setAside } from './quarantine.ts'

/** A board as it is stored: a full state up to `seq`, if there is one, and the updates after it; all Yjs encoding 1. */
export interface StoredBoard {
  readonly snapshot: { readonly seq: number; readonly state: Uint8Array } | undefined
  readonly updates: readonly { readonly seq: number; readonly update: Uint8Array }[]
  /** Who made each record, by record id, and who owns each Yjs client id. */
  readonly authors: ReadonlyMap<string, string>
  readonly clients: ReadonlyMap<number, string>
}

/** What goes to disk together: updates with consecutive numbers, and what they made known. */
export interface LogBatch {
  readonly updates: readonly { readonly seq: number; readonly update: Uint8Array }[]
  readonly authors: readonly { readonly record: string; readonly seat: string }[]
  readonly clients: readonly { readonly client: number; readonly seat: string }[]
  /** What else becomes true with the updates. */
  readonly also?: readonly Statement[]
}

export interface BoardLog {
  /**
   * What is stored of a board. Damage does not keep a board from being opened: what is good in either copy is given,
   * what is not is put into quarantine, and the alarm is raised. Rejects with `damaged` when there is nothing left to
   * start from.
   */
  load(board: string): Promise<StoredBoard>
  /** Resolves when the batch is on disk; rejects, with nothing of it kept, when it cannot be put there. */
  append(board: string, batch: LogBatch): Promise<void>
  /**
   * Replaces the updates up to `seq` by the full state that they add up to, a Yjs update in encoding 1. `at` is
   * now, milliseconds since 1970: every few minutes the state is also kept as a version to go back to.
   */
  compact(board: string, seq: number, state: Uint8Array, at: number): Promise<void>
  /** F10. Keeps a state as a version to go back to; gives the time that it goes by. */
  mark(board: string, version: MarkedVersion): Promise<number>
  /** Keeps who did what, to be read in the workshop's log. */
  tell(board: string, deeds: readonly Deed[]): Promise<void>
}

export interface MarkedVersion extends Pick<BoardVersion, 'at' | 'seq' | 'reason' | 'label'> {
  readonly state: Uint8Array
}

export interface BoardLogPorts {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Something that an operator has to look at, without content or names. */
  readonly alarm: (details: Readonly<Record<string, unknown>>, message: string) => void
}

/** As many findings stand in the log; all are in quarantine. */
const FINDINGS_TOLD = 20

/** The owner of what the server itself writes. */
export const SERVER_CLIENT = 'server'

/** The owner of client ids under which nobody may write any more. */
const NOBODY = 'lost'

/** The update log of every board: one row an update, so that a damaged one can be set aside by itself. */
export function boardLog(store: Store, { now, alarm }: BoardLogPorts): BoardLog {
  async function loadSound(board: string): Promise<StoredBoard | undefined> {
    const [agree, snapshots, rows, authors, clients] = await Promise.all([
      copiesAgree(store, board),
      store.read(rowsOf('board_snapshots'), [board]),
      store.read(rowsOf('board_log'), [board]),
      readAuthors(store, board),
      readClients(store, board),
    ])
    const [snapshot] = snapshots.map((row) => readRow(board, row))
    const log = rows.map((row) => readRow(board, row))
    const isSound = snapshot?.isGood !== false && log.every(({ isGood }) => isGood)
    const isBlank = !snapshot && log.length === 0
    if (!agree || !isSound || !isGapless(snapshot?.seq ?? 0, log)) return undefined
    if (isBlank && clients.size > 0) return undefined
    return {
      snapshot: snapshot && { seq: snapshot.seq, state: snapshot.bytes },
      updates: log.map(({ seq, bytes }) => ({ seq, update: bytes })),
      authors,
      clients,
    }
  }

  async function recoverOrAlarm(board: string): Promise<Recovered> {
    try {
      return await recover(store, board, () => unlessDamaged(newestVersion(store, board)))
    } catch (error) {
      alarm(
        { board, error: String(error) },
        'A board was damaged on disk and cannot be opened. Restore a backup',
      )
      throw error
    }
  }

  async function loadDamaged(board: string): Promise<StoredBoard> {
    const { seq, state, findings, torn } = await recoverOrAlarm(board)
    const authors = await unlessDamaged(readAuthors(store, board))
    const clients = await unlessDamaged(readClients(store, board))
    const some = findings
      .slice(0, FINDINGS_TOLD)
      .map(({ bytes, ...what }) => ({ ...what, bytes: bytes?.length }))
    alarm(
      { board, count: findings.length, findings: some, lostOf: torn.size },
      'A board was damaged on disk. What was bad is in quarantine',
    )
    const setAsides = findings.map((finding) => setAside(board, finding, now()))
    const disown = [...torn].map(
      (client): Statement => ({
        sql: 'UPDATE client_ids SET seat_id = ? WHERE board_id = ? AND client_id = ?',
        params: [NOBODY, board, client],
      }),
    )
    try {
      await store.write(setAsides)
      await store.write([...dropLog(board), ...replaceBy(board, seq, state), ...disown])
    } catch (error) {
      alarm({ board, error: String(error) }, 'A damaged board was opened but could not be mended on disk')
    }
    return {
      snapshot: { seq, state },
      updates: [],
      authors: authors ?? new Map(),
      clients: new Map([...(clients ?? []), ...[...torn].map((client) => [client, NOBODY] as const)]),
    }
  }

  return {
    async load(board) {
      return (await unlessDamaged(loadSound(board))) ?? loadDamaged(board)
    },
    append: async (board, batch) => void (await store.write(appendToBoard(board, batch))),
    async compact(board, seq, state, at) {
      // Versions that cannot be read must not keep the log from being compacted.
      const version = (await unlessDamaged(keepVersion(store, board, { seq, state, at }))) ?? []
      await store.write([...replaceBy(board, seq, state), ...version])
    },
    async mark(board, version) {
      const { at, statements } = await markVersion(store, board, version, version)
      await store.write(statements)
      return at
    },
    async tell(board, deeds) {
      await store.write(insertDeeds(board, deeds))
    },
  }
}

/** More rows in one statement are not worth one more statement to prepare. */
const ROWS_AT_ONCE = 100

/** What puts a batch on disk, for writing it together with something else. */
export const appendToBoard = (
  board: string,
  { updates, authors, clients, also = [] }: LogBatch,
): Statement[] => [
  ...insertUpdates(board, updates),
  ...authors.map(
    ({ record, seat }): Statement => ({
      sql: 'INSERT INTO record_authors (board_id, record_id, seat_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      params: [board, record, seat],
    }),
  ),
  ...clients.map(
    ({ client, seat }): Statement => ({
      sql: 'INSERT INTO client_ids (board_id, client_id, seat_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      params: [board, client, seat],
    }),
  ),
  ...also,
]

/** One statement for many rows takes a fifth less of the store than many for one each. */
function insertUpdates(board: string, updates: LogBatch['updates']): Statement[] {
  const statements: Statement[] = []
  for (let from = 0; from < updates.length; from += ROWS_AT_ONCE) {
    const rows = updates.slice(from, from + ROWS_AT_ONCE)
    const places = rows.map(() => '(?, ?, ?, ?)').join(', ')
    statements.push({
      sql: `INSERT INTO board_log (board_id, seq, update_data, crc) VALUES ${places}`,
      params: rows.flatMap(({ seq, update }) => [board, seq, update, checksumOf(board, seq, update)]),
    })
  }
  return statements
}

const dropLog = (board: string): Statement[] => [
  { sql: 'DELETE FROM board_log WHERE board_id = ?', params: [board] },
  { sql: 'DELETE FROM board_log_twins WHERE board_id = ?', params: [board] },
]

const readAuthors = async (store: Store, board: string): Promise<ReadonlyMap<string, string>> =>
  toMap(
    await store.read('SELECT record_id, seat_id FROM record_authors WHERE board_id = ?', [board]),
    (row) => [String(row['record_id']), String(row['seat_id'])],
  )

const readClients = async (store: Store, board: string): Promise<ReadonlyMap<number, string>> =>
  toMap(await store.read('SELECT client_id, seat_id FROM client_ids WHERE board_id = ?', [board]), (row) => [
    Number(row['client_id']),
    String(row['seat_id']),
  ])

const toMap = <K, V>(rows: readonly Row[], entry: (row: Row) => readonly [K, V]): ReadonlyMap<K, V> =>
  new Map(rows.map(entry))
