import { setImmediate as nextTurn } from 'node:timers/promises'
import type { RefusedPart } from '#shared/api/archives.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { CAPACITY, countOf } from '#shared/board/capacity.ts'
import { metaOf, newBoardDoc, recordsOf, SCHEMA_VERSION } from '#shared/board/document.ts'
import { type BoardEdit, editBoard, type NewRecord } from '#shared/board/edit.ts'
import { VALUE_LIMITS } from '#shared/board/limits.ts'
import { readBoard, readRecord } from '#shared/board/read.ts'
import type { Board, BoardRecord, RecordKind, Relation } from '#shared/board/records.ts'
import { fieldsOf, isKind } from '#shared/board/schema.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'

/** A board that has been built from records: updates of one client, in their order, and what they come to. */
export interface RestoredBoard {
  readonly board: Board
  readonly updates: readonly Uint8Array[]
  readonly client: number
  readonly refused: readonly RefusedPart[]
}

/** Records that are written as one update. */
const AT_ONCE = 200

/**
 * A board from the records of an archive, wherever that came from. A record is tried on a document that is thrown away:
 * one that does not read back as the very same is refused, and so is what is said of something that is not there. More
 * than a board holds is refused whole. Lets other work in between parts.
 */
export async function restoreBoard(
  parts: AsyncIterable<Result<readonly unknown[], Problem>>,
  lastNumber: number,
): Promise<Result<RestoredBoard, Problem>> {
  const refused: RefusedPart[] = []
  const trial = newBoardDoc()
  try {
    for await (const part of parts) {
      if (!part.ok) return part
      refused.push(...tryRecords(editBoard(trial, null), part.value))
    }
    const read = readBoard(trial)
    for (const { record, code } of read.faults) {
      if (code === 'missingTarget') refused.push({ part: 'card', id: record, why: 'missing' })
    }
    const kinds = Object.keys(CAPACITY) as RecordKind[]
    if (kinds.some((kind) => countOf(read, kind) > CAPACITY[kind])) return fail(problem('boardFull'))
    const crowded = crowdedAmong(read.relations)
    refused.push(...[...crowded].map((id) => ({ part: 'card', id, why: 'tooMany' }) as const))
    const { faults, ...lists } = read
    const records = (Object.values(lists).flat() as BoardRecord[]).filter(({ id }) => !crowded.has(id))
    return ok({ ...(await write(records, lastNumber)), refused })
  } finally {
    trial.destroy()
  }
}

function tryRecords(edit: BoardEdit, given: readonly unknown[]): readonly RefusedPart[] {
  const refused: RefusedPart[] = []
  edit.batch(() => {
    for (const one of given) {
      if (!isTaken(edit, one)) refused.push({ part: 'card', id: idOf(one), why: 'invalid' })
    }
  })
  return refused
}

const idOf = (given: unknown): string =>
  typeof given === 'object' && given !== null && 'id' in given ? String(given.id).slice(0, 40) : ''

/** Puts a record on the board if it is one, and says whether it did. */
function isTaken(edit: BoardEdit, given: unknown): boolean {
  if (typeof given !== 'object' || given === null || !('kind' in given) || !isKind(given.kind)) return false
  const { id } = given as { id?: unknown }
  const records = recordsOf(edit.doc)
  if (typeof id !== 'string' || records.has(id)) return false
  const known = new Set(['kind', 'id', ...fieldsOf(given.kind).map(([name]) => name)])
  if (!Object.keys(given).every((key) => known.has(key))) return false
  try {
    edit.create(given as NewRecord)
    const { record, faults } = readRecord(id, records.get(id))
    if (record && faults.length === 0 && isSame(record, given)) return true
  } catch {
    // a value that cannot even be written
  }
  edit.remove(id)
  return false
}

/** Whether all that is given reads back as it was; an archive may be older than some of the fields. */
const isSame = (record: BoardRecord, given: object): boolean =>
  Object.entries(given).every(
    ([key, value]) => canonicalJson(record[key as keyof BoardRecord]) === canonicalJson(value),
  )

/** B26. Relations beyond those that a challenge may have of one meaning. */
function crowdedAmong(relations: readonly Relation[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  return new Set(
    relations.flatMap(({ id, meaning, from, to }) => {
      const keys = [`${meaning} ${from}`, `${meaning} ${to}`]
      if (keys.some((key) => (counts.get(key) ?? 0) >= VALUE_LIMITS.relations)) return [id]
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
      return []
    }),
  )
}

async function write(
  records: readonly BoardRecord[],
  lastNumber: number,
): Promise<Omit<RestoredBoard, 'refused'>> {
  const doc = newBoardDoc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const edit = editBoard(doc, null)
  const numbers = new Set<number>()
  const numbered = (record: BoardRecord): BoardRecord => {
    if (record.kind !== 'challenge' || record.number === null) return record
    // two cards of one number would never be told apart again
    const number = numbers.has(record.number) ? null : record.number
    if (number !== null) numbers.add(number)
    return { ...record, number }
  }
  for (let from = 0; from < records.length; from += AT_ONCE) {
    await nextTurn()
    edit.batch(() => {
      for (const record of records.slice(from, from + AT_ONCE)) edit.create(numbered(record) as NewRecord)
    })
  }
  if (records.length > 0 || lastNumber > 0) {
    doc.transact(() => {
      metaOf(doc).set('schema', SCHEMA_VERSION)
      metaOf(doc).set('lastNumber', Math.max(lastNumber, ...numbers))
    })
  }
  const restored = { board: readBoard(doc), updates, client: doc.clientID }
  doc.destroy()
  return restored
}
