import { WebSocket } from 'ws'
import { type BoardHold, openBoard } from '#client/session/board-hold.ts'
import type { SaveState } from '#client/session/types.ts'
import { readBoard } from '#shared/board/read.ts'
import { type BoardServer, startBoardServer } from './board-server.ts'
import type { MemoryDisk } from './memory-database.ts'
import { until } from './until.ts'

/** People with a board open at a server of this test. */
export interface Holds {
  readonly server: BoardServer
  /** Opens the board; without a disk, as in a browser that has no database. */
  open(disk?: MemoryDisk): BoardHold
  /** Opens it and waits until all is saved. */
  openSaved(disk?: MemoryDisk): Promise<BoardHold>
  serverTitles(): readonly string[]
  end(): Promise<void>
}

export async function startHolds(): Promise<Holds> {
  const server = await startBoardServer()
  const holds: BoardHold[] = []
  const open = (disk?: MemoryDisk) => {
    const hold = openBoard('wrk_1', {
      base: server.url,
      WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
      openDatabase: () => disk?.open() ?? Promise.reject(new Error('no database')),
    })
    holds.push(hold)
    return hold
  }
  return {
    server,
    open,
    async openSaved(disk) {
      const hold = open(disk)
      await until(hold.saveState, is('saved'))
      return hold
    },
    serverTitles: () => readBoard(server.doc).challenges.map(({ title }) => title),
    async end() {
      for (const hold of holds) hold.close()
      await server.stop()
    },
  }
}

export const is = (kind: SaveState['kind']) => (state: SaveState) => state.kind === kind

export const titlesOf = (hold: BoardHold): readonly string[] =>
  hold.session
    .get()
    .watch.current()
    .challenges.map(({ title }) => title)
