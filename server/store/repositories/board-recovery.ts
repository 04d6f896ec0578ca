import * as Y from 'yjs'
import { type Store, StoreError } from '../store.ts'
import {
  type BoardTable,
  type RowKind,
  readRow,
  rowsOf,
  type StoredRow,
  TABLES,
  unlessDamaged,
} from './board-rows.ts'
import { fillGaps } from './gaps.ts'
import type { Finding } from './quarantine.ts'

/** What could be made of a damaged board. */
export interface Recovered {
  readonly seq: number
  /** The full state, in encoding 1; it loads without a rest. */
  readonly state: Uint8Array
  readonly findings: readonly Finding[]
  /** Clients of which something is lost for good: their documents hold what this state does not. */
  readonly torn: ReadonlySet<number>
}

/**
 * Reads a damaged board from whichever copies are left. `earlier` is asked for when no snapshot is. Rejects with
 * `damaged` when there is none either: opened from its last few updates, or as an empty one, the board would have
 * clients drop what they still hold of it.
 */
export async function recover(
  store: Store,
  board: string,
  earlier: () => Promise<StoredRow | undefined>,
): Promise<Recovered> {
  const findings: Finding[] = []
  const snapshots = await readPair(store, board, 'snapshot', 0, findings)
  const stored = [...snapshots.values()].at(-1)
  const hadSnapshot = findings.length > 0
  const log = await readPair(store, board, 'log', stored?.seq ?? 0, findings)
  const isBaseLost = !stored && (hadSnapshot || (!log.has(1) && !log.has(2)))
  const base = isBaseLost ? await earlier() : stored
  if (isBaseLost && !base) throw new StoreError('damaged', 'Nothing is left of the board to start from.')
  const doc = new Y.Doc({ gc: true })
  const apply = (kind: string, { seq, bytes }: StoredRow) => {
    try {
      Y.applyUpdate(doc, bytes)
    } catch {
      findings.push({ kind, seq, reason: 'inapplicable', bytes })
    }
  }
  if (base) apply('snapshot', base)
  let seq = base?.seq ?? 0
  for (const row of [...log.values()].sort((a, b) => a.seq - b.seq)) {
    if (row.seq <= seq) continue
    if (row.seq > seq + 1) findings.push({ kind: 'both', seq: seq + 1, reason: 'missing', bytes: null })
    apply('log', row)
    seq = row.seq
  }
  const torn = fillGaps(doc)
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return { seq, state, findings, torn }
}

/** The good rows of a kind, by number, from either copy; what is wrong with the other one goes to `findings`. */
async function readPair(
  store: Store,
  board: string,
  kind: RowKind,
  base: number,
  findings: Finding[],
): Promise<ReadonlyMap<number, StoredRow>> {
  const [own, twin] = TABLES[kind]
  const copies = [
    await readTable(store, board, own, base),
    await readTable(store, board, twin, base),
  ] as const
  const good = new Map<number, StoredRow>()
  for (const { table, rows, isReadable } of copies) {
    if (!isReadable) findings.push({ kind: table, seq: base, reason: 'unreadable', bytes: null })
    for (const row of rows) {
      if (row.isGood) good.set(row.seq, row)
      else findings.push({ kind: table, seq: row.seq, reason: 'checksum', bytes: row.bytes })
    }
  }
  for (const { table, rows, isReadable } of copies) {
    if (!isReadable) continue
    const has = new Set(rows.map(({ seq }) => seq))
    for (const { seq, isAlone } of good.values()) {
      if (has.has(seq) || isAlone) continue
      findings.push({ kind: table, seq, reason: 'missing', bytes: null })
    }
  }
  return good
}

/** How many rows are asked for one by one where a table cannot be read as a whole. */
const PROBE = 1000

/** A table of which some pages cannot be read gives its rows one by one, as long as there are any. */
async function readTable(store: Store, board: string, table: BoardTable, base: number) {
  const read = (where: string, params: readonly number[]) =>
    unlessDamaged(store.read(rowsOf(table, where), [board, ...params]))
  const whole = await read('', [])
  if (whole) return { table, rows: whole.map((row) => readRow(board, row)), isReadable: true }
  const rows: StoredRow[] = []
  if (table === 'board_log' || table === 'board_log_twins') {
    for (let from = base + 1, found = -1; found !== rows.length; from += PROBE) {
      found = rows.length
      const seqs = Array.from({ length: PROBE }, (_, i) => from + i)
      const answers = await Promise.all(seqs.map((seq) => read(' AND seq = ?', [seq])))
      rows.push(...answers.flatMap((answer) => (answer ?? []).map((row) => readRow(board, row))))
    }
  }
  return { table, rows, isReadable: false }
}
