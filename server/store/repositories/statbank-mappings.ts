import type { MappedIndicator } from '#shared/api/statbank.ts'
import type { StatbankMapping } from '#shared/domain/statbank/mapping.ts'
import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

export interface StoredMapping {
  readonly indicator: string
  readonly mapping: StatbankMapping
  readonly words: readonly string[]
  readonly last: MappedIndicator['last']
}

export async function findMappings(store: Store, workshop: string): Promise<readonly StoredMapping[]> {
  const rows = await store.read(
    'SELECT indicator_id, mapping, words, last FROM statbank_mappings WHERE workshop_id = ? ORDER BY indicator_id',
    [workshop],
  )
  return rows.map((row) => ({
    indicator: column.text(row, 'indicator_id'),
    mapping: column.json<StatbankMapping>(row, 'mapping'),
    words: column.json<readonly string[]>(row, 'words'),
    last: row['last'] === null ? null : column.json<NonNullable<MappedIndicator['last']>>(row, 'last'),
  }))
}

/** In place of the indicator's earlier one; of that nothing has been fetched any more. */
export const saveMapping = (
  workshop: string,
  { indicator, mapping, words }: Omit<StoredMapping, 'last'>,
): Statement => ({
  sql: `INSERT INTO statbank_mappings (workshop_id, indicator_id, mapping, words, last) VALUES (?, ?, ?, ?, NULL)
    ON CONFLICT (workshop_id, indicator_id)
    DO UPDATE SET mapping = excluded.mapping, words = excluded.words, last = NULL`,
  params: [workshop, indicator, JSON.stringify(mapping), JSON.stringify(words)],
})

export const deleteMapping = (workshop: string, indicator: string): Statement => ({
  sql: 'DELETE FROM statbank_mappings WHERE workshop_id = ? AND indicator_id = ?',
  params: [workshop, indicator],
})

/** Of a mapping that is another meanwhile, nothing is written. */
export const saveLast = (
  workshop: string,
  { indicator, mapping }: Pick<StoredMapping, 'indicator' | 'mapping'>,
  last: NonNullable<MappedIndicator['last']>,
): Statement => ({
  sql: 'UPDATE statbank_mappings SET last = ? WHERE workshop_id = ? AND indicator_id = ? AND mapping = ?',
  params: [JSON.stringify(last), workshop, indicator, JSON.stringify(mapping)],
})

/** Figures that an indicator was given by SSB: with another mapping they are of something else. */
export const deleteFetched = (workshop: string, indicator: string): Statement => ({
  sql: "DELETE FROM figures WHERE workshop_id = ? AND indicator_id = ? AND origin = 'ssb'",
  params: [workshop, indicator],
})
