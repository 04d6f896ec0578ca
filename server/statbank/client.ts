import type { Clock } from '#server/clock.ts'
import { fail, type Result } from '#shared/kernel/result.ts'
import { isPassing, type Refusal, refusal } from './fault.ts'
import { REQUEST_LIMITS, type RequestLimits, request } from './request.ts'
import { createTurns } from './turns.ts'

export interface StatbankClient {
  /**
   * Asks for a path of the service. `isUrgent`: somebody waits for the answer on screen, so that it goes before what jobs
   * ask for, and is not tried again. Rejects only with what the signal says.
   */
  get(path: string, signal: AbortSignal, isUrgent: boolean): Promise<Result<string, Refusal>>
}

/** Pauses before the same question is asked again, milliseconds. */
const PAUSES = [2_000, 8_000]

/** A service that asks for a longer pause than this is left alone. Milliseconds. */
const LONGEST_PAUSE = 120_000

/** For so long after the service could not be reached, nobody waits for it in vain. Milliseconds. */
const REST_MS = 60_000

export function createStatbankClient(
  base: string,
  clock: Clock,
  limits: RequestLimits = REQUEST_LIMITS,
): StatbankClient {
  const turns = createTurns(clock)
  let down: { readonly until: number; readonly why: Refusal } | undefined

  const wait = (until: number, signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const callOff = clock.at(until, () => {
        signal.removeEventListener('abort', leave)
        resolve()
      })
      const leave = () => {
        callOff()
        reject(signal.reason as Error)
      }
      signal.addEventListener('abort', leave, { once: true })
    })

  async function once(url: URL, signal: AbortSignal, isUrgent: boolean) {
    const answer = await turns.take(() => request(url, limits, signal, clock.now), signal, isUrgent)
    const retryAt = answer.ok ? null : answer.error.retryAt
    if (retryAt !== null) turns.pauseUntil(Math.min(retryAt, clock.now() + LONGEST_PAUSE))
    return answer
  }

  return {
    async get(path, signal, isUrgent) {
      if (down && down.until > clock.now()) return fail(down.why)
      const url = new URL(base + path)
      for (const pause of isUrgent ? [undefined] : [...PAUSES, undefined]) {
        const answer = await once(url, signal, isUrgent)
        if (answer.ok || !isPassing(answer.error)) {
          down = undefined
          return answer
        }
        const { fault, retryAt } = answer.error
        const isLong = retryAt !== null && retryAt > clock.now() + LONGEST_PAUSE
        if (pause === undefined || isLong) {
          const rest = isLong ? LONGEST_PAUSE : fault === 'unreachable' || fault === 'timeout' ? REST_MS : 0
          down = { until: clock.now() + rest, why: answer.error }
          return answer
        }
        await wait(Math.max(clock.now() + pause, retryAt ?? 0), signal)
      }
      return fail(refusal('unreachable'))
    },
  }
}
