import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
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
  /** The answer to the server's state in several updates, where it cannot go in one. */
  inParts(answer: Uint8Array): readonly Uint8Array[] | undefined
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
      if (kind === SYNC.step2) this.#answer(data as Uint8Array)
      else this.#pass(data as Uint8Array, { isAnswer: false, hasContent: true })
    }

    #answer(message: Uint8Array): void {
      this.#hasAnswered = true
      const update = updateOf(message)
      const parts = watch.inParts(update) ?? [update]
      for (const part of parts) {
        this.#pass(messageOf(part), { isAnswer: true, hasContent: hasStructs(part) })
      }
    }

    #pass(message: Uint8Array, sent: SentMessage): void {
      // counted first: an acknowledgement must never find a smaller count than its own
      watch.onSend(sent)
      super.send(message as Uint8Array<ArrayBuffer>)
    }
  }
}

/** Which document message these bytes are, if they are one. */
function documentMessage(data: Uint8Array): number | undefined {
  if (data[0] !== MESSAGE.sync) return undefined
  return data[1] === SYNC.step2 || data[1] === SYNC.update ? data[1] : undefined
}

function updateOf(message: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(message)
  decoding.readVarUint(decoder)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}

function messageOf(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, SYNC.step2)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

/** Whether an update has content of its own, besides the list of deletions that is always there. */
const hasStructs = (update: Uint8Array) => decoding.readVarUint(decoding.createDecoder(update)) > 0
