import type { CoreKpi, DataStatus, Has, Need } from '#shared/domain/data-status.ts'
import type { DataQuality } from '#shared/domain/figure.ts'
import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** What has been said of indicators in municipalities, by municipality and indicator. */
export async function findStatuses(store: Store, workshop: string): Promise<readonly DataStatus[]> {
  const rows = await store.read(
    'SELECT * FROM data_statuses WHERE workshop_id = ? ORDER BY municipality, indicator_id',
    [workshop],
  )
  return rows.map((row) => ({
    municipality: column.text(row, 'municipality'),
    indicator: column.text(row, 'indicator_id'),
    has: column.text(row, 'has') as Has,
    quality: column.text(row, 'quality') as DataQuality,
    note: column.text(row, 'note'),
  }))
}

/** In the place of what was said before. */
export const putStatus = (
  workshop: string,
  { municipality, indicator, has, quality, note }: DataStatus,
): Statement => ({
  sql: `INSERT INTO data_statuses (workshop_id, municipality, indicator_id, has, quality, note)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET has = excluded.has, quality = excluded.quality, note = excluded.note`,
  params: [workshop, municipality, indicator, has, quality, note],
})

export const deleteStatus = (workshop: string, municipality: string, indicator: string): Statement => ({
  sql: 'DELETE FROM data_statuses WHERE workshop_id = ? AND municipality = ? AND indicator_id = ?',
  params: [workshop, municipality, indicator],
})

/** The common core set, by indicator. */
export async function findCore(store: Store, workshop: string): Promise<readonly CoreKpi[]> {
  const rows = await store.read('SELECT * FROM core_kpis WHERE workshop_id = ? ORDER BY indicator_id', [
    workshop,
  ])
  return rows.map((row) => ({
    indicator: column.text(row, 'indicator_id'),
    need: column.text(row, 'need') as Need,
    why: column.text(row, 'why'),
  }))
}

/** In the place of what was there before. */
export const putCore = (workshop: string, { indicator, need, why }: CoreKpi): Statement => ({
  sql: `INSERT INTO core_kpis (workshop_id, indicator_id, need, why) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET need = excluded.need, why = excluded.why`,
  params: [workshop, indicator, need, why],
})

export const deleteCore = (workshop: string, indicator: string): Statement => ({
  sql: 'DELETE FROM core_kpis WHERE workshop_id = ? AND indicator_id = ?',
  params: [workshop, indicator],
})
