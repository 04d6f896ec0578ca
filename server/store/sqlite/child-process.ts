import { fork } from 'node:child_process'
import { type Calls, createCalls } from './calls.ts'
import { childEntry } from './child-entry.ts'

export interface StoreProcess extends Pick<Calls, 'call'> {
  readonly pid: number | undefined
  /** Resolves when the process is gone, with how it ended. */
  readonly ended: Promise<string>
  /** Lets go of the process, which then ends. */
  disconnect(): void
}

/** Starts the store's process; `createCalls` says what the window is. Pending calls reject with `closed` when it dies. */
export function startStoreProcess(commitWindowMs: number): StoreProcess {
  const { file, execArgv } = childEntry()
  const child = fork(file, {
    execArgv: [...execArgv],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  // A message that cannot be sent is followed by 'disconnect', which rejects its calls.
  const calls = createCalls((requests) => child.send(requests, () => {}), commitWindowMs)
  child.on('message', calls.receive)
  child.on('disconnect', calls.end)
  const ended = new Promise<string>((resolve) => {
    child.on('exit', (code, signal) => resolve(signal ?? `code ${code}`))
    child.on('error', (error) => {
      calls.end()
      resolve(error.message)
    })
  })
  return {
    pid: child.pid,
    call: calls.call,
    ended,
    disconnect() {
      if (child.connected) child.disconnect()
    },
  }
}
