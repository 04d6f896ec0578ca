import type { ImageType } from '#shared/domain/image.ts'
import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

/** A picture as it is kept. Sizes in pixels. */
export interface StoredImage {
  readonly hash: string
  readonly type: ImageType
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** What a workshop's pictures may be together. */
export interface ImageQuota {
  readonly count: number
  readonly bytes: number
}

/**
 * Keeps a picture, unless that would be too much. One that is there already is wanted anew. The first statement changes
 * one row, or none when there is no room.
 */
export function keepImage(
  workshop: string,
  { hash, type, width, height, bytes }: StoredImage,
  quota: ImageQuota,
  now: number,
): Statement[] {
  const isThere = 'EXISTS (SELECT 1 FROM images WHERE workshop_id = ? AND hash = ?)'
  return [
    {
      sql: `INSERT INTO images (workshop_id, hash, type, width, height, size, looked_at, unused_since)
        SELECT ?, ?, ?, ?, ?, ?, ?, NULL WHERE ${isThere}
          OR (SELECT count(*) < ? AND coalesce(sum(size), 0) <= ? FROM images WHERE workshop_id = ?)
        ON CONFLICT (workshop_id, hash) DO UPDATE SET unused_since = NULL`,
      params: [
        ...[workshop, hash, type, width, height, bytes.length, now],
        ...[workshop, hash],
        ...[quota.count, quota.bytes - bytes.length, workshop],
      ],
    },
    {
      sql: `INSERT INTO image_data (workshop_id, hash, data) SELECT ?, ?, ? WHERE ${isThere}
        ON CONFLICT (workshop_id, hash) DO NOTHING`,
      params: [workshop, hash, bytes, workshop, hash],
    },
  ]
}

/** All pictures of one workshop for another that is new and shows the same board. */
export const copyImages = (from: string, to: string, now: number): Statement[] => [
  {
    sql: `INSERT INTO images (workshop_id, hash, type, width, height, size, looked_at, unused_since)
      SELECT ?, hash, type, width, height, size, ?, NULL FROM images WHERE workshop_id = ?`,
    params: [to, now, from],
  },
  {
    sql: 'INSERT INTO image_data (workshop_id, hash, data) SELECT ?, hash, data FROM image_data WHERE workshop_id = ?',
    params: [to, from],
  },
]

export async function findImage(
  store: Store,
  workshop: string,
  hash: string,
): Promise<Pick<StoredImage, 'type' | 'bytes'> | undefined> {
  const [row] = await store.read(
    `SELECT type, data FROM images JOIN image_data USING (workshop_id, hash)
      WHERE workshop_id = ? AND hash = ?`,
    [workshop, hash],
  )
  return row && { type: column.text(row, 'type') as ImageType, bytes: row['data'] as Uint8Array }
}

/** How large a workshop's pictures are. */
export async function findImageSizes(
  store: Store,
  workshop: string,
): Promise<readonly { readonly hash: string; readonly bytes: number; readonly pixels: number }[]> {
  const rows = await store.read('SELECT hash, size, width, height FROM images WHERE workshop_id = ?', [
    workshop,
  ])
  return rows.map((row) => ({
    hash: column.text(row, 'hash'),
    bytes: column.number(row, 'size'),
    pixels: column.number(row, 'width') * column.number(row, 'height'),
  }))
}

/** Workshops some of whose pictures have not been looked at since `before` (milliseconds since 1970). */
export async function findImagesToLookAt(
  store: Store,
  before: number,
  limit: number,
): Promise<readonly string[]> {
  const rows = await store.read(
    'SELECT workshop_id FROM images WHERE looked_at <= ? GROUP BY workshop_id ORDER BY min(looked_at) LIMIT ?',
    [before, limit],
  )
  return rows.map((row) => column.text(row, 'workshop_id'))
}

/**
 * What follows from a look at a board that shows the pictures `shown`: those have a use, the others have none since
 * now or before, and what had none for `life` milliseconds goes.
 */
export function imagesSeen(
  workshop: string,
  shown: readonly string[],
  { now, life }: { readonly now: number; readonly life: number },
): Statement[] {
  const isShown = shown.length === 0 ? '1 = 0' : `hash IN (${shown.map(() => '?').join(', ')})`
  return [
    {
      sql: `UPDATE images SET looked_at = ?,
        unused_since = CASE WHEN ${isShown} THEN NULL ELSE coalesce(unused_since, ?) END WHERE workshop_id = ?`,
      params: [now, ...shown, now, workshop],
    },
    { sql: 'DELETE FROM images WHERE workshop_id = ? AND unused_since <= ?', params: [workshop, now - life] },
  ]
}
