/*
 * An anchor, not a competitor: passes every message on to the others of its room, framed once, and knows nothing
 * of documents. What a server costs beyond this is what it does for its users.
 */
import { WebSocketServer } from 'ws'

/** @type {Map<string, Set<import('node:stream').Duplex>>} */
const rooms = new Map()

/** @param {Buffer} data */
function frameOf(data) {
  const { length } = data
  const head = length < 126 ? Buffer.from([0x82, length]) : Buffer.alloc(length < 65_536 ? 4 : 10, 0)
  if (head.length === 4) {
    head[0] = 0x82
    head[1] = 126
    head.writeUInt16BE(length, 2)
  }
  if (head.length === 10) {
    head[0] = 0x82
    head[1] = 127
    head.writeBigUInt64BE(BigInt(length), 2)
  }
  return Buffer.concat([head, data])
}

const server = new WebSocketServer({ port: Number(process.env['PORT']), host: '127.0.0.1' })
server.on('connection', (socket, request) => {
  const room = rooms.get(request.url ?? '') ?? new Set()
  rooms.set(request.url ?? '', room.add(request.socket))
  socket.on('message', (data) => {
    const frame = frameOf(/** @type {Buffer} */ (data))
    for (const other of room) if (other !== request.socket) other.write(frame)
  })
  socket.on('close', () => room.delete(request.socket))
  socket.on('error', () => socket.terminate())
})
process.once('SIGTERM', () => process.exit())
