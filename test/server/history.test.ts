import { expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createHistory } from '#server/services/history.ts'
import { boardLog } from '#server/store/repositories/board-log.ts'
import { listVersions, readVersion } from '#server/store/repositories/board-versions.ts'
import { createBoards } from '#server/sync/boards.ts'
import { Rooms } from '#server/sync/rooms.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { FULL_RIGHTS } from '#shared/domain/rights.ts'
import { newId } from '#shared/kernel/ids.ts'
import { openLocalStore } from '../support/local-store.ts'

const BOARD = 'wrk_1'
const MINUTE = 60_000

async function setUp() {
  const store = await openLocalStore()
  const log = boardLog(store, { now: () => 0, alarm: vi.fn() })
  return { store, log }
}

/** Full states of a board to which cards are added, one each. */
function states(count: number): readonly Uint8Array[] {
  const doc = newBoardDoc()
  return Array.from({ length: count }, (_, i) => {
    addChallenge(editBoard(doc, 'x'), { title: `kort ${i}` })
    return Y.encodeStateAsUpdate(doc)
  })
}

it('[ST29] compaction keeps a version, at most one in five minutes', async () => {
  const { store, log } = await setUp()
  const made = states(4)
  for (const [i, minute] of [1, 3, 6, 20].entries())
    await log.compact(BOARD, i + 1, made[i]!, minute * MINUTE)
  await log.compact(BOARD, 4, made[3]!, 60 * MINUTE)
  const versions = await listVersions(store, BOARD)
  expect(versions.map(({ at, seq }) => [at / MINUTE, seq])).toEqual([
    [20, 4],
    [6, 3],
    [1, 1],
  ])
  expect(await readVersion(store, BOARD, 6 * MINUTE)).toEqual(new Uint8Array(made[2]!))
  expect(await readVersion(store, BOARD, 7 * MINUTE)).toBeUndefined()
})

it('[P12] when both copies of the snapshot are lost, the board starts from its newest whole version', async () => {
  const { store, log } = await setUp()
  const [first, second] = states(2) as [Uint8Array, Uint8Array]
  await log.compact(BOARD, 1, first, MINUTE)
  await log.compact(BOARD, 2, second, 20 * MINUTE)
  await store.write([
    { sql: 'DELETE FROM board_snapshots' },
    { sql: 'DELETE FROM board_snapshot_twins' },
    { sql: 'UPDATE board_versions SET state = zeroblob(40) WHERE seq = 2' },
    { sql: "INSERT INTO client_ids VALUES ('wrk_1', 1, 'sea_1')" },
  ])
  const { snapshot } = await log.load(BOARD)
  expect(snapshot).toEqual({ seq: 1, state: new Uint8Array(first) })
})

it('[F10] a board goes back to a version, with the ids, numbers and authors that it had', async () => {
  const { store, log } = await setUp()
  let now = 0
  const rooms = new Rooms({ log, now: () => now, warn: vi.fn() })
  const rights = FULL_RIGHTS
  const boards = createBoards(
    rooms,
    () => ({ rights: () => rights }),
    () => {},
  )
  const history = createHistory({ store, boards })
  const author = { id: newId('sea') } as Parameters<typeof boards.write>[1]
  const write = (work: Parameters<typeof boards.write>[2]) => boards.write(BOARD, author, work)

  await write((edit) => addChallenge(edit, { title: 'støy' }))
  const then = (await boards.read(BOARD)).board
  const [card] = then.challenges
  const { room } = await rooms.get(BOARD)
  now = MINUTE
  const { seq, state } = room.snapshot()!
  await log.compact(BOARD, seq, state, now)
  await write((edit) => edit.remove(card!.id))
  await write((edit) => addChallenge(edit, { title: 'matsvinn' }))

  const [version] = await history.versions(BOARD)
  expect(await history.restore(BOARD, version!.at + 1, { type: 'board' })).toMatchObject({ ok: false })
  expect(await history.restore(BOARD, version!.at, { type: 'board' })).toMatchObject({ ok: true })
  expect((await boards.read(BOARD)).board).toEqual(then)
  expect(then.challenges[0]?.number).toBe(1)
  expect(await boards.authorOf(BOARD, card!.id)).toBe(author!.id)
})
