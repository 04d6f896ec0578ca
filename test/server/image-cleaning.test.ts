import { describe, expect, it } from 'vitest'
import { cleanImage } from '#server/images/clean-image.ts'
import { chunk, header, jpeg, png, SIGNATURE, segment, VP8, VP8L, webp } from '../support/images.ts'

const secret = Buffer.from('Exif\0\0 kanari 59.91 N 10.75 E')
const cleaned = (bytes: Uint8Array) => {
  const result = cleanImage(bytes)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

describe('[I2] of a picture is kept what shows it', () => {
  it.each([
    [
      'PNG',
      png(4, 3, { extra: ['eXIf', 'tEXt', 'iTXt', 'iCCP', 'zTXt', 'teSt'].map((n) => chunk(n, secret)) }),
      png(),
    ],
    [
      'JPEG',
      jpeg(4, 3, [...[0xe0, 0xe1, 0xe2, 0xed, 0xee, 0xfe].map((marker) => segment(marker, secret))]),
      jpeg(),
    ],
    [
      'lossy WebP',
      webp(['VP8X', Buffer.alloc(10)], ['ICCP', secret], ['VP8 ', VP8], ['EXIF', secret]),
      webp(['VP8 ', VP8]),
    ],
    [
      'lossless WebP',
      webp(['VP8X', Buffer.alloc(10)], ['VP8L', VP8L], ['XMP ', secret], ['kana', secret]),
      webp(['VP8L', VP8L]),
    ],
  ])('%s', (_name, given, expected) => {
    const { bytes } = cleaned(given)
    expect(Buffer.from(bytes).includes('kanari')).toBe(false)
    expect(Buffer.from(bytes).equals(expected)).toBe(true)
    expect(cleaned(bytes).bytes).toEqual(bytes)
  })

  it('transparency and how Adobe encodes colours stay', () => {
    const alpha = webp(['VP8X', Buffer.alloc(10, 0x3c)], ['ALPH', Buffer.from([1, 2, 3])], ['VP8 ', VP8])
    expect(Buffer.from(cleaned(alpha).bytes).includes('ALPH')).toBe(true)
    const adobe = segment(0xee, Buffer.from('Adobe\0\x64\0\0\0\0\x01', 'latin1'))
    expect(Buffer.from(cleaned(jpeg(4, 3, [adobe])).bytes).includes('Adobe')).toBe(true)
  })

  it.each([
    [png(640, 480), 'image/png', 640, 480],
    [jpeg(640, 480), 'image/jpeg', 640, 480],
    [webp(['VP8 ', VP8]), 'image/webp', 1, 1],
    [webp(['VP8L', VP8L]), 'image/webp', 1, 1],
  ])('tells type and size', (bytes, type, width, height) => {
    expect(cleaned(bytes)).toMatchObject({ type, width, height })
  })
})

const badSum = png()
badSum[badSum.length - 20]! ^= 1
const noKeyFrame = Buffer.from(VP8)
noKeyFrame[0]! |= 1

describe('[I2] what is not built as a picture is refused', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['words', Buffer.from('Ikke et bilde')],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1')],
    ['a PNG’s signature alone', SIGNATURE],
    ['a PNG with something behind it', png(4, 3, { after: Buffer.from('<script>') })],
    ['a PNG with a wrong checksum', badSum],
    ['a PNG that ends early', png().subarray(0, -12)],
    ['a PNG without pixels', Buffer.concat([SIGNATURE, header(4, 3), chunk('IEND')])],
    ['a PNG with two headers', Buffer.concat([SIGNATURE, header(4, 3), png().subarray(8)])],
    ['a PNG with a chunk that has to be understood', png(4, 3, { extra: [chunk('ABCD')] })],
    [
      'a PNG whose chunk is longer than it',
      Buffer.concat([SIGNATURE, Buffer.from([0xff, 0xff, 0xff, 0xff]), png()]),
    ],
    ['a PNG of no width', png(0, 3)],
    ['a JPEG with something behind it', jpeg(4, 3, [], Buffer.from('PK'))],
    ['two JPEGs', Buffer.concat([jpeg(), jpeg()])],
    ['a JPEG that ends early', jpeg().subarray(0, -2)],
    ['a JPEG without a scan', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['a JPEG with two frames', jpeg(4, 3, [segment(0xc0, Buffer.from([8, 0, 3, 0, 4, 1, 1, 0x11, 0]))])],
    ['a JPEG with a marker of no use', jpeg(4, 3, [segment(0xf0, Buffer.alloc(2))])],
    [
      'a WebP that moves',
      webp(['VP8X', Buffer.alloc(10, 2)], ['ANIM', Buffer.alloc(6)], ['ANMF', Buffer.alloc(30)]),
    ],
    ['a WebP with something behind it', Buffer.concat([webp(['VP8L', VP8L]), Buffer.from('zip')])],
    ['a WebP of two pictures', webp(['VP8L', VP8L], ['VP8 ', VP8])],
    ['a WebP that starts in the middle', webp(['VP8 ', noKeyFrame])],
    ['another RIFF file', Buffer.from('RIFF\x04\0\0\0WAVE', 'latin1')],
  ])('%s', (_name, bytes) => {
    expect(cleanImage(bytes)).toEqual({ ok: false, error: 'notAnImage' })
  })

  it('what claims more pixels than a phone can show is refused before anything is made of them', () => {
    const bomb = Buffer.concat([SIGNATURE, header(100_000, 100_000), png().subarray(33)])
    expect(cleanImage(bomb)).toEqual({ ok: false, error: 'tooManyPixels' })
    expect(cleanImage(jpeg(65_535, 65_535))).toEqual({ ok: false, error: 'tooManyPixels' })
  })
})
