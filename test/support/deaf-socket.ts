import { once } from 'node:events'
import { WebSocket } from 'ws'
import { paths } from '#shared/api/paths.ts'

/** A client that came and then reads nothing any more, as a laptop that fell asleep. */
export interface DeafSocket {
  /** Reads again, up to the end, and gives the code with which the server closed it. */
  hear(): Promise<number>
  close(): void
}

/** Resolves when the server has greeted it; from then on it reads nothing. */
export async function deafSocket(
  url: string,
  workshopId: string,
  cookie: string | undefined,
): Promise<DeafSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}${paths.sync(workshopId)}`, {
    headers: { cookie: cookie ?? '' },
  })
  socket.on('error', () => {})
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  await once(socket, 'message')
  socket.pause()
  return {
    hear() {
      socket.resume()
      return closed
    },
    close: () => socket.terminate(),
  }
}
