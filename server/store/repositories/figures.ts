import type { DataQuality, Figure, FigureKey, FigureKind } from '#shared/domain/figure.ts'
import type { Row, Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** Rows that one statement writes. */
const ROWS = 100

/** Writes figures; each takes the place of that of its origin for the same indicator, municipality, year, part and kind. */
export function putFigures(workshop: string, figures: readonly Figure[]): Statement[] {
  const statements: Statement[] = []
  for (let at = 0; at < figures.length; at += ROWS) {
    const rows = figures.slice(at, at + ROWS)
    statements.push({
      sql: `INSERT OR REPLACE INTO figures
        (workshop_id, indicator_id, municipality, year, part, kind, origin,
          value, unit, quality, source, source_url, fetched_at)
        VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      params: rows.flatMap((one) => [
        ...[workshop, one.indicator, one.municipality, one.year, one.part ?? '', one.kind, one.origin],
        ...[one.value, one.unit, one.quality, one.source, one.sourceUrl, one.fetchedAt],
      ]),
    })
  }
  return statements
}

export async function findFigures(
  store: Store,
  workshop: string,
  indicators?: readonly string[],
): Promise<readonly Figure[]> {
  const some = indicators ? ` AND indicator_id IN (${indicators.map(() => '?').join(', ')})` : ''
  const rows = await store.read(`SELECT * FROM figures WHERE workshop_id = ?${some}`, [
    workshop,
    ...(indicators ?? []),
  ])
  return rows.map(figureOf)
}

/** Those of one origin, by indicator. */
export async function findOrigin(
  store: Store,
  workshop: string,
  origin: string,
  limit: number,
): Promise<readonly Figure[]> {
  const rows = await store.read(
    `SELECT * FROM figures WHERE workshop_id = ? AND origin = ?
      ORDER BY indicator_id, part, municipality, kind, year LIMIT ?`,
    [workshop, origin, limit],
  )
  return rows.map(figureOf)
}

/** How many a workshop has, or one of its origins. */
export async function countFigures(store: Store, workshop: string, origin?: string): Promise<number> {
  const of = origin === undefined ? '' : ' AND origin = ?'
  const [row] = await store.read(`SELECT count(*) AS figures FROM figures WHERE workshop_id = ?${of}`, [
    workshop,
    ...(origin === undefined ? [] : [origin]),
  ])
  return row ? column.number(row, 'figures') : 0
}

/** All figures of one origin. */
export const deleteOrigin = (workshop: string, origin: string): Statement => ({
  sql: 'DELETE FROM figures WHERE workshop_id = ? AND origin = ?',
  params: [workshop, origin],
})

/** One figure of one origin. */
export const deleteFigure = (
  workshop: string,
  { indicator, municipality, year, part, kind }: FigureKey,
  origin: string,
): Statement => ({
  sql: `DELETE FROM figures WHERE workshop_id = ? AND indicator_id = ? AND municipality = ? AND year = ?
    AND part = ? AND kind = ? AND origin = ?`,
  params: [workshop, indicator, municipality, year, part ?? '', kind, origin],
})

const figureOf = (row: Row): Figure => ({
  indicator: column.text(row, 'indicator_id'),
  municipality: column.text(row, 'municipality'),
  year: column.number(row, 'year'),
  part: column.text(row, 'part') || null,
  kind: column.text(row, 'kind') as FigureKind,
  value: column.numberOrNull(row, 'value'),
  unit: column.text(row, 'unit'),
  quality: column.text(row, 'quality') as DataQuality,
  source: column.text(row, 'source'),
  sourceUrl: column.textOrNull(row, 'source_url'),
  fetchedAt: column.number(row, 'fetched_at'),
  origin: column.text(row, 'origin'),
})
