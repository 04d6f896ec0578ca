import { WebSocket } from 'ws'
import { CLOSE } from '#shared/wire/sync.ts'

/** One of a participant's two connections. It comes back by itself when it breaks, as a page's does. */
export interface Line {
  open(): void
  /** Does nothing while the connection is not there. */
  send(message: Uint8Array): void
  isOpen(): boolean
  /** Cut off, as when the net is gone. */
  drop(): void
}

export interface LineEvents {
  opened(): void
  heard(message: Buffer): void
  /** Broken without anybody's wish. `isFinal`: it is of no use to come back. */
  broke(code: number, isFinal: boolean): void
}

/** How long somebody waits before they come back, milliseconds; and at most so much longer, by chance. */
const BACK_MS = 200

export function createLine(url: string, headers: Readonly<Record<string, string>>, events: LineEvents): Line {
  let socket: WebSocket | undefined
  let timer: NodeJS.Timeout | undefined

  const open = () => {
    const opened = new WebSocket(url, { headers: { ...headers } })
    socket = opened
    const isCurrent = () => socket === opened
    opened.on('open', () => isCurrent() && events.opened())
    opened.on('message', (data) => isCurrent() && events.heard(data as Buffer))
    // it is followed by 'close', with 1006
    opened.on('error', () => {})
    opened.on('close', (code) => {
      if (!isCurrent()) return
      socket = undefined
      // what was refused once would be refused again
      const isFinal = code === CLOSE.refused || (code >= 4400 && code < 4500)
      events.broke(code, isFinal)
      if (!isFinal) timer = setTimeout(open, BACK_MS * (1 + Math.random()))
    })
  }
  return {
    open,
    send(message) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(message)
    },
    isOpen: () => socket?.readyState === WebSocket.OPEN,
    drop() {
      clearTimeout(timer)
      const dropped = socket
      socket = undefined
      dropped?.terminate()
    },
  }
}
