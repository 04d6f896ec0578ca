import * as decoding from 'lib0/decoding'
import { MESSAGE, SYNC } from '#shared/wire/sync.ts'

/** A document message on its way out. */
export interface SentMessage {
  /** Sync step 2: the answer to the server's state, with all that the server does not have. */
  readonly isAnswer: boolean
  /** Whether it brings new content; an answer to a server that has everything does not. */
  readonly hasContent: boolean
}

export interface SocketWatch {
  onCreate(): void
  onSend(message: SentMessage): void
}

type SocketClass = typeof WebSocket

/**
 * A WebSocket class for the provider that counts the document messages which it sends, as the server does for its
 * acknowledgements. It also keeps updates back until the answer to the server's state has gone: the answer holds
 * them, and an update that overtakes it would refer to edits that the server has not seen.
 */
export function countingSocket(Base: SocketClass, watch: SocketWatch): SocketClass {
  return class extends Base {
    #hasAnswered = false

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      watch.onCreate()
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      const kind = data instanceof Uint8Array ? documentMessage(data) : undefined
      if (kind === undefined) {
        super.send(data)
        return
      }
      if (kind === SYNC.update && !this.#hasAnswered) return
      const isAnswer = kind === SYNC.step2
      if (isAnswer) this.#hasAnswered = true
      // counted first: an acknowledgement must never find a smaller count than its own
      watch.onSend({ isAnswer, hasContent: kind === SYNC.update || hasStructs(data as Uint8Array) })
      super.send(data)
    }
  }
}

/** Which document message these bytes are, if they are one. */
function documentMessage(data: Uint8Array): number | undefined {
  if (data[0] !== MESSAGE.sync) return undefined
  return data[1] === SYNC.step2 || data[1] === SYNC.update ? data[1] : undefined
}

/** Whether the update in a sync message has content of its own, besides the list of deletions that is always sent. */
function hasStructs(message: Uint8Array): boolean {
  const decoder = decoding.createDecoder(message)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  return decoding.readVarUint(decoding.createDecoder(decoding.readVarUint8Array(decoder))) > 0
}
