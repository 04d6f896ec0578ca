import { crc32 } from 'node:zlib'
import type { Cleaned } from './clean-image.ts'

const SIGNATURE = 8

/** The parts that show a picture, in the order in which they have to stand. All others may be left out. */
const ORDER = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']

/** Bits per channel, by kind of colour: grey, RGB, palette, grey and RGB with transparency. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

/** PNG: a signature, then chunks of length, name, data and checksum. */
export function cleanPng(bytes: Buffer): Cleaned {
  const kept: Buffer[] = [bytes.subarray(0, SIGNATURE)]
  const names: string[] = []
  let size: { readonly width: number; readonly height: number } | undefined
  let at = SIGNATURE
  while (names.at(-1) !== 'IEND') {
    if (at + 12 > bytes.length) return undefined
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length) return undefined
    const name = bytes.toString('latin1', at + 4, at + 8)
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (ORDER.includes(name)) {
      if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return undefined
      if (!mayFollow(name, names)) return undefined
      if (name === 'IHDR') size = readHeader(data)
      if (!size) return undefined
      names.push(name)
      kept.push(bytes.subarray(at, end))
    } else if (isNeeded(name)) return undefined
    at = end
  }
  if (at !== bytes.length || !names.includes('IDAT') || !size) return undefined
  return { ...size, bytes: Buffer.concat(kept) }
}

function mayFollow(name: string, before: readonly string[]): boolean {
  const last = before.at(-1)
  if (last === undefined) return name === 'IHDR'
  if (name === 'IDAT' && last === 'IDAT') return true
  return ORDER.indexOf(name) > ORDER.indexOf(last)
}

/** A capital first letter says that the picture cannot be shown without the chunk. */
const isNeeded = (name: string) => !/^[a-z][a-zA-Z]{3}$/.test(name)

function readHeader(data: Buffer) {
  if (data.length !== 13) return undefined
  const [depth = 0, colour = 0, compression, filter, interlace = 0] = data.subarray(8)
  if (!DEPTHS[colour]?.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1) return undefined
  return { width: data.readUInt32BE(0), height: data.readUInt32BE(4) }
}
