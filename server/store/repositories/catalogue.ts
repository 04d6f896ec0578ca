import type { NewIndicator } from '#shared/catalogue/import/judge-row.ts'
import type { ImportReport } from '#shared/catalogue/import/row.ts'
import type { Framework } from '#shared/catalogue/types.ts'
import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

export interface StoredSet {
  readonly id: string
  readonly name: string
  readonly framework: Framework
}

export interface StoredVersion {
  readonly number: number
  readonly set: string
  readonly at: number
  /** The seat. */
  readonly by: string
  readonly source: string
  readonly licence: string
  readonly accepted: number
  readonly refused: number
}

/** An indicator of a version, as it was brought. */
export interface StoredIndicator {
  readonly id: string
  readonly number: number
  readonly body: NewIndicator
}

/** Rows that one statement writes. */
const ROWS = 200

export const insertSet = (workshop: string, { id, name, framework }: StoredSet): Statement => ({
  sql: 'INSERT INTO catalogue_sets (id, workshop_id, name, framework) VALUES (?, ?, ?, ?)',
  params: [id, workshop, name, framework],
})

/** Fails with `constraint` when another import has taken the number. */
export const insertVersion = (workshop: string, version: StoredVersion, report: ImportReport): Statement => ({
  sql: `INSERT INTO catalogue_versions
    (workshop_id, number, set_id, imported_at, imported_by, source, licence, accepted, refused, report)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  params: [
    ...[workshop, version.number, version.set, version.at, version.by],
    ...[version.source, version.licence, version.accepted, version.refused, JSON.stringify(report)],
  ],
})

export function insertIndicators(
  workshop: string,
  number: number,
  indicators: readonly Pick<StoredIndicator, 'id' | 'body'>[],
): Statement[] {
  const statements: Statement[] = []
  for (let at = 0; at < indicators.length; at += ROWS) {
    const rows = indicators.slice(at, at + ROWS)
    statements.push({
      sql: `INSERT INTO catalogue_indicators (workshop_id, number, id, body) VALUES ${rows.map(() => '(?, ?, ?, ?)').join(', ')}`,
      params: rows.flatMap(({ id, body }) => [workshop, number, id, JSON.stringify(body)]),
    })
  }
  return statements
}

export async function findSets(store: Store, workshop: string): Promise<readonly StoredSet[]> {
  const rows = await store.read(
    'SELECT id, name, framework FROM catalogue_sets WHERE workshop_id = ? ORDER BY name, id',
    [workshop],
  )
  return rows.map((row) => ({
    id: column.text(row, 'id'),
    name: column.text(row, 'name'),
    framework: column.text(row, 'framework') as Framework,
  }))
}

/** The newest first. */
export async function findVersions(store: Store, workshop: string): Promise<readonly StoredVersion[]> {
  const rows = await store.read(
    `SELECT number, set_id, imported_at, imported_by, source, licence, accepted, refused
      FROM catalogue_versions WHERE workshop_id = ? ORDER BY number DESC`,
    [workshop],
  )
  return rows.map((row) => ({
    number: column.number(row, 'number'),
    set: column.text(row, 'set_id'),
    at: column.number(row, 'imported_at'),
    by: column.text(row, 'imported_by'),
    source: column.text(row, 'source'),
    licence: column.text(row, 'licence'),
    accepted: column.number(row, 'accepted'),
    refused: column.number(row, 'refused'),
  }))
}

export async function findReport(
  store: Store,
  workshop: string,
  number: number,
): Promise<ImportReport | undefined> {
  const [row] = await store.read(
    'SELECT report FROM catalogue_versions WHERE workshop_id = ? AND number = ?',
    [workshop, number],
  )
  return row && column.json<ImportReport>(row, 'report')
}

/** All indicators of one version, in the order of their ids. */
export async function findIndicatorsOf(
  store: Store,
  workshop: string,
  number: number,
): Promise<readonly StoredIndicator[]> {
  const rows = await store.read(
    'SELECT id, number, body FROM catalogue_indicators WHERE workshop_id = ? AND number = ? ORDER BY id',
    [workshop, number],
  )
  return rows.map(indicatorOf)
}

/** Every version of the indicators with these ids, the newest first. */
export async function findIndicators(
  store: Store,
  workshop: string,
  ids: readonly string[],
): Promise<readonly StoredIndicator[]> {
  if (ids.length === 0) return []
  const rows = await store.read(
    `SELECT id, number, body FROM catalogue_indicators
      WHERE workshop_id = ? AND id IN (${ids.map(() => '?').join(', ')}) ORDER BY number DESC`,
    [workshop, ...ids],
  )
  return rows.map(indicatorOf)
}

/** The ids that a version has. */
export async function findIds(store: Store, workshop: string, number: number): Promise<readonly string[]> {
  const rows = await store.read('SELECT id FROM catalogue_indicators WHERE workshop_id = ? AND number = ?', [
    workshop,
    number,
  ])
  return rows.map((row) => column.text(row, 'id'))
}

/** With all its versions and their indicators. Changes one row, or none when there is no such set. */
export const deleteSet = (workshop: string, set: string): Statement => ({
  sql: 'DELETE FROM catalogue_sets WHERE workshop_id = ? AND id = ?',
  params: [workshop, set],
})

const indicatorOf = (row: Parameters<typeof column.text>[0]): StoredIndicator => ({
  id: column.text(row, 'id'),
  number: column.number(row, 'number'),
  body: column.json<NewIndicator>(row, 'body'),
})
