import type { Cleaned } from './clean-image.ts'

const HEADER = 12

/** WebP: a RIFF file of chunks, each a name, a length and data, filled up to an even length. Still pictures only. */
export function cleanWebp(bytes: Buffer): Cleaned {
  if (bytes.length < HEADER || bytes.toString('latin1', 8, HEADER) !== 'WEBP') return undefined
  if (bytes.readUInt32LE(4) !== bytes.length - 8) return undefined
  const chunks = readChunks(bytes)
  if (!chunks || chunks.has('ANIM') || chunks.has('ANMF')) return undefined
  const [lossy, lossless, alpha] = [chunks.get('VP8 '), chunks.get('VP8L'), chunks.get('ALPH')]
  if (lossless) {
    const size = lossy || alpha ? undefined : losslessSize(lossless)
    return size && { ...size, bytes: fileOf([['VP8L', lossless]]) }
  }
  const size = lossy && lossySize(lossy)
  if (!size) return undefined
  if (!alpha) return { ...size, bytes: fileOf([['VP8 ', lossy]]) }
  const parts: Part[] = [
    ['VP8X', extended(size)],
    ['ALPH', alpha],
    ['VP8 ', lossy],
  ]
  return { ...size, bytes: fileOf(parts) }
}

type Part = readonly [name: string, data: Buffer]

interface Size {
  readonly width: number
  readonly height: number
}

function readChunks(bytes: Buffer): ReadonlyMap<string, Buffer> | undefined {
  const chunks = new Map<string, Buffer>()
  let at = HEADER
  while (at < bytes.length) {
    if (at + 8 > bytes.length) return undefined
    const name = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    if (end > bytes.length || chunks.has(name)) return undefined
    chunks.set(name, bytes.subarray(at + 8, at + 8 + length))
    at = end
  }
  return chunks
}

function lossySize(data: Buffer): Size | undefined {
  const isKeyFrame = ((data[0] ?? 1) & 1) === 0
  if (data.length < 10 || !isKeyFrame || data.readUIntBE(3, 3) !== 0x9d012a) return undefined
  return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }
}

function losslessSize(data: Buffer): Size | undefined {
  if (data.length < 5 || data[0] !== 0x2f) return undefined
  const bits = data.readUInt32LE(1)
  if (bits >>> 29 !== 0) return undefined
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}

/** The header of a picture with transparency beside lossy colours. */
function extended({ width, height }: Size): Buffer {
  const data = Buffer.alloc(10)
  data[0] = 0x10
  data.writeUIntLE(width - 1, 4, 3)
  data.writeUIntLE(height - 1, 7, 3)
  return data
}

function fileOf(parts: readonly Part[]): Buffer {
  const body = parts.flatMap(([name, data]) => {
    const head = Buffer.alloc(8)
    head.write(name, 'latin1')
    head.writeUInt32LE(data.length, 4)
    return [head, data, Buffer.alloc(data.length % 2)]
  })
  const head = Buffer.alloc(HEADER)
  head.write('RIFF', 'latin1')
  head.writeUInt32LE(4 + body.reduce((sum, { length }) => sum + length, 0), 4)
  head.write('WEBP', 8, 'latin1')
  return Buffer.concat([head, ...body])
}
