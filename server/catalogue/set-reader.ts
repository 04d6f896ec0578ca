import { type ChildProcess, fork } from 'node:child_process'
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

/** What a file may become in memory. */
const MEMORY = '--max-old-space-size=384'

/** One file at a time; between them there is no process. */
export function createSetReader(patienceMs = PATIENCE_MS): SetReader {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let isStopped = false
  let current: ChildProcess | undefined

  const readOne = (file: SetFile): Promise<Result<ReadSet, FileFault>> =>
    new Promise((resolve) => {
      if (isStopped) return resolve(fail({ fault: 'tooSlow' }))
      const entry = processEntry(import.meta.url, 'child.ts', 'catalogue-child.js')
      const child = fork(entry.file, {
        execArgv: [...entry.execArgv, MEMORY],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      })
      current = child
      const finish = (result: Result<ReadSet, FileFault>) => {
        clearTimeout(timer)
        child.kill('SIGKILL')
        resolve(result)
      }
      const timer = setTimeout(() => finish(fail({ fault: 'tooSlow' })), patienceMs)
      child.once('message', (result) => finish(result as Result<ReadSet, FileFault>))
      // without an answer it has ended of its memory, or of the server's own end
      child.once('exit', () => finish(fail({ fault: 'tooLarge' })))
      child.once('error', () => finish(fail({ fault: 'tooSlow' })))
      child.send(file, () => {})
    })

  return {
    read(file) {
      waiting += 1
      const turn = last
        .then(() => readOne(file))
        .finally(() => {
          waiting -= 1
        })
      last = turn.catch(() => undefined)
      return turn
    },
    waiting: () => waiting,
    stop() {
      isStopped = true
      current?.kill('SIGKILL')
    },
  }
}
