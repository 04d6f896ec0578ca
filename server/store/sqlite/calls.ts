import { StoreError } from '../store.ts'
import type { Answers, Call, Reply, Request } from './messages.ts'

interface Pending {
  resolve(value: unknown): void
  reject(error: StoreError): void
}

export interface Calls {
  /** Resolves with the answer; rejects with its error, or with `closed` when none can come any more. */
  call<C extends Call>(call: C): Promise<Answers[C['kind']]>
  receive(replies: readonly Reply[]): void
  /** No reply can come any more: rejects what is pending and every later call. */
  end(): void
}

/**
 * Pairs calls with their replies. Each message between processes and each forced write has a price of its own, so
 * writes go to `send` together: after a pause at once with what the same turn of the event loop brings, then
 * `windowMs` apart. Everything else goes at once, with the writes before it.
 */
export function createCalls(send: (requests: readonly Request[]) => void, windowMs: number): Calls {
  const pending = new Map<number, Pending>()
  let outbox: Request[] = []
  let timer: NodeJS.Timeout | undefined
  let isDue = false
  let lastSent = Number.NEGATIVE_INFINITY
  let lastId = 0
  let ended = false

  function sendAll(): void {
    clearTimeout(timer)
    timer = undefined
    isDue = false
    const requests = outbox
    outbox = []
    lastSent = performance.now()
    if (!ended && requests.length > 0) send(requests)
  }

  function schedule(isWrite: boolean): void {
    if (isDue) return
    const wait = isWrite ? lastSent + windowMs - performance.now() : 0
    if (wait > 0) {
      timer ??= setTimeout(sendAll, wait)
      return
    }
    isDue = true
    setImmediate(sendAll)
  }

  return {
    call<C extends Call>(call: C) {
      return new Promise<Answers[C['kind']]>((resolve, reject) => {
        if (ended) return reject(closed())
        const id = ++lastId
        pending.set(id, { resolve: (value) => resolve(value as Answers[C['kind']]), reject })
        outbox.push({ id, call })
        schedule(call.kind === 'write')
      })
    },
    receive(replies) {
      for (const reply of replies) {
        const call = pending.get(reply.id)
        pending.delete(reply.id)
        if (reply.ok) call?.resolve(reply.value)
        else call?.reject(new StoreError(reply.code, reply.message))
      }
    },
    end() {
      ended = true
      for (const { reject } of pending.values()) reject(closed())
      pending.clear()
    },
  }
}

const closed = () => new StoreError('closed', 'The store is closed, or its process has ended.')
