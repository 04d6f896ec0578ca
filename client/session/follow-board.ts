import { Awareness } from 'y-protocols/awareness'
import { newBoardDoc } from '#shared/board/document.ts'
import type { Board } from '#shared/board/records.ts'
import { watchBoard } from '#shared/board/watch.ts'
import { connectBoard } from './board-connection.ts'
import { liveValue } from './live.ts'
import type { Live } from './types.ts'

export interface FollowedBoard {
  /** Undefined until the board has come. Stays as it was last heard while the server is out of reach. */
  readonly board: Live<Board | undefined>
  close(): void
}

export interface FollowOptions {
  /** The server's address; the page's own when left out. */
  readonly base?: string
  readonly WebSocket?: typeof WebSocket
}

/**
 * F13. Looks at a workshop's board, as a wall does: nothing is written, nothing is kept on this device, and nobody is
 * told that somebody looks.
 */
export function followBoard(workshopId: string, options: FollowOptions = {}): FollowedBoard {
  const doc = newBoardDoc()
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  const watch = watchBoard(doc)
  const board = liveValue<Board | undefined>(undefined)
  let isHere = false
  const show = () => {
    if (isHere) board.set(watch.current())
  }
  const unwatch = watch.subscribe(show)
  const connection = connectBoard(workshopId, doc, awareness, {
    base: options.base,
    WebSocket: options.WebSocket,
    asWall: true,
    inParts: () => undefined,
    pickUp: async () => {},
    tell({ type }) {
      if (type !== 'synced') return
      isHere = true
      show()
    },
    onEnd: () => {}, // the Stage says why
  })
  connection.start()
  return {
    board,
    close() {
      connection.close()
      unwatch()
      watch.stop()
      doc.destroy()
    },
  }
}
