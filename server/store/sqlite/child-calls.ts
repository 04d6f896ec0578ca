import type { ChildProcess } from 'node:child_process'
import { StoreError } from '../store.ts'
import type { Answers, Call, Reply, Request } from './messages.ts'

interface Pending {
  resolve(value: unknown): void
  reject(error: StoreError): void
}

export interface ChildCalls {
  /** Resolves with the child's answer; rejects with its error, or with `closed` when it can no longer answer. */
  call<C extends Call>(call: C): Promise<Answers[C['kind']]>
  /** Resolves when the process is gone, with how it ended. */
  readonly ended: Promise<string>
}

/** Calls to the store's process over its message channel. The calls of one turn of the event loop share a message. */
export function createChildCalls(child: ChildProcess): ChildCalls {
  const pending = new Map<number, Pending>()
  let outbox: Request[] = []
  let lastId = 0
  let connected = true

  function send(): void {
    const requests = outbox
    outbox = []
    // A failed send is followed by 'disconnect', which rejects what is pending.
    if (connected) child.send(requests, () => {})
  }

  function disconnected(): void {
    connected = false
    for (const { reject } of pending.values()) reject(gone())
    pending.clear()
  }

  child.on('message', (replies: readonly Reply[]) => {
    for (const reply of replies) {
      const call = pending.get(reply.id)
      pending.delete(reply.id)
      if (reply.ok) call?.resolve(reply.value)
      else call?.reject(new StoreError(reply.code, reply.message))
    }
  })
  child.on('disconnect', disconnected)

  return {
    call<C extends Call>(call: C) {
      return new Promise<Answers[C['kind']]>((resolve, reject) => {
        if (!connected) return reject(gone())
        const id = ++lastId
        pending.set(id, { resolve: (value) => resolve(value as Answers[C['kind']]), reject })
        if (outbox.push({ id, call }) === 1) setImmediate(send)
      })
    },
    ended: new Promise((resolve) => {
      child.on('exit', (code, signal) => resolve(signal ?? `code ${code}`))
      child.on('error', (error) => {
        disconnected()
        resolve(error.message)
      })
    }),
  }
}

const gone = () => new StoreError('closed', 'The store is closed, or its process has ended.')
