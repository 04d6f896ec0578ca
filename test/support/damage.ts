import type { Store } from '#server/store/store.ts'
import type { Random } from './random.ts'

const TABLES = {
  board_log: 'update_data',
  board_log_twins: 'update_data',
  board_snapshots: 'state',
  board_snapshot_twins: 'state',
} as const

const INJURIES = ['flip', 'truncate', 'duplicate', 'zero', 'delete'] as const

/** Damages one stored record of a board at a random position, in one of its copies. */
export async function injure(store: Store, board: string, random: Random): Promise<void> {
  for (;;) {
    const table = random.pick(Object.keys(TABLES)) as keyof typeof TABLES
    const column = TABLES[table]
    const rows = await store.read(
      `SELECT seq, ${column} AS bytes FROM ${table} WHERE board_id = ? ORDER BY seq`,
      [board],
    )
    const row = random.pick(rows)
    if (!row) continue
    const [injury, before] = [random.pick(INJURIES)!, row['bytes'] as Uint8Array]
    const place = [board, Number(row['seq'])]
    if (injury === 'delete') {
      await store.write([
        { sql: `DELETE FROM ${table} WHERE board_id = ? AND seq = ?`, params: place, changes: 1 },
      ])
      return
    }
    const bytes = injured(injury, before, random.pick(rows)!['bytes'] as Uint8Array, random)
    if (Buffer.compare(bytes, before) === 0) continue
    await store.write([
      {
        sql: `UPDATE ${table} SET ${column} = ? WHERE board_id = ? AND seq = ?`,
        params: [bytes, ...place],
        changes: 1,
      },
    ])
    return
  }
}

function injured(
  injury: Exclude<(typeof INJURIES)[number], 'delete'>,
  bytes: Uint8Array,
  other: Uint8Array,
  random: Random,
): Uint8Array {
  const at = random.int(0, bytes.length - 1)
  switch (injury) {
    case 'flip': {
      const flipped = bytes.slice()
      flipped[at]! ^= 1 << random.int(0, 7)
      return flipped
    }
    case 'truncate':
      return bytes.slice(0, at)
    case 'duplicate': // another record's bytes where this one's were, or its own twice
      return other === bytes ? Buffer.concat([bytes, bytes]) : other
    case 'zero':
      return bytes.slice().fill(0, at, at + 16)
  }
}
