import type { FigureReport } from '#shared/catalogue/figures/row.ts'
import type { Row, Statement, Store } from '../store.ts'
import * as column from './values.ts'

export interface StoredPack {
  readonly number: number
  readonly at: number
  /** The seat. */
  readonly by: string
  readonly name: string
  readonly source: string
  readonly accepted: number
  readonly refused: number
}

/** What an origin has, counted. */
export interface OriginCount {
  readonly origin: string
  readonly figures: number
  readonly goals: number
  readonly missing: number
  readonly indicators: number
  readonly municipalities: number
  readonly firstYear: number
  readonly lastYear: number
}

export const insertPack = (
  workshop: string,
  pack: StoredPack,
  digest: string,
  report: FigureReport,
): Statement => ({
  sql: `INSERT INTO figure_packs
    (workshop_id, number, brought_at, brought_by, name, source, accepted, refused, digest, report, is_deleted)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
  params: [
    ...[workshop, pack.number, pack.at, pack.by, pack.name, pack.source, pack.accepted, pack.refused],
    ...[digest, JSON.stringify(report)],
  ],
})

/** Those that are there, the newest first. */
export async function findPacks(store: Store, workshop: string): Promise<readonly StoredPack[]> {
  const rows = await store.read(
    `SELECT number, brought_at, brought_by, name, source, accepted, refused FROM figure_packs
      WHERE workshop_id = ? AND is_deleted = 0 ORDER BY number DESC`,
    [workshop],
  )
  return rows.map(packOf)
}

/** The same with what else is kept of them, the oldest first. */
export async function findWholePacks(
  store: Store,
  workshop: string,
): Promise<readonly (StoredPack & { readonly digest: string; readonly report: FigureReport })[]> {
  const rows = await store.read(
    'SELECT * FROM figure_packs WHERE workshop_id = ? AND is_deleted = 0 ORDER BY number',
    [workshop],
  )
  return rows.map((row) => ({
    ...packOf(row),
    digest: column.text(row, 'digest'),
    report: column.json<FigureReport>(row, 'report'),
  }))
}

/** The pack that was made of the very same figures, if it is there. */
export async function findSamePack(
  store: Store,
  workshop: string,
  digest: string,
): Promise<StoredPack | undefined> {
  const [row] = await store.read(
    `SELECT number, brought_at, brought_by, name, source, accepted, refused FROM figure_packs
      WHERE workshop_id = ? AND digest = ? AND is_deleted = 0`,
    [workshop, digest],
  )
  return row && packOf(row)
}

/** The highest number that was ever given. */
export async function lastPackNumber(store: Store, workshop: string): Promise<number> {
  const [row] = await store.read('SELECT max(number) AS last FROM figure_packs WHERE workshop_id = ?', [
    workshop,
  ])
  return (row && column.numberOrNull(row, 'last')) ?? 0
}

export async function findPackReport(
  store: Store,
  workshop: string,
  number: number,
): Promise<FigureReport | undefined> {
  const [row] = await store.read(
    'SELECT report FROM figure_packs WHERE workshop_id = ? AND number = ? AND is_deleted = 0',
    [workshop, number],
  )
  return row && column.json<FigureReport>(row, 'report')
}

/** Leaves the number alone. Changes one row, or none when there is no such pack. */
export const emptyPack = (workshop: string, number: number): Statement => ({
  sql: `UPDATE figure_packs SET is_deleted = 1, brought_at = 0, brought_by = '', name = '', source = '',
    accepted = 0, refused = 0, digest = '', report = ''
    WHERE workshop_id = ? AND number = ? AND is_deleted = 0`,
  params: [workshop, number],
  changes: 1,
})

/** What each origin has. */
export async function countOrigins(store: Store, workshop: string): Promise<readonly OriginCount[]> {
  const rows = await store.read(
    `SELECT origin, count(*) AS figures, sum(kind = 'goal') AS goals, sum(value IS NULL) AS missing,
        count(DISTINCT indicator_id) AS indicators, count(DISTINCT municipality) AS municipalities,
        min(year) AS first_year, max(year) AS last_year
      FROM figures WHERE workshop_id = ? GROUP BY origin`,
    [workshop],
  )
  return rows.map((row) => ({
    origin: column.text(row, 'origin'),
    figures: column.number(row, 'figures'),
    goals: column.number(row, 'goals'),
    missing: column.number(row, 'missing'),
    indicators: column.number(row, 'indicators'),
    municipalities: column.number(row, 'municipalities'),
    firstYear: column.number(row, 'first_year'),
    lastYear: column.number(row, 'last_year'),
  }))
}

const packOf = (row: Row): StoredPack => ({
  number: column.number(row, 'number'),
  at: column.number(row, 'brought_at'),
  by: column.text(row, 'brought_by'),
  name: column.text(row, 'name'),
  source: column.text(row, 'source'),
  accepted: column.number(row, 'accepted'),
  refused: column.number(row, 'refused'),
})
