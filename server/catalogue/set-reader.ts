import { type ChildFault, createChildQueue } from '#server/child-queue.ts'
import { processEntry } from '#server/process-entry.ts'
import type { FileFault } from '#shared/catalogue/import/row.ts'
import { fail, type Result } from '#shared/kernel/result.ts'
import type { ReadSet, SetFile } from './read-set.ts'

/** Reads files of indicators in a process of their own, so that none holds up the server or fills its memory. */
export interface SetReader {
  /** Refused with `tooSlow` or `tooLarge` when a file takes more time or memory than it may. */
  read(file: SetFile): Promise<Result<ReadSet, FileFault>>
  /** How many files are being read, or wait for it. */
  waiting(): number
  /** Ends what is being read. */
  stop(): void
}

/** How long one file may take, milliseconds; the largest that is honest takes a fifth of it. */
const PATIENCE_MS = 30_000

/** What a file may become in memory, MB. */
const MEMORY_MB = 384

/** One file at a time; between them there is no process. */
export function createSetReader(patienceMs = PATIENCE_MS): SetReader {
  const entry = processEntry(import.meta.url, 'child.ts', 'catalogue-child.js')
  const { run, waiting, stop } = createChildQueue<SetFile, Result<ReadSet, FileFault>>({
    entry,
    patienceMs,
    memoryMb: MEMORY_MB,
  })
  return {
    async read(file) {
      const read = await run(file)
      return read.ok ? read.value : fail({ fault: FAULTS[read.error] })
    },
    waiting,
    stop,
  }
}

const FAULTS = { tooSlow: 'tooSlow', ended: 'tooLarge', cancelled: 'tooSlow' } as const satisfies Record<
  ChildFault,
  FileFault['fault']
>
