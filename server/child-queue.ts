import { type ChildProcess, fork } from 'node:child_process'
import type { Step } from '#shared/api/file-lines.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { ProcessEntry } from './process-entry.ts'

/** Why there is no answer: it took too long, the process ended of its memory, or nobody waited any more. */
export type ChildFault = 'tooSlow' | 'ended' | 'cancelled'

/** How far a process is, which it may say before it answers. */
export interface StepMessage {
  readonly step: Step
}

/** Work for processes of their own, so that none holds up the server or fills its memory. One piece at a time. */
export interface ChildQueue<Input, Output> {
  run(input: Input, signal?: AbortSignal, onStep?: (step: Step) => void): Promise<Result<Output, ChildFault>>
  /** How many pieces are being done, or wait for it. */
  waiting(): number
  /** Ends what is being done, and refuses what comes after. */
  stop(): void
}

export interface ChildQueueOptions {
  readonly entry: ProcessEntry
  /** How long one piece may take, milliseconds. */
  readonly patienceMs: number
  /** What its process may hold, MB. */
  readonly memoryMb: number
}

/** Between two pieces there is no process. */
export function createChildQueue<Input, Output>({
  entry,
  patienceMs,
  memoryMb,
}: ChildQueueOptions): ChildQueue<Input, Output> {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let isStopped = false
  let current: ChildProcess | undefined

  const runOne = (
    input: Input,
    signal?: AbortSignal,
    onStep?: (step: Step) => void,
  ): Promise<Result<Output, ChildFault>> =>
    new Promise((resolve) => {
      if (isStopped || signal?.aborted) return resolve(fail('cancelled'))
      const child = fork(entry.file, {
        execArgv: [...entry.execArgv, `--max-old-space-size=${memoryMb}`],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      })
      current = child
      const finish = (result: Result<Output, ChildFault>) => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', cancel)
        child.kill('SIGKILL')
        resolve(result)
      }
      const cancel = () => finish(fail('cancelled'))
      const timer = setTimeout(() => finish(fail('tooSlow')), patienceMs)
      signal?.addEventListener('abort', cancel, { once: true })
      child.on('message', (said) => (isStep(said) ? onStep?.(said.step) : finish(ok(said as Output))))
      child.once('exit', () => finish(fail(isStopped ? 'cancelled' : 'ended')))
      child.once('error', () => finish(fail('ended')))
      child.send(input as object, () => {})
    })

  return {
    run(input, signal, onStep) {
      waiting += 1
      const turn = last
        .then(() => runOne(input, signal, onStep))
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

const isStep = (said: unknown): said is StepMessage =>
  typeof said === 'object' && said !== null && 'step' in said
