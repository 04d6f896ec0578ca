import { createHash } from 'node:crypto'
import { type ChildFault, createChildQueue } from '#server/child-queue.ts'
import { processEntry } from '#server/process-entry.ts'
import type { Step } from '#shared/api/file-lines.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { isDocument } from './document-file.ts'
import { type FileJob, type MadeFile, makeFile } from './make-document.ts'
import type { Tell } from './parts-done.ts'

/** Makes the files that outcomes come as: those that take time in a process of their own. */
export interface DocumentMaker {
  /**
   * Refused as `busy` when too many wait already. With `signal`, the work ends when nobody wants it any more. Who asks
   * for the same soon after, or meanwhile, gets what is made once. `onStep` hears how many of its parts are done.
   */
  make(job: FileJob, signal?: AbortSignal, onStep?: Tell): Promise<Result<MadeFile, DocumentFault>>
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

/** Rows up to which data are made in a few milliseconds, so that a process would only take longer. */
const FEW_ROWS = 60

interface Making {
  readonly made: Promise<Result<MadeFile, DocumentFault>>
  readonly leaving: AbortController
  readonly listeners: Set<Tell>
  /** The last step that was told, for who asks for the same meanwhile. */
  step?: Step
  wanted: number
}

export function createDocumentMaker(patienceMs = PATIENCE_MS): DocumentMaker {
  const queue = createChildQueue<FileJob, MadeFile>({
    entry: processEntry(import.meta.url, 'child.ts', 'document-child.js'),
    patienceMs,
    memoryMb: MEMORY_MB,
  })
  const known = new Map<string, Making>()

  function begin(key: string, job: FileJob): Making {
    const leaving = new AbortController()
    const listeners = new Set<Tell>()
    const made = queue.run(job, leaving.signal, (step) => {
      making.step = step
      for (const listener of listeners) listener(step)
    })
    const making: Making = { made, leaving, listeners, wanted: 0 }
    const forget = () => {
      if (known.get(key) === making) known.delete(key)
    }
    known.set(key, making)
    void made.then((result) => (result.ok ? setTimeout(forget, KEPT_MS).unref() : forget()), forget)
    return making
  }

  return {
    async make(job, signal, onStep) {
      if (isSmall(job)) return ok(await makeFile(job))
      const key = keyOf(job)
      if (!known.has(key) && queue.waiting() >= WAITING) return fail('busy')
      const making = known.get(key) ?? begin(key, job)
      making.wanted += 1
      if (onStep) making.listeners.add(onStep)
      if (making.step) onStep?.(making.step)
      const leave = () => {
        making.wanted -= 1
        if (onStep) making.listeners.delete(onStep)
        if (making.wanted > 0) return
        if (known.get(key) === making) known.delete(key)
        making.leaving.abort()
      }
      signal?.addEventListener('abort', leave, { once: true })
      const result = await making.made
      signal?.removeEventListener('abort', leave)
      if (onStep) making.listeners.delete(onStep)
      return result
    },
    stop: queue.stop,
  }
}

const isSmall = (job: FileJob): boolean => {
  if (!('outcomes' in job) || isDocument(job.format)) return false
  const { challenges, rounds } = job.outcomes
  return challenges.length * (1 + rounds.length) <= FEW_ROWS
}

const keyOf = (job: FileJob): string => createHash('sha256').update(JSON.stringify(job)).digest('hex')
