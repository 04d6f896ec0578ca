import { createChildQueue } from '#server/child-queue.ts'
import { processEntry } from '#server/process-entry.ts'
import type { MadePicture, PictureInput, PictureJob } from './make-picture.ts'

/** Makes pictures of boards in a process of its own: no board holds up the server or fills its memory. */
export interface PictureMaker {
  /** Never fails: what cannot be made, in time or in the memory that there is, is null. Ends with `signal`. */
  make(input: PictureInput, signal?: AbortSignal): Promise<MadePicture>
  stop(): void
}

/** How long one picture may take, milliseconds, and what its process may hold besides what it draws with, MB. */
const PATIENCE_MS = 20_000
const MEMORY_MB = 384

/** Pictures that may be in the making or wait for it. */
const WAITING = 6

const NONE: MadePicture = { svg: null, png: null }

export function createPictureMaker(patienceMs = PATIENCE_MS): PictureMaker {
  const queue = createChildQueue<PictureJob, MadePicture>({
    entry: processEntry(import.meta.url, 'child.ts', 'picture-child.js'),
    patienceMs,
    memoryMb: MEMORY_MB,
  })

  return {
    async make(input, signal) {
      if (queue.waiting() >= WAITING) return NONE
      const both = await queue.run({ input, wantsPng: true }, signal)
      if (both.ok) return both.value
      if (both.error === 'cancelled') return NONE
      const one = await queue.run({ input, wantsPng: false }, signal)
      return one.ok ? one.value : NONE
    },
    stop: queue.stop,
  }
}
