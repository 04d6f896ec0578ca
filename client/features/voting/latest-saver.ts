import type { ApiResult, Failure, FailureCode } from '#client/api/request.ts'
import { backoffDelay } from '#client/session/backoff.ts'
import { onWake } from '#client/session/wake.ts'

/** `waiting`: the last attempt failed for want of a network or a server, and there will be another. */
export type SavePhase = 'saved' | 'saving' | 'waiting' | 'refused'

export interface LatestSaver<T> {
  /** Saves `value` in place of everything before it, at once or after `delay` milliseconds without another. */
  save(value: T, delay?: number): void
  /** Whether nothing is on its way or waiting to be. */
  isIdle(): boolean
  /** Sends what still waits, without listening for the answer, and stops. */
  close(): void
}

export interface LatestSaverOptions<T, R> {
  readonly send: (value: T) => Promise<ApiResult<R>>
  /** The server has `reply` on its disk; `isLatest` unless something newer is on its way already. */
  readonly onSaved: (reply: R, isLatest: boolean) => void
  readonly onRefused: (failure: Failure) => void
  readonly onPhase: (phase: SavePhase) => void
}

/** Failures that pass: nothing is wrong with what was sent. */
const PASSING: ReadonlySet<FailureCode> = new Set(['offline', 'unavailable', 'internal', 'tooManyRequests'])

/**
 * Saves a value that is replaced whole, such as a ballot: one request at a time, always the newest value, again
 * with growing pauses when the network or the server is away, and at once when the device wakes up.
 */
export function latestSaver<T, R>(options: LatestSaverOptions<T, R>): LatestSaver<T> {
  let waiting: { readonly value: T } | undefined
  let isSending = false
  let isClosed = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let attempt = 0

  async function pump(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (isSending || !waiting) return
    const { value } = waiting
    waiting = undefined
    isSending = true
    options.onPhase('saving')
    const result = await options.send(value)
    isSending = false
    if (isClosed) return
    if (result.ok) return saved(result.value)
    if (PASSING.has(result.error.code)) return tryLater(value)
    waiting = undefined
    options.onPhase('refused')
    options.onRefused(result.error)
  }

  function saved(reply: R): void | Promise<void> {
    attempt = 0
    options.onSaved(reply, waiting === undefined)
    if (waiting && !timer) return pump()
    if (!waiting) options.onPhase('saved')
  }

  function tryLater(value: T): void {
    waiting ??= { value }
    attempt += 1
    options.onPhase('waiting')
    timer ??= setTimeout(pump, backoffDelay(attempt, Math.random()))
  }

  const stopWake = onWake(() => {
    if (attempt > 0) void pump()
  })

  return {
    save(value, delay = 0) {
      if (isClosed) return
      waiting = { value }
      options.onPhase('saving')
      clearTimeout(timer)
      timer = delay > 0 ? setTimeout(pump, delay) : undefined
      if (delay === 0) void pump()
    },
    isIdle: () => !isSending && waiting === undefined,
    close() {
      isClosed = true
      clearTimeout(timer)
      stopWake()
      if (waiting && !isSending) void options.send(waiting.value)
    },
  }
}
