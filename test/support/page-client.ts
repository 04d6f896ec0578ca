import { type BoardHold, openBoard } from '#client/session/board-hold.ts'
import { socketsWith } from './remote.ts'

/** The board session that our pages use, in Node, on a device that keeps nothing itself. */
export function pageClient(
  url: string,
  workshopId: string,
  cookie: string | undefined,
  onClosed?: (code: number, reason: string) => void,
): BoardHold {
  return openBoard(workshopId, {
    base: url,
    WebSocket: socketsWith(cookie, onClosed),
    openDatabase: () => Promise.reject(new Error('this device has none')),
  })
}
