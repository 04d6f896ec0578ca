import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import { paths } from '#shared/api/paths.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { type BoardEdit, editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Board } from '#shared/board/records.ts'
import { MESSAGE } from '#shared/wire/sync.ts'
import type { TestApp } from './app.ts'
import type { Person } from './person.ts'
import { portOf } from './stage.ts'

/** A board opened by the stock provider with a ticket, as an integrator would. */
export interface BoardClient {
  readonly edit: BoardEdit
  /** Resolves with the first board, already here or still to come, for which `condition` holds. */
  until(condition: (board: Board) => boolean): Promise<Board>
  /** Resolves with the code with which the server first ended the connection. */
  readonly ended: Promise<number>
  close(): void
}

export async function openBoard(
  server: TestApp,
  who: Person,
  workshop: string,
  params: Readonly<Record<string, string>> = {},
): Promise<BoardClient> {
  const { ticket } = (await who.post<{ ticket: string }>(paths.tickets(workshop))).body
  const doc = newBoardDoc()
  const url = `ws://127.0.0.1:${await portOf(server)}/sync`
  const provider = new WebsocketProvider(url, workshop, doc, {
    params: { ticket, ...params },
    WebSocketPolyfill: WebSocket as never,
    disableBc: true,
  })
  // Our addition to the protocol; without a handler the provider reports it as an error, and goes on.
  provider.messageHandlers[MESSAGE.saved] = () => undefined
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  return {
    edit: editBoard(doc, 'test'),
    ended: new Promise((resolve) => provider.once('connection-close', (event) => resolve(event?.code ?? 0))),
    until: (condition) =>
      new Promise((resolve) => {
        const look = () => {
          const board = readBoard(doc)
          if (!condition(board)) return
          doc.off('update', look)
          resolve(board)
        }
        doc.on('update', look)
        look()
      }),
    close() {
      provider.destroy()
      doc.destroy()
    },
  }
}
