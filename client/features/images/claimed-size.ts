import type { ImageType } from '#shared/domain/image.ts'

/** What the first bytes of a picture say that it is. Sizes in pixels. */
export interface ClaimedSize {
  readonly type: ImageType | 'image/gif'
  readonly width: number
  readonly height: number
}

/**
 * What kind of picture some bytes say they are, and how large, before anything is made of them: a few of them may claim
 * more pixels than a device has memory for. Undefined for everything that is no PNG, JPEG, WebP or GIF.
 */
export function claimedSize(bytes: Uint8Array): ClaimedSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length))
  try {
    if (text(0, 8) === '\x89PNG\r\n\x1a\n' && text(12, 4) === 'IHDR') {
      return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
    }
    if (/^GIF8[79]a$/.test(text(0, 6))) {
      return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
    }
    if (view.getUint16(0) === 0xffd8) return jpegSize(view)
    if (text(0, 4) === 'RIFF' && text(8, 4) === 'WEBP') return webpSize(view, text(12, 4))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error // it ends before it has said so
  }
  return undefined
}

function jpegSize(view: DataView): ClaimedSize | undefined {
  let at = 2
  for (;;) {
    while (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xff) at += 1
    if (view.getUint8(at) !== 0xff) return undefined
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    if (marker === 0xda || marker === 0xd9) return undefined
    at += 2 + view.getUint16(at + 2)
  }
}

function webpSize(view: DataView, chunk: string): ClaimedSize | undefined {
  const type = 'image/webp'
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
  if (chunk === 'VP8X') return { type, width: three(24) + 1, height: three(27) + 1 }
  if (chunk === 'VP8 ') {
    return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  }
  if (chunk !== 'VP8L') return undefined
  const bits = view.getUint32(21, true)
  return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
