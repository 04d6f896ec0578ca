import { crc32, deflateSync } from 'node:zlib'

/* Pictures made by hand, so that each part of them can be spoilt. */

export const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A chunk of a PNG, with its checksum. */
export function chunk(name: string, data: Uint8Array = new Uint8Array()): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/** The header of a PNG in eight bits of RGB. */
export function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width)
  data.writeUInt32BE(height, 4)
  data.set([8, 2], 8)
  return chunk('IHDR', data)
}

/** A whole PNG of one colour, which `seed` chooses; `extra` goes before the pixels, `after` behind the end. */
export function png(
  width = 4,
  height = 3,
  { seed = 0, extra = [], after = Buffer.alloc(0) }: PngOptions = {},
): Buffer {
  const rows = Buffer.alloc((1 + width * 3) * height, seed % 256)
  for (let y = 0; y < height; y++) rows[y * (1 + width * 3)] = 0
  rows.writeUInt16BE(seed % 65_536, 1)
  const pixels = chunk('IDAT', deflateSync(rows))
  return Buffer.concat([SIGNATURE, header(width, height), ...extra, pixels, chunk('IEND'), after])
}

interface PngOptions {
  readonly seed?: number
  readonly extra?: readonly Buffer[]
  readonly after?: Buffer
}

/** A segment of a JPEG: marker, length, data. */
export function segment(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

export function jpeg(
  width = 4,
  height = 3,
  extra: readonly Buffer[] = [],
  after: Buffer = Buffer.alloc(0),
): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...extra,
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, frame),
    segment(0xc4, Buffer.alloc(28, 1)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 2, 0xff, 0x00, 3, 0xff, 0xd9]),
    after,
  ])
}

/** A WebP of chunks. */
export function webp(...chunks: readonly (readonly [name: string, data: Uint8Array])[]): Buffer {
  const parts = chunks.flatMap(([name, data]) => {
    const head = Buffer.alloc(8)
    head.write(name, 'latin1')
    head.writeUInt32LE(data.length, 4)
    return [head, Buffer.from(data), Buffer.alloc(data.length % 2)]
  })
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts])
  const head = Buffer.from('RIFF\0\0\0\0')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}

/** One pixel, lossy and lossless, as an encoder writes them. */
export const VP8 = Buffer.from('MAEAnQEqAQABAA7A/iWkAANwAAAAAA==', 'base64')
export const VP8L = Buffer.from('LwAAABAHEBERiIj+BwA=', 'base64')
