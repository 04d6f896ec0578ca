import { once } from 'node:events'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { paths } from '#shared/api/paths.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { MESSAGE, SYNC } from '#shared/wire/sync.ts'
import { syncMessage } from './virtual-peer.ts'

/**
 * Opens a board, writes a card if `title` is given, and leaves as soon as that is on the server's disk: the least
 * that somebody can do, so that thousands of them fit into one process.
 */
export async function lookIn(
  url: string,
  workshopId: string,
  cookie: string | undefined,
  title?: string,
): Promise<void> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}${paths.sync(workshopId)}`, {
    headers: { cookie: cookie ?? '' },
  })
  const doc = newBoardDoc()
  const wanted = title === undefined ? 1 : 2
  const saved = new Promise<void>((resolve, reject) => {
    socket.on('close', (code, reason) => reject(new Error(`closed with ${code} ${reason}`)))
    socket.on('error', reject)
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(data)
      const type = decoding.readVarUint(decoder)
      if (type === MESSAGE.saved && decoding.readVarUint(decoder) >= wanted) resolve()
      if (type !== MESSAGE.sync) return
      const kind = decoding.readVarUint(decoder)
      const payload = decoding.readVarUint8Array(decoder)
      if (kind === SYNC.step1) {
        socket.send(syncMessage(SYNC.step2, Y.encodeStateAsUpdate(doc, payload)))
      } else {
        Y.applyUpdate(doc, payload)
      }
      if (kind === SYNC.step2 && title !== undefined) write(title)
    })
  })
  const write = (text: string) => {
    doc.once('update', (update: Uint8Array) => socket.send(syncMessage(SYNC.update, update)))
    addChallenge(editBoard(doc, 'light client'), { title: text })
  }
  await once(socket, 'open')
  socket.send(syncMessage(SYNC.step1, Y.encodeStateVector(doc)))
  await saved
  socket.removeAllListeners('close')
  const closed = once(socket, 'close')
  socket.close()
  await closed
  doc.destroy()
}
