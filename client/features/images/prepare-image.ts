import { IMAGE_LIMITS } from '#shared/domain/image.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { claimedSize } from './claimed-size.ts'

export type PrepareFault = 'tooLarge' | 'tooManyPixels' | 'notAnImage'

/** Attempts at making a picture small enough: how large its longer side may be, and how good. */
const ATTEMPTS = [
  { side: IMAGE_LIMITS.drawnSide, quality: 0.86 },
  { side: IMAGE_LIMITS.drawnSide, quality: 0.7 },
  { side: IMAGE_LIMITS.drawnSide / 2, quality: 0.7 },
] as const

/**
 * A picture as it is sent: drawn anew, at most 2,000 pixels wide and high, so that nothing is left of the file but what
 * is seen; of one that moves, the first frame.
 */
export async function prepareImage(file: Blob): Promise<Result<Blob, PrepareFault>> {
  if (file.size > IMAGE_LIMITS.source.bytes) return fail('tooLarge')
  let bitmap: ImageBitmap
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const claimed = claimedSize(bytes)
    if (!claimed) return fail('notAnImage')
    if (claimed.width * claimed.height > IMAGE_LIMITS.source.pixels) return fail('tooManyPixels')
    // as what it is, whatever it was called
    bitmap = await createImageBitmap(new Blob([bytes], { type: claimed.type }))
  } catch {
    return fail('notAnImage')
  }
  try {
    for (const { side, quality } of ATTEMPTS) {
      const blob = await encode(draw(bitmap, side), quality)
      if (blob && blob.size <= IMAGE_LIMITS.bytes) return ok(blob)
    }
    return fail('tooLarge')
  } finally {
    bitmap.close()
  }
}

function draw(bitmap: ImageBitmap, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  if (!context) return canvas
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** As WebP; as JPEG on white by browsers that do not write WebP. */
async function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  const webp = await toBlob(canvas, 'image/webp', quality)
  if (webp?.type === 'image/webp') return webp
  const paper = document.createElement('canvas')
  paper.width = canvas.width
  paper.height = canvas.height
  const context = paper.getContext('2d')
  if (!context) return null
  context.fillStyle = '#fff'
  context.fillRect(0, 0, paper.width, paper.height)
  context.drawImage(canvas, 0, 0)
  return toBlob(paper, 'image/jpeg', quality)
}

const toBlob = (canvas: HTMLCanvasElement, type: string, quality: number) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality))
