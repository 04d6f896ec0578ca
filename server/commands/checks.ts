import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { newBoardDoc } from '#shared/board/document.ts'
import { readBoard } from '#shared/board/read.ts'
import type { SignedRecord } from '#shared/domain/voting/record.ts'
import { isSignedRecord } from '#shared/domain/voting/record-shape.ts'
import { verifyRecord } from '#shared/domain/voting/verify-record.ts'
import { isSignatureRight } from '../signatures.ts'
import { boardLog } from '../store/repositories/board-log.ts'
import { type Store, StoreError } from '../store/store.ts'

/** What was found: sentences to print, and how bad it is (0 in order, 1 worth knowing, 2 something is lost). */
export interface Finding {
  readonly grade: 0 | 1 | 2
  readonly text: string
}

/** Tables whose rows belong to a workshop, and the column that says which. */
const BELONGS: Readonly<Record<string, string>> = {
  steps: 'workshop_id',
  seats: 'workshop_id',
  rounds: 'workshop_id',
  round_records: 'workshop_id',
  decisions: 'workshop_id',
  agreements: 'workshop_id',
  events: 'workshop_id',
  images: 'workshop_id',
  image_data: 'workshop_id',
  board_log: 'board_id',
  board_snapshots: 'board_id',
  record_authors: 'board_id',
  client_ids: 'board_id',
  board_versions: 'board_id',
}

/** Looks at everything that a store holds. Boards are loaded, and so mended if they are damaged: give it a copy. */
export async function checkStore(store: Store): Promise<readonly Finding[]> {
  return [
    ...(await checkFile(store)),
    ...(await checkQuarantine(store)),
    ...(await checkOrphans(store)),
    ...(await checkBoards(store)),
    ...(await checkImages(store)),
    ...(await checkRecords(store)),
  ]
}

async function checkFile(store: Store): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const [version] = await store.read('SELECT max(version) AS version FROM schema_version')
  const flaws = await store.read('SELECT integrity_check AS flaw FROM pragma_integrity_check LIMIT 20')
  for (const { flaw } of flaws.filter((row) => row['flaw'] !== 'ok')) {
    findings.push({ grade: 2, text: `The file is damaged: ${flaw}.` })
  }
  const strangers = await store.read('SELECT "table" AS name FROM pragma_foreign_key_check')
  if (strangers.length > 0) {
    findings.push({ grade: 2, text: `${strangers.length} rows refer to something that is not there.` })
  }
  if (findings.length > 0) return findings
  return [{ grade: 0, text: `The file is whole (schema ${version?.['version']}).` }]
}

async function checkQuarantine(store: Store): Promise<readonly Finding[]> {
  const rows = await store.read(
    'SELECT board_id, count(*) AS n FROM quarantine GROUP BY board_id ORDER BY board_id',
  )
  if (rows.length === 0) return [{ grade: 0, text: 'Nothing is in quarantine.' }]
  return rows.map((row) => ({
    grade: 1,
    text: `Of the board ${row['board_id']}, ${row['n']} damaged pieces are in quarantine.`,
  }))
}

async function checkOrphans(store: Store): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const [table, column] of Object.entries(BELONGS)) {
    const [row] = await store.read(
      `SELECT count(*) AS n FROM ${table} WHERE ${column} NOT IN (SELECT id FROM workshops)`,
    )
    const n = Number(row?.['n'])
    if (n > 0) findings.push({ grade: 1, text: `${n} rows of ${table} belong to no workshop.` })
  }
  return findings
}

async function checkBoards(store: Store): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const boards = await store.read(
    `SELECT board_id FROM board_log UNION SELECT board_id FROM board_log_twins
      UNION SELECT board_id FROM board_snapshots UNION SELECT board_id FROM board_snapshot_twins ORDER BY board_id`,
  )
  let records = 0
  for (const row of boards) {
    const board = String(row['board_id'])
    const damage: string[] = []
    const log = boardLog(store, { now: () => 0, alarm: (_details, message) => damage.push(message) })
    try {
      records += await countRecords(log, board)
      if (damage.length > 0) {
        findings.push({ grade: 1, text: `The board ${board} is damaged, and opens from what is left of it.` })
      }
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      findings.push({ grade: 2, text: `The board ${board} cannot be opened: ${error.message}.` })
    }
  }
  if (findings.length > 0) return findings
  return [{ grade: 0, text: `All ${boards.length} boards open, with ${records} records.` }]
}

async function countRecords(log: ReturnType<typeof boardLog>, board: string): Promise<number> {
  const { snapshot, updates } = await log.load(board)
  const doc = newBoardDoc()
  if (snapshot) Y.applyUpdate(doc, snapshot.state)
  for (const { update } of updates) Y.applyUpdate(doc, update)
  const { faults, ...lists } = readBoard(doc)
  doc.destroy()
  return Object.values(lists).reduce((sum, list) => sum + list.length, 0)
}

/** Whether every picture still is what its name says. */
async function checkImages(store: Store): Promise<readonly Finding[]> {
  const images = await store.read('SELECT workshop_id, hash FROM images ORDER BY workshop_id, hash')
  let bad = 0
  for (const { workshop_id: workshop, hash } of images) {
    const [row] = await store.read('SELECT data FROM image_data WHERE workshop_id = ? AND hash = ?', [
      workshop ?? null,
      hash ?? null,
    ])
    const data = row?.['data']
    const isWhole = data instanceof Uint8Array && createHash('sha256').update(data).digest('hex') === hash
    if (!isWhole) bad += 1
  }
  if (bad > 0) return [{ grade: 2, text: `${bad} of ${images.length} pictures are damaged or missing.` }]
  return [{ grade: 0, text: `All ${images.length} pictures are whole.` }]
}

/** V17. Whether the records of rounds are as they were signed, and follow one another. */
async function checkRecords(store: Store): Promise<readonly Finding[]> {
  const rows = await store.read('SELECT workshop_id, record FROM round_records ORDER BY workshop_id, number')
  const last = new Map<unknown, string>()
  let wrong = 0
  for (const { workshop_id: workshop, record } of rows) {
    const value = recordIn(record)
    const outcomes = verifyRecord(value, { verify: isSignatureRight, previous: last.get(workshop) ?? null })
    if (value) last.set(workshop, value.sha256)
    if (Object.values(outcomes).includes('wrong')) wrong += 1
  }
  if (wrong > 0) return [{ grade: 2, text: `${wrong} of ${rows.length} records of votes are damaged.` }]
  return rows.length === 0 ? [] : [{ grade: 0, text: `All ${rows.length} records of votes are whole.` }]
}

function recordIn(text: unknown): SignedRecord | undefined {
  try {
    const value: unknown = JSON.parse(String(text))
    return isSignedRecord(value) ? value : undefined
  } catch {
    return undefined
  }
}
