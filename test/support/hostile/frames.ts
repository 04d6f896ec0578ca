import { deflateRawSync } from 'node:zlib'
import { frame, OPCODE } from '../raw-socket.ts'
import { type Attack, attacks, writes } from './attack.ts'

const NOTHING = new Uint8Array()

const filled = (length: number, byte = 0x61) => Buffer.alloc(length, byte)

const times = (count: number, make: () => Uint8Array) => Buffer.concat(Array.from({ length: count }, make))

const claims = (value: bigint, bytes: 2 | 8 = 8) => frame(NOTHING, { length: { value, bytes } })

const close = (...payload: readonly number[]) =>
  writes(frame(Uint8Array.from(payload), { opcode: OPCODE.close }))

const closeCode = (code: number) => close(code >> 8, code & 0xff)

const fragment = (opcode: number, payload: Uint8Array = NOTHING, fin = false) =>
  frame(payload, { opcode, fin })

/** What the bytes of WebSocket frames can be made to say. */
export const FRAMES: readonly Attack[] = [
  ...attacks('frames', 'ends', {
    'reserved bit 1': writes(frame(filled(4), { rsv: 4 })),
    'reserved bit 2': writes(frame(filled(4), { rsv: 2 })),
    'reserved bit 3': writes(frame(filled(4), { rsv: 1 })),
    'a compressed bomb that nobody agreed on': writes(frame(deflateRawSync(filled(900_000, 0)), { rsv: 4 })),
    'the reserved opcode 3': writes(frame(filled(4), { opcode: 3 })),
    'the reserved control opcode 11': writes(frame(NOTHING, { opcode: 11 })),
    'no mask': writes(frame(filled(4), { masked: false })),
    'a ping of 126 bytes': writes(frame(filled(126), { opcode: OPCODE.ping })),
    'a ping in fragments': writes(fragment(OPCODE.ping, filled(4))),
    'a close in fragments': writes(fragment(OPCODE.close)),
    'a close of one byte': close(3),
    'the close code 1005': closeCode(1005),
    'the close code 999': closeCode(999),
    'the close code 65535': closeCode(65_535),
    'a close whose reason is no UTF-8': close(0x03, 0xe8, 0xff, 0xfe),
    'a text that is no UTF-8': writes(frame(Uint8Array.of(0xc3, 0x28), { opcode: OPCODE.text })),
    'a continuation of nothing': writes(fragment(OPCODE.continuation, filled(4), true)),
    'a message inside of another': writes(fragment(OPCODE.binary), frame(filled(4))),
    'a length of 2^63': writes(claims(2n ** 63n)),
    'a length of 2^64 − 1': writes(claims(2n ** 64n - 1n)),
    'a frame of 2^53 bytes': writes(claims(2n ** 53n)),
    'a length one above the limit': writes(claims(1024n * 1024n + 1n)),
    'fragments beyond the limit': writes(
      fragment(OPCODE.binary),
      times(40, () => fragment(OPCODE.continuation, filled(32_000))),
    ),
    'a megabyte and one byte': writes(frame(filled(1024 * 1024 + 1, 0))),
    'a request in place of a frame': writes(Buffer.from('GET /api/workshops HTTP/1.1\r\nHost: x\r\n\r\n')),
    noise: writes(Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 167 + 91) % 256))),
    'twenty thousand empty fragments': writes(
      fragment(OPCODE.binary),
      times(20_000, () => fragment(OPCODE.continuation)),
    ),
    'ten thousand pings': writes(times(10_000, () => frame(filled(20), { opcode: OPCODE.ping }))),
  }),
  ...attacks('frames', 'answers', {
    'fifty pings': writes(times(50, () => frame(filled(20), { opcode: OPCODE.ping }))),
    'ten thousand pongs that nobody asked for': writes(
      times(10_000, () => frame(filled(20), { opcode: OPCODE.pong })),
    ),
  }),
  ...attacks('frames', 'waits', {
    'half a header': writes(Uint8Array.of(0x82)),
    'half a length': writes(Uint8Array.of(0x82, 0xff, 0, 0)),
    'a megabyte that never comes': writes(claims(1024n * 1024n)),
    'a message that is never finished': writes(fragment(OPCODE.binary, filled(200_000))),
    'a socket that asks for much and reads nothing': async (attacker) => {
      const socket = await attacker.open()
      socket.pause()
      for (let i = 0; i < 500; i++) socket.message(Uint8Array.of(0, 0, 1, 0))
    },
  }),
]
