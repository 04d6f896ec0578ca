import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { SqlValue, Statement, Store } from '#server/store/store.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** A row of the board log: the plainest table there is. */
export const logRow = (
  board: string,
  seq: number,
  bytes: SqlValue = new Uint8Array([seq & 255]),
): Statement => ({
  sql: 'INSERT INTO board_log (board_id, seq, update_data) VALUES (?, ?, ?)',
  params: [board, seq, bytes],
})

export async function storedSeqs(store: Store, board: string): Promise<number[]> {
  const rows = await store.read('SELECT seq FROM board_log WHERE board_id = ? ORDER BY seq', [board])
  return rows.map((row) => Number(row['seq']))
}

const rejection = (code: string) => expect.objectContaining({ name: 'StoreError', code })

/** What every store has to do. `open` opens the data in a folder, which may be empty or was closed before. */
export function storeContract(name: string, open: (folder: string) => Promise<Store>): void {
  describe(name, () => {
    const folder = tempFolder(afterAll)
    let store: Store
    beforeAll(async () => {
      store = await open(folder)
      return () => store.close()
    })
    beforeEach(() => store.write([{ sql: 'DELETE FROM board_log' }, { sql: 'DELETE FROM events' }]))

    test('[ST1] a write answers with the rows that each of its statements changed', async () => {
      const insert = [logRow('a', 1), logRow('a', 2)]
      expect(await store.write(insert)).toEqual([1, 1])
      expect(await store.write([{ sql: 'DELETE FROM board_log' }, { sql: 'DELETE FROM events' }])).toEqual([
        2, 0,
      ])
      expect(await store.write([])).toEqual([])
    })

    test('[ST2] a write whose last statement fails leaves nothing behind', async () => {
      await expect(store.write([logRow('a', 1), logRow('a', 2), logRow('a', 1)])).rejects.toEqual(
        rejection('constraint'),
      )
      expect(await storedSeqs(store, 'a')).toEqual([])
    })

    test('[ST3] a guard that does not hold rolls the whole write back', async () => {
      await store.write([logRow('a', 1)])
      const move = { sql: 'UPDATE board_log SET seq = 5 WHERE seq = 1', changes: 1 }
      const [first, second] = await Promise.allSettled([
        store.write([move, logRow('won', 1)]),
        store.write([logRow('lost', 1), move]),
      ])
      expect(first.status).toBe('fulfilled')
      expect(second).toEqual({ status: 'rejected', reason: rejection('guard') })
      expect(await storedSeqs(store, 'won')).toEqual([1])
      expect(await storedSeqs(store, 'lost')).toEqual([])
    })

    test('[ST4] of writes called at once, each succeeds or fails on its own', async () => {
      const wanted = [1, 2, 2, 3, 1, 4]
      const settled = await Promise.allSettled(wanted.map((seq) => store.write([logRow('a', seq)])))
      expect(settled.map(({ status }) => status === 'fulfilled')).toEqual([
        true,
        true,
        false,
        true,
        false,
        true,
      ])
      expect(await storedSeqs(store, 'a')).toEqual([1, 2, 3, 4])
    })

    test('[ST5] writes take effect in the order of the calls, whichever of them fail', async () => {
      await store.write([logRow('a', 0)])
      const steps = fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 40 })
      await fc.assert(
        fc.asyncProperty(steps, async (targets) => {
          await store.write([{ sql: 'UPDATE board_log SET seq = 0' }])
          // Each step succeeds only from the step below it, so the end depends on the order alone.
          const calls = targets.map((to) =>
            store.write([
              { sql: 'UPDATE board_log SET seq = ? WHERE seq = ?', params: [to + 1, to], changes: 1 },
            ]),
          )
          let at = 0
          const expected = targets.map((to) => to === at && ++at > 0)
          const settled = await Promise.allSettled(calls)
          expect(settled.map(({ status }) => status === 'fulfilled')).toEqual(expected)
          expect(await storedSeqs(store, 'a')).toEqual([at])
        }),
        { numRuns: 25 },
      )
    })

    test('[ST6] a read sees the writes called before it, and none called after', async () => {
      const before = store.write([logRow('a', 1)])
      const read = storedSeqs(store, 'a')
      const after = store.write([logRow('a', 2)])
      expect(await read).toEqual([1])
      await Promise.all([before, after])
    })

    test('[ST7] bytes come back exactly as they went in', async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
          // A window into a larger buffer, as decoded network frames are.
          const frame = new Uint8Array(bytes.length + 7)
          frame.set(bytes, 3)
          await store.write([
            { sql: 'DELETE FROM board_log' },
            logRow('a', 1, frame.subarray(3, 3 + bytes.length)),
          ])
          const [row] = await store.read('SELECT update_data FROM board_log')
          expect(row?.['update_data']).toEqual(bytes)
        }),
        { numRuns: 40 },
      )
    })

    test('[ST7] a megabyte of bytes comes back whole', async () => {
      const bytes = crypto.getRandomValues(new Uint8Array(65_536))
      const large = new Uint8Array(1_048_576).map((_, i) => bytes[(i * 7) & 65_535]!)
      await store.write([logRow('a', 1, large)])
      const [row] = await store.read('SELECT update_data FROM board_log')
      expect(Buffer.compare(row?.['update_data'] as Uint8Array, large)).toBe(0)
    })

    test('[ST8] texts, whole numbers and null come back as they went in', async () => {
      const sql = 'INSERT INTO events (workshop_id, seq, at, seat_id, kind, data) VALUES (?, ?, ?, ?, ?, ?)'
      await store.write([{ sql, params: ['w', 1, Number.MAX_SAFE_INTEGER, null, '', 'blåbær 🫐 ‹«"?"»›\n'] }])
      expect(await store.read('SELECT at, seat_id, kind, data FROM events')).toEqual([
        { at: Number.MAX_SAFE_INTEGER, seat_id: null, kind: '', data: 'blåbær 🫐 ‹«"?"»›\n' },
      ])
    })

    test('[ST9] a statement may have thirty thousand parameters', async () => {
      await store.write([logRow('a', 1), logRow('a', 29_999), logRow('a', 30_001)])
      const seqs = Array.from({ length: 30_000 }, (_, i) => i)
      const places = seqs.map(() => '?').join(', ')
      const rows = await store.read(`SELECT seq FROM board_log WHERE seq IN (${places}) ORDER BY seq`, seqs)
      expect(rows.map((row) => row['seq'])).toEqual([1, 29_999])
    })

    test.each<[string, Statement]>([
      ['a key twice', logRow('taken', 1)],
      ['a missing value', logRow('a', 1, null)],
      ['a value of another type', logRow('a', 1, 'text for bytes')],
      ['a reference to nothing', { sql: "INSERT INTO ballots VALUES ('rnd_none', 'sea_1', '{}', 0, '')" }],
    ])('[ST10] %s is refused as a broken constraint', async (_what, statement) => {
      await store.write([logRow('taken', 1)])
      await expect(store.write([statement])).rejects.toEqual(rejection('constraint'))
    })

    test.each<[string, () => Promise<unknown>]>([
      ['ending the shared transaction', () => store.write([{ sql: 'COMMIT' }])],
      ['a read that changes something', () => store.read('DELETE FROM board_log')],
      ['a setting', () => store.read('PRAGMA synchronous = OFF')],
      ['too few values', () => store.write([{ ...logRow('a', 2), params: ['a', 2] }])],
      ['too many values', () => store.read('SELECT 1 AS one WHERE 1 = ?', [1, 2])],
      ['an unknown table', () => store.read('SELECT * FROM nowhere')],
      ['what is not SQL', () => store.write([{ sql: 'INSERT to board_log' }])],
    ])('[ST11] %s is refused as a mistake, and neighbours are left alone', async (_what, mistake) => {
      const before = store.write([logRow('a', 1)])
      const refused = mistake()
      const after = store.write([logRow('a', 3)])
      await expect(refused).rejects.toEqual(rejection('sql'))
      await Promise.all([before, after])
      expect(await storedSeqs(store, 'a')).toEqual([1, 3])
    })

    test('[ST11] question marks in texts and comments are not parameters', async () => {
      const rows = await store.read(`SELECT '?' AS mark -- why?\n WHERE 1 = ?`, [1])
      expect(rows).toEqual([{ mark: '?' }])
    })
  })

  describe(`${name}: closing`, () => {
    test('[ST12] closing finishes what was asked for, and it is there at the next opening', async () => {
      const folder = tempFolder()
      const store = await open(folder)
      const calls = Array.from({ length: 100 }, (_, seq) => store.write([logRow('a', seq)]))
      await store.close()
      await Promise.all(calls)
      const again = await open(folder)
      onTestFinished(() => again.close())
      expect(await storedSeqs(again, 'a')).toHaveLength(100)
    })

    test('[ST13] after closing every call is refused; closing again changes nothing', async () => {
      const folder = tempFolder()
      const store = await open(folder)
      const closing = store.close()
      const calls = [
        store.write([logRow('a', 1)]),
        store.read('SELECT 1 AS one'),
        store.backup(`${folder}/copy`),
      ]
      for (const { status, ...rest } of await Promise.allSettled(calls)) {
        expect(status).toBe('rejected')
        expect(rest).toEqual({ reason: rejection('closed') })
      }
      await closing
      await store.close()
      await expect(store.read('SELECT 1 AS one')).rejects.toEqual(rejection('closed'))
    })
  })
}
