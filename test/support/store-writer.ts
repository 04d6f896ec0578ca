/**
 * A server reduced to its writing: opens the store in the folder of its first argument and writes rows of the board
 * named by the second, 1, 2, 3 …, twenty at a time, until it is killed. Says on stdout, one a line and at once,
 * which process the store is, which rows were acknowledged and which were refused. Tries again after `io`.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { openSqliteStore } from '#server/store/sqlite/open.ts'
import { StoreError } from '#server/store/store.ts'

const [folder = '', board = ''] = process.argv.slice(2)
const say = (...words: (string | number | undefined)[]) => process.stdout.write(`${words.join(' ')}\n`)

const store = await openSqliteStore({ dataDir: folder })
say('store', store.pid)

const sql = 'INSERT INTO board_log (board_id, seq, update_data) VALUES (?, ?, ?)'
let last = 0

async function save(seq: number): Promise<void> {
  for (;;) {
    try {
      await store.write([{ sql, params: [board, seq, new Uint8Array(300).fill(seq)], changes: 1 }])
      say('saved', seq)
      return
    } catch (error) {
      const code = error instanceof StoreError ? error.code : String(error)
      say('refused', seq, code)
      if (code !== 'io') process.exit(1)
      await delay(20)
    }
  }
}

async function saveOneByOne(): Promise<never> {
  for (;;) await save(++last)
}

await Promise.all(Array.from({ length: 20 }, saveOneByOne))
