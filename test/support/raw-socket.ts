import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'

/** A TCP connection that sends whatever bytes it is told to, as no client library would. */
export interface RawSocket {
  write(data: Uint8Array | string): void
  /** A binary message as a well-behaved client would frame it. */
  message(payload: Uint8Array): void
  /** The frames that have come back after the upgrade. */
  readonly frames: readonly Frame[]
  /** Resolves when the other side has said goodbye, with its close code, or refused or cut it, with 0. */
  readonly ended: Promise<number>
  isOpen(): boolean
  /** Reads no more, so that the other side's buffers fill. */
  pause(): void
  /** Lets the connection go; with `reset`, as a machine would that has crashed (RST). */
  destroy(how?: 'reset'): void
}

export interface Frame {
  readonly opcode: number
  readonly payload: Buffer
}

export interface FrameOptions {
  readonly opcode?: number
  readonly fin?: boolean
  /** The three reserved bits, 0–7. */
  readonly rsv?: number
  readonly masked?: boolean
  /** The length that the header claims, and in how many bytes; by default what is true and shortest. */
  readonly length?: { readonly value: bigint; readonly bytes: 2 | 8 }
}

export const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const

export async function rawConnection(port: number): Promise<RawSocket> {
  const socket = connect({ port, host: '127.0.0.1' })
  const reader = frameReader()
  const ended = new Promise<number>((resolve) => {
    socket.on('data', (data) => {
      reader.take(data)
      const code = closeCodeOf(reader.frames)
      if (code !== undefined || reader.isRefused()) resolve(code ?? 0)
    })
    socket.on('close', () => resolve(0))
  })
  socket.on('error', () => undefined) // a reset is an end like any other
  await once(socket, 'connect')
  const self: RawSocket = {
    write: (data) => void (socket.writable && socket.write(data)),
    message: (payload) => self.write(frame(payload)),
    frames: reader.frames,
    ended,
    isOpen: () => !socket.destroyed,
    pause: () => void socket.pause(),
    destroy: (how) => (how === 'reset' ? socket.resetAndDestroy() : socket.destroy()),
  }
  return self
}

/** The request for an upgrade, with lines of one's own. */
export const upgradeRequest = (path: string, lines: readonly string[] = []): string =>
  [
    `GET ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ...lines,
    '',
    '',
  ].join('\r\n')

/** Encodes one frame, with the faults that are asked for. */
export function frame(payload: Uint8Array, options: FrameOptions = {}): Uint8Array {
  const { opcode = OPCODE.binary, fin = true, rsv = 0, masked = true, length } = options
  const mask = masked ? randomBytes(4) : Buffer.alloc(0)
  const body = Buffer.from(payload)
  if (masked) for (let i = 0; i < body.length; i++) body[i]! ^= mask[i % 4]!
  const first = (fin ? 0x80 : 0) | (rsv << 4) | opcode
  return Buffer.concat([Buffer.of(first), lengthBytes(body.length, masked, length), mask, body])
}

function lengthBytes(actual: number, masked: boolean, claimed: FrameOptions['length']): Buffer {
  const bit = masked ? 0x80 : 0
  if (!claimed && actual < 126) return Buffer.of(bit | actual)
  const bytes = claimed?.bytes ?? (actual < 65_536 ? 2 : 8)
  const out = Buffer.alloc(1 + bytes)
  out[0] = bit | (bytes === 2 ? 126 : 127)
  if (bytes === 2) out.writeUInt16BE(Number(claimed?.value ?? actual), 1)
  else out.writeBigUInt64BE(claimed?.value ?? BigInt(actual), 1)
  return out
}

/** Reads the answer to the upgrade, and then the server's frames, which are unmasked. */
function frameReader() {
  const frames: Frame[] = []
  let answer: string | undefined
  let rest = Buffer.alloc(0)
  const isRefused = () => answer !== undefined && !answer.startsWith('HTTP/1.1 101')
  return {
    frames,
    /** Whether there was an answer, and it was not the upgrade. */
    isRefused,
    take(data: Buffer): void {
      rest = Buffer.concat([rest, data])
      if (answer === undefined) {
        const end = rest.indexOf('\r\n\r\n')
        if (end < 0) return
        answer = rest.subarray(0, end).toString()
        rest = rest.subarray(end + 4)
      }
      if (isRefused()) return
      for (let next = firstFrame(rest); next; next = firstFrame(rest)) {
        frames.push(next.frame)
        rest = rest.subarray(next.end)
      }
    },
  }
}

function firstFrame(bytes: Buffer): { readonly frame: Frame; readonly end: number } | undefined {
  if (bytes.length < 2) return undefined
  const short = bytes[1]! & 0x7f
  const start = short === 126 ? 4 : short === 127 ? 10 : 2
  if (bytes.length < start) return undefined
  const long = () => (short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2)))
  const end = start + (short < 126 ? short : long())
  if (bytes.length < end) return undefined
  return { frame: { opcode: bytes[0]! & 0x0f, payload: bytes.subarray(start, end) }, end }
}

/** The code of the goodbye, if there was one; 1005 when it had none. */
function closeCodeOf(frames: readonly Frame[]): number | undefined {
  const goodbye = frames.findLast(({ opcode }) => opcode === OPCODE.close)
  return goodbye && (goodbye.payload.length >= 2 ? goodbye.payload.readUInt16BE(0) : 1005)
}
