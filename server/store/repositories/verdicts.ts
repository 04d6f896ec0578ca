import type { Fit } from '#shared/domain/indicator-link.ts'
import type { Row, Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** A verdict on an indicator that did not simply fit, by what the indicator is known by. */
export interface StoredVerdict {
  readonly subject: string
  readonly fit: Exclude<Fit, 'yes'>
  readonly why: string
}

/** The same with the workshop that it is of. */
export interface FoundVerdict extends StoredVerdict {
  readonly workshop: string
  readonly title: string
}

/** One from this server; when the workshop was held or made, milliseconds since 1970. */
export interface OwnVerdict extends FoundVerdict {
  readonly at: number
}

/** One that was brought by file; the ISO date that the file says. */
export interface BroughtVerdict extends FoundVerdict {
  readonly date: string
}

/** Verdicts that one statement writes. */
const ROWS = 100

/** What a workshop thinks from now on, in place of what it was. */
export const replaceVerdicts = (workshop: string, verdicts: readonly StoredVerdict[]): Statement[] => [
  deleteVerdictsOf(workshop),
  ...inserted('indicator_verdicts (workshop_id', [workshop], verdicts),
]

export const deleteVerdictsOf = (workshop: string): Statement => ({
  sql: 'DELETE FROM indicator_verdicts WHERE workshop_id = ?',
  params: [workshop],
})

/** What other workshops thought in which whoever has this seat has a seat too. */
export async function findVerdicts(
  store: Store,
  seat: string,
  subjects: readonly string[],
): Promise<readonly OwnVerdict[]> {
  if (subjects.length === 0) return []
  const rows = await store.read(
    `SELECT DISTINCT v.*, w.title, coalesce(w.started_at, w.created_at) AS at
      FROM seat_sessions mine
      JOIN seat_sessions theirs ON theirs.session_hash = mine.session_hash AND theirs.position = 0
        AND theirs.workshop_id <> mine.workshop_id
      JOIN seats s ON s.id = theirs.seat_id AND s.state IN ('active', 'left')
      JOIN workshops w ON w.id = theirs.workshop_id
      JOIN indicator_verdicts v ON v.workshop_id = w.id
      WHERE mine.seat_id = ? AND mine.position = 0 AND v.subject IN (${marks(subjects)})
      ORDER BY at DESC, w.id, v.number`,
    [seat, ...subjects],
  )
  return rows.map((row) => ({ ...readFound(row, 'workshop_id'), at: column.number(row, 'at') }))
}

/** What a workshop has brought along. */
export async function findBroughtVerdicts(
  store: Store,
  workshop: string,
  subjects: readonly string[],
): Promise<readonly BroughtVerdict[]> {
  if (subjects.length === 0) return []
  const rows = await store.read(
    `SELECT v.*, s.title, s.date FROM brought_verdicts v
      JOIN brought_sources s ON s.workshop_id = v.workshop_id AND s.source_id = v.source_id
      WHERE v.workshop_id = ? AND v.subject IN (${marks(subjects)})
      ORDER BY s.date DESC, v.source_id, v.number`,
    [workshop, ...subjects],
  )
  return rows.map((row) => ({ ...readFound(row, 'source_id'), date: column.text(row, 'date') }))
}

export interface StoredSource {
  readonly id: string
  readonly title: string
  readonly date: string
}

/** Where a workshop has brought verdicts from, the newest first, and how many. */
export async function findSources(
  store: Store,
  workshop: string,
): Promise<readonly (StoredSource & { readonly count: number })[]> {
  const rows = await store.read(
    `SELECT s.*, (SELECT count(*) FROM brought_verdicts v
        WHERE v.workshop_id = s.workshop_id AND v.source_id = s.source_id) AS verdicts
      FROM brought_sources s WHERE s.workshop_id = ? ORDER BY s.date DESC, s.source_id`,
    [workshop],
  )
  return rows.map((row) => ({
    id: column.text(row, 'source_id'),
    title: column.text(row, 'title'),
    date: column.text(row, 'date'),
    count: column.number(row, 'verdicts'),
  }))
}

/** All that is kept of what a workshop thought, and of what it has brought. */
export async function findAllVerdicts(store: Store, workshop: string) {
  const [found, brought] = await Promise.all([
    store.read('SELECT * FROM indicator_verdicts WHERE workshop_id = ? ORDER BY number', [workshop]),
    store.read('SELECT * FROM brought_verdicts WHERE workshop_id = ? ORDER BY source_id, number', [workshop]),
  ])
  return {
    found: found.map(readVerdict),
    broughtFrom: (source: string): readonly StoredVerdict[] =>
      brought.filter((row) => column.text(row, 'source_id') === source).map(readVerdict),
  }
}

/** What a workshop has of one source from now on. */
export const replaceSource = (
  workshop: string,
  { id, title, date }: StoredSource,
  verdicts: readonly StoredVerdict[],
): Statement[] => [
  deleteSource(workshop, id),
  {
    sql: 'INSERT INTO brought_sources (workshop_id, source_id, title, date) VALUES (?, ?, ?, ?)',
    params: [workshop, id, title, date],
  },
  ...inserted('brought_verdicts (workshop_id, source_id', [workshop, id], verdicts),
]

export const deleteSource = (workshop: string, source: string): Statement => ({
  sql: 'DELETE FROM brought_sources WHERE workshop_id = ? AND source_id = ?',
  params: [workshop, source],
})

function inserted(
  into: string,
  key: readonly string[],
  verdicts: readonly StoredVerdict[],
): readonly Statement[] {
  const statements: Statement[] = []
  const row = `(${marks([...key, 'number', 'subject', 'fit', 'why'])})`
  for (let at = 0; at < verdicts.length; at += ROWS) {
    const some = verdicts.slice(at, at + ROWS)
    statements.push({
      sql: `INSERT INTO ${into}, number, subject, fit, why) VALUES ${some.map(() => row).join(', ')}`,
      params: some.flatMap(({ subject, fit, why }, index) => [...key, at + index, subject, fit, why]),
    })
  }
  return statements
}

const marks = (values: readonly string[]) => values.map(() => '?').join(', ')

const readFound = (row: Row, workshop: string): FoundVerdict => ({
  workshop: column.text(row, workshop),
  title: column.text(row, 'title'),
  ...readVerdict(row),
})

const readVerdict = (row: Row): StoredVerdict => ({
  subject: column.text(row, 'subject'),
  fit: column.text(row, 'fit') as StoredVerdict['fit'],
  why: column.text(row, 'why'),
})
