import { isEmptyBatch, newBatch, type PendingBatch, type Waiting } from './pending.ts'

export interface OutboxPorts {
  /** Puts a batch on disk. */
  append(batch: PendingBatch): Promise<void>
  /** A batch is on disk: tell the members. */
  stored(batch: PendingBatch): void
  /** A batch could not be put on disk: the room is of no use any more. */
  failed(error: unknown): void
  /** How long what is admitted now may gather before it is written, milliseconds; 0 or less for this turn only. */
  pause(): number
}

/** What a room has admitted, on its way to the disk, one batch after the other. */
export class Outbox {
  readonly #ports: OutboxPorts
  #pending: PendingBatch = newBatch()
  #writing: PendingBatch | undefined
  #timer: { cancel(): void } | undefined
  #failure: { readonly error: unknown } | undefined

  constructor(ports: OutboxPorts) {
    this.#ports = ports
  }

  /** What goes next: to be added to, and then sent by `schedule`. */
  get next(): PendingBatch {
    return this.#pending
  }

  /** Whether everything is on disk. */
  get isEmpty(): boolean {
    return !this.#writing && isEmptyBatch(this.#pending)
  }

  /** What is admitted within one pause goes to the disk together, and to the members as one frame. */
  schedule(): void {
    if (this.#timer || this.#writing || isEmptyBatch(this.#pending)) return
    this.#timer = later(this.#ports.pause(), () => {
      this.#timer = undefined
      void this.#flush()
    })
  }

  /** Calls when everything admitted so far is on disk: at once if it is, with an error if it cannot be put there. */
  afterStored(done: Waiting): void {
    if (this.#failure) done(this.#failure.error)
    else if (!isEmptyBatch(this.#pending)) this.#pending.waiting.push(done)
    else if (this.#writing) this.#writing.waiting.push(done)
    else done()
  }

  stop(): void {
    this.#timer?.cancel()
  }

  async #flush(): Promise<void> {
    const batch = this.#pending
    this.#pending = newBatch()
    this.#writing = batch
    try {
      if (batch.updates.length > 0) await this.#ports.append(batch)
    } catch (error) {
      this.#failure = { error }
      for (const done of [...batch.waiting, ...this.#pending.waiting]) done(error)
      this.#ports.failed(error)
      return
    }
    this.#writing = undefined
    this.#ports.stored(batch)
    for (const done of batch.waiting) done()
    this.schedule()
  }
}

function later(ms: number, work: () => void): { cancel(): void } {
  if (ms > 0) {
    const timer = setTimeout(work, ms)
    return { cancel: () => clearTimeout(timer) }
  }
  const immediate = setImmediate(work)
  return { cancel: () => clearImmediate(immediate) }
}
