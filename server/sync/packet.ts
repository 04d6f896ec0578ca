/** Messages for however many sockets, encoded once. */
export interface Packet {
  readonly messages: readonly Uint8Array[]
  /** The messages as WebSocket frames, in one piece: what is written to each socket. */
  readonly wire: Uint8Array
}

export function packetOf(...messages: readonly Uint8Array[]): Packet {
  let wire: Uint8Array | undefined
  return {
    messages,
    get wire() {
      wire ??= framesOf(messages)
      return wire
    },
  }
}

/** Final, binary, unmasked: what a server sends (RFC 6455, section 5.2). */
const FINAL_BINARY = 0x82

function framesOf(messages: readonly Uint8Array[]): Uint8Array {
  const wire = new Uint8Array(messages.reduce((sum, { length }) => sum + headerLength(length) + length, 0))
  const view = new DataView(wire.buffer)
  let at = 0
  for (const message of messages) {
    const { length } = message
    const header = headerLength(length)
    wire[at] = FINAL_BINARY
    if (header === 2) wire[at + 1] = length
    else if (header === 4) {
      wire[at + 1] = 126
      view.setUint16(at + 2, length)
    } else {
      wire[at + 1] = 127
      view.setBigUint64(at + 2, BigInt(length))
    }
    wire.set(message, at + header)
    at += header + length
  }
  return wire
}

const headerLength = (length: number) => (length < 126 ? 2 : length < 65_536 ? 4 : 10)
