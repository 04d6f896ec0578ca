import { createHash } from 'node:crypto'
import { type ChildFault, createChildQueue } from '#server/child-queue.ts'
import { processEntry } from '#server/process-entry.ts'
import { fail, type Result } from '#shared/kernel/result.ts'
import type { DocumentJob } from './make-document.ts'

/** Makes documents in a process of their own. */
export interface DocumentMaker {
  /**
   * Refused as `busy` when too many wait already. With `signal`, the work ends when nobody wants it any more. Who asks
   * for the same soon after, or meanwhile, gets what is made once.
   */
  make(job: DocumentJob, signal?: AbortSignal): Promise<Result<Uint8Array, DocumentFault>>
  stop(): void
}

export type DocumentFault = ChildFault | 'busy'

/** How long one document may take, milliseconds, and what its process may hold, MB. */
const PATIENCE_MS = 30_000
const MEMORY_MB = 512

/** Documents that may be in the making or wait for it. */
const WAITING = 6

/** How long a finished document is kept, milliseconds: a hall that asks for the same gets it at once. */
const KEPT_MS = 60_000

interface Making {
  readonly made: Promise<Result<Uint8Array, DocumentFault>>
  readonly leaving: AbortController
  wanted: number
}

export function createDocumentMaker(patienceMs = PATIENCE_MS): DocumentMaker {
  const queue = createChildQueue<DocumentJob, Uint8Array>({
    entry: processEntry(import.meta.url, 'child.ts', 'document-child.js'),
    patienceMs,
    memoryMb: MEMORY_MB,
  })
  const known = new Map<string, Making>()

  function begin(key: string, job: DocumentJob): Making {
    const leaving = new AbortController()
    const made = queue.run(job, leaving.signal)
    const making: Making = { made, leaving, wanted: 0 }
    const forget = () => {
      if (known.get(key) === making) known.delete(key)
    }
    known.set(key, making)
    void made.then((result) => (result.ok ? setTimeout(forget, KEPT_MS).unref() : forget()), forget)
    return making
  }

  return {
    async make(job, signal) {
      const key = keyOf(job)
      if (!known.has(key) && queue.waiting() >= WAITING) return fail('busy')
      const making = known.get(key) ?? begin(key, job)
      making.wanted += 1
      const leave = () => {
        making.wanted -= 1
        if (making.wanted > 0) return
        if (known.get(key) === making) known.delete(key)
        making.leaving.abort()
      }
      signal?.addEventListener('abort', leave, { once: true })
      const result = await making.made
      signal?.removeEventListener('abort', leave)
      return result
    },
    stop: queue.stop,
  }
}

const keyOf = (job: DocumentJob): string => createHash('sha256').update(JSON.stringify(job)).digest('hex')
