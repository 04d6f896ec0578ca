import { IMAGE_LIMITS, type ImageType } from '#shared/domain/image.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanJpeg } from './jpeg.ts'
import { cleanPng } from './png.ts'
import { cleanWebp } from './webp.ts'

/** A picture as it is kept: nothing but what is needed to show it. Sizes in pixels. */
export interface CleanImage {
  readonly type: ImageType
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** What one of the readers found: undefined when the container is not as it should be. */
export type Cleaned = Omit<CleanImage, 'type'> | undefined

export type ImageFault = 'notAnImage' | 'tooManyPixels'

const READERS: readonly {
  readonly type: ImageType
  readonly magic: readonly number[]
  readonly clean: (bytes: Buffer) => Cleaned
}[] = [
  { type: 'image/png', magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], clean: cleanPng },
  { type: 'image/jpeg', magic: [0xff, 0xd8, 0xff], clean: cleanJpeg },
  { type: 'image/webp', magic: [0x52, 0x49, 0x46, 0x46], clean: cleanWebp },
]

/**
 * Takes a picture apart and puts it together anew from the parts that show it: where it was taken, with what, texts,
 * thumbnails and colour profiles stay out. What is not built as its format says, moves, or has something behind its
 * end, is refused. The pixels themselves are not looked at.
 */
export function cleanImage(given: Uint8Array): Result<CleanImage, ImageFault> {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  const reader = READERS.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte))
  const cleaned = reader?.clean(bytes)
  if (!reader || !cleaned) return fail('notAnImage')
  const { width, height } = cleaned
  if (width < 1 || height < 1) return fail('notAnImage')
  if (Math.max(width, height) > IMAGE_LIMITS.side) return fail('tooManyPixels')
  return ok({ type: reader.type, ...cleaned })
}
