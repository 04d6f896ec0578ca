import { createHash } from 'node:crypto'
import type { Clock } from '#server/clock.ts'
import { cleanImage } from '#server/images/clean-image.ts'
import type { Access } from '#server/ports.ts'
import { findImage, keepImage, type StoredImage } from '#server/store/repositories/images.ts'
import { type Store, StoreError } from '#server/store/store.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { ImageReply } from '#shared/api/replies.ts'
import { IMAGE_LIMITS, isImageHash } from '#shared/domain/image.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { createByteCache } from './byte-cache.ts'
import type { Caller } from './state/callers.ts'

/** Pictures of boards. */
export interface Images {
  /** Whether the caller may bring one now; asked before its bytes are read. */
  mayAdd(caller: Caller): Result<null, Problem>
  /** Takes a picture in: what shows it is kept, under the hash of that; the rest is left out. On disk when it resolves. */
  add(caller: Caller, bytes: Uint8Array): Promise<Result<ImageReply, Problem>>
  find(workshop: string, hash: string): Promise<Result<Pick<StoredImage, 'type' | 'bytes'>, Problem>>
}

export interface ImagesDeps {
  readonly store: Store
  readonly access: Pick<Access, 'rights'>
  readonly clock: Pick<Clock, 'now'>
}

/** A hall loads the same pictures within a minute. Bytes. */
const CACHE_BYTES = 32_000_000

const QUOTA = { count: IMAGE_LIMITS.perWorkshop, bytes: IMAGE_LIMITS.bytesPerWorkshop }

export function createImages({ store, access, clock }: ImagesDeps): Images {
  const cache = createByteCache<Pick<StoredImage, 'type' | 'bytes'>>(CACHE_BYTES, ({ bytes }) => bytes.length)

  return {
    mayAdd({ workshop, seat }) {
      const rights = access.rights(workshop, seat)
      if (rights?.isLocked) return fail(problem('locked'))
      return rights?.mayWrite ? ok(null) : fail(problem('mayNotWrite'))
    },

    async add({ workshop }, bytes) {
      const cleaned = cleanImage(bytes)
      if (!cleaned.ok) return fail(problem(cleaned.error))
      const hash = createHash('sha256').update(cleaned.value.bytes).digest('hex')
      const image: StoredImage = { hash, ...cleaned.value }
      try {
        const [kept] = await store.write(keepImage(workshop, image, QUOTA, clock.now()))
        if (kept === 0) return fail(problem('imagesFull'))
      } catch (error) {
        // the workshop was erased while the picture was on its way
        if (error instanceof StoreError && error.code === 'constraint') return fail(problem('noSuchWorkshop'))
        throw error
      }
      const { type, width, height } = image
      return ok({ hash, type, width, height })
    },

    async find(workshop, hash) {
      if (!isImageHash(hash)) return fail(problem('noSuchImage'))
      const key = `${workshop} ${hash}`
      const known = cache.get(key) ?? (await findImage(store, workshop, hash))
      if (!known) return fail(problem('noSuchImage'))
      cache.set(key, known)
      return ok(known)
    },
  }
}
