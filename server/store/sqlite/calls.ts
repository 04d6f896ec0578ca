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
 * Pairs calls with their replies. The calls of one turn of the event loop go to `send` together, since each message
 * between processes has a price of its own.
 */
export function createCalls(send: (requests: readonly Request[]) => void): Calls {
  const pending = new Map<number, Pending>()
  let outbox: Request[] = []
  let lastId = 0
  let ended = false

  function sendAll(): void {
    const requests = outbox
    outbox = []
    if (!ended) send(requests)
  }

  return {
    call<C extends Call>(call: C) {
      return new Promise<Answers[C['kind']]>((resolve, reject) => {
        if (ended) return reject(closed())
        const id = ++lastId
        pending.set(id, { resolve: (value) => resolve(value as Answers[C['kind']]), reject })
        if (outbox.push({ id, call }) === 1) setImmediate(sendAll)
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
