import type { Cleaned } from './clean-image.ts'

const MARKER = {
  start: 0xd8,
  end: 0xd9,
  scan: 0xda,
  quantisation: 0xdb,
  restart: 0xdd,
  huffman: 0xc4,
  adobe: 0xee,
}

/** Frames as browsers show them: baseline, extended and progressive. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2]

const TABLES: readonly number[] = [MARKER.quantisation, MARKER.restart, MARKER.huffman]

/** JPEG: markers, most with a length and data; after that of a scan the pixels follow, up to the next marker. */
export function cleanJpeg(bytes: Buffer): Cleaned {
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let size: { readonly width: number; readonly height: number } | undefined
  let hasScan = false
  let at = 2
  for (;;) {
    if (bytes[at] !== 0xff) return undefined
    while (bytes[at + 1] === 0xff) at += 1 // may be repeated to fill
    const marker = bytes[at + 1] ?? 0
    if (marker === MARKER.end) {
      if (at + 2 !== bytes.length || !hasScan || !size) return undefined
      kept.push(bytes.subarray(at, at + 2))
      return { ...size, bytes: Buffer.concat(kept) }
    }
    if (at + 4 > bytes.length) return undefined
    const length = bytes.readUInt16BE(at + 2)
    let end = at + 2 + length
    if (length < 2 || end > bytes.length) return undefined
    const data = bytes.subarray(at + 4, end)
    if (FRAMES.includes(marker)) {
      if (size) return undefined
      size = readFrame(data)
      if (!size) return undefined
    } else if (marker === MARKER.scan) {
      if (!size) return undefined
      hasScan = true
      end = endOfScan(bytes, end)
    } else if (!isApplication(marker) && !TABLES.includes(marker)) return undefined
    if (isKept(marker, data)) kept.push(bytes.subarray(at, end))
    at = end
  }
}

/** What programs say of a picture, and comments. */
const isApplication = (marker: number) => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe

/** Of what programs say, only how Adobe's encode colours is needed: without it some pictures turn green. */
const isKept = (marker: number, data: Buffer) =>
  !isApplication(marker) ||
  (marker === MARKER.adobe && data.length === 12 && data.toString('latin1', 0, 5) === 'Adobe')

function readFrame(data: Buffer) {
  if (data.length < 6) return undefined
  const components = data[5] ?? 0
  if (data[0] !== 8 || ![1, 3, 4].includes(components) || data.length !== 6 + 3 * components) return undefined
  return { height: data.readUInt16BE(1), width: data.readUInt16BE(3) }
}

/** Within pixels, 255 is followed by 0, or by the number of a restart. */
function endOfScan(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(0xff, start)
  while (at >= 0) {
    const next = bytes[at + 1]
    if (next !== 0 && !(next !== undefined && next >= 0xd0 && next <= 0xd7)) return at
    at = bytes.indexOf(0xff, at + 2)
  }
  return bytes.length
}
