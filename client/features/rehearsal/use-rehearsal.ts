import { useCallback, useEffect, useRef, useState } from 'react'
import { type ApiResult, api, type Failure } from '#client/api/request.ts'
import { paths } from '#shared/api/paths.ts'
import type { Rehearsal } from '#shared/api/rehearsal.ts'

/** How often it is asked how far a rehearsal is, milliseconds. */
const ASK_MS = 1000

/** A workshop's rehearsal as this page knows it, and what can be done with it. */
export interface RehearsalView {
  /** Undefined until the server has said; null when there is none. */
  readonly rehearsal: Rehearsal | null | undefined
  readonly failure: Failure | undefined
  readonly isBusy: boolean
  readonly ask: () => void
  readonly start: (people: number) => void
  readonly stop: () => void
  /** Whether the copy is gone. */
  readonly remove: () => Promise<boolean>
}

/** Asks once, and again and again while one is under way. */
export function useRehearsal(workshop: string): RehearsalView {
  const [rehearsal, setRehearsal] = useState<Rehearsal | null>()
  const [failure, setFailure] = useState<Failure>()
  const [isBusy, setBusy] = useState(false)
  /** An answer to a question from before the last command says what was. */
  const era = useRef(0)

  const ask = useCallback(async () => {
    const asked = era.current
    const reply = await api.get<Rehearsal | null>(paths.rehearsal(workshop))
    if (asked !== era.current) return
    setFailure(reply.ok ? undefined : reply.error)
    if (reply.ok) setRehearsal(reply.value)
  }, [workshop])

  useEffect(() => void ask(), [ask])

  const isRunning = rehearsal?.state.kind === 'running'
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => void ask(), ASK_MS)
    return () => clearInterval(timer)
  }, [isRunning, ask])

  const command = async <T>(work: () => Promise<ApiResult<T>>): Promise<ApiResult<T>> => {
    setBusy(true)
    era.current += 1
    const reply = await work()
    era.current += 1
    setBusy(false)
    setFailure(reply.ok ? undefined : reply.error)
    return reply
  }
  return {
    rehearsal,
    failure,
    isBusy,
    ask: () => void ask(),
    start: (people) =>
      void command(() => api.post<Rehearsal>(paths.rehearsal(workshop), { people })).then((reply) => {
        if (reply.ok) setRehearsal(reply.value)
      }),
    stop: () => void command(() => api.post(paths.stopRehearsal(workshop))).then(() => ask()),
    async remove() {
      const reply = await command(() => api.delete(paths.rehearsal(workshop)))
      if (reply.ok) setRehearsal(null)
      return reply.ok
    },
  }
}
