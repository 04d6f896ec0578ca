import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

export interface LeanSocket {
  send(payload: Uint8Array): void
  close(): void
  /** Bytes that have been received. */
  received(): number
}

export interface LeanSocketEvents {
  onOpen(): void
  /** `message` is only valid during the call. */
  onMessage(message: Uint8Array): void
  onClose(why: string): void
}

/**
 * A WebSocket client of as little as possible, so that one core can play hundreds of busy people: no extensions, no
 * fragments, and one read buffer for all.
 */
export function leanSocket(url: URL, headers: readonly string[], events: LeanSocketEvents): LeanSocket {
  let isOpen = false
  let isClosed = false
  let rest = EMPTY
  let bytes = 0
  let large: { readonly body: Buffer; filled: number } | undefined

  const end = (why: string) => {
    if (isClosed) return
    isClosed = true
    isOpen = false
    events.onClose(why)
  }

  const handle = (opcode: number, payload: Uint8Array) => {
    if (opcode === 2) events.onMessage(payload)
    else if (opcode === 9) write(10, payload)
    else if (opcode === 8) {
      const code = payload.length > 1 ? payload[0]! * 256 + payload[1]! : 1005
      end(`closed with ${code} ${Buffer.from(payload.subarray(2))}`)
      socket.destroy()
    }
  }

  const receive = (chunk: Buffer) => {
    bytes += chunk.length
    if (large) {
      const copied = chunk.copy(large.body, large.filled)
      large.filled += copied
      if (large.filled < large.body.length) return
      const { body } = large
      large = undefined
      events.onMessage(body)
      parse(chunk.subarray(copied))
      return
    }
    parse(chunk)
  }

  const parse = (chunk: Buffer) => {
    let data = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk
    rest = EMPTY
    if (!isOpen) {
      const at = data.indexOf('\r\n\r\n')
      if (at < 0) {
        rest = Buffer.from(data)
        return
      }
      const [status = ''] = data.toString('latin1', 0, at).split('\r\n')
      if (!status.includes(' 101')) return end(`not upgraded: ${status}`)
      data = data.subarray(at + 4)
      isOpen = true
      events.onOpen()
    }
    let at = 0
    while (data.length - at >= 2 && !isClosed) {
      const short = data[at + 1]! & 127
      const header = short < 126 ? 2 : short === 126 ? 4 : 10
      if (data.length - at < header) break
      const length =
        short < 126 ? short : short === 126 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2))
      const start = at + header
      if (data.length - start < length) {
        if (length < LARGE) break
        large = { body: Buffer.allocUnsafe(length), filled: 0 }
        large.filled = data.copy(large.body, 0, start)
        return
      }
      handle(data[at]! & 15, data.subarray(start, start + length))
      at = start + length
    }
    if (at < data.length) rest = Buffer.from(data.subarray(at))
  }

  const socket: Socket = connect({
    host: url.hostname,
    port: Number(url.port),
    noDelay: true,
    onread: {
      buffer: SHARED,
      callback: (length) => {
        if (!isClosed) receive(SHARED.subarray(0, length))
        return true
      },
    },
  })
  socket.on('connect', () =>
    socket.write(
      [
        `GET ${url.pathname}${url.search} HTTP/1.1`,
        `Host: ${url.host}`,
        'Upgrade: websocket',
        'Connection: Upgrade',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
        ...headers,
        '\r\n',
      ].join('\r\n'),
    ),
  )
  socket.on('error', (error) => end(error.message))
  socket.on('close', () => end('connection lost'))

  const write = (opcode: number, payload: Uint8Array) => {
    if (isOpen) socket.write(maskedFrame(opcode, payload))
  }
  return {
    send: (payload) => write(2, payload),
    close() {
      isClosed = true
      isOpen = false
      socket.destroy()
    },
    received: () => bytes,
  }
}

const EMPTY = Buffer.alloc(0)
const SHARED = Buffer.allocUnsafeSlow(256 * 1024)

/** Messages from this size on are gathered in a buffer of their own, bytes. */
const LARGE = 16 * 1024

/** A client must mask what it sends; any mask will do here. */
function maskedFrame(opcode: number, payload: Uint8Array): Buffer {
  const { length } = payload
  const header = length < 126 ? 6 : length < 65_536 ? 8 : 14
  const frame = Buffer.allocUnsafe(header + length)
  frame[0] = 0x80 | opcode
  if (header === 6) frame[1] = 0x80 | length
  else if (header === 8) {
    frame[1] = 0x80 | 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 0x80 | 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.writeUInt32BE(MASK, header - 4)
  for (let i = 0; i < length; i++) frame[header + i] = payload[i]! ^ frame[header - 4 + (i & 3)]!
  return frame
}

const MASK = 0x5a3c96e1
