import { useRef, useState } from 'react'
import type { ApiResult, Failure } from '#client/api/request.ts'
import { announce } from '#client/ui/live-region.tsx'

interface Sending {
  readonly isBusy: boolean
  readonly failure: Failure | undefined
  /** Sends what is asked, once at a time; says `done` and gives the answer, or keeps why not and gives undefined. */
  readonly send: <T>(
    ask: () => Promise<ApiResult<T>>,
    done?: string,
  ) => Promise<{ readonly value: T } | undefined>
}

/** Something that is sent to the server from a form or a button; `onDone` fetches what is known after it. */
export function useSending(onDone: () => Promise<void>): Sending {
  const isUnderWay = useRef(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  return {
    isBusy,
    failure,
    async send(ask, done) {
      if (isUnderWay.current) return undefined
      isUnderWay.current = true
      setBusy(true)
      const reply = await ask()
      // also after a refusal: somebody else may have been there first
      if (reply.ok || reply.error.status === 409 || reply.error.status === 404) await onDone()
      isUnderWay.current = false
      setBusy(false)
      setFailure(reply.ok ? undefined : reply.error)
      if (!reply.ok) return undefined
      if (done !== undefined) announce(done)
      return { value: reply.value }
    },
  }
}
