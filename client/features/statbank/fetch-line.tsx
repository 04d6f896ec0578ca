import { useEffect, useRef, useState } from 'react'
import { api } from '#client/api/request.ts'
import { useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { paths } from '#shared/api/paths.ts'
import type { FetchJob, MappedIndicator } from '#shared/api/statbank.ts'
import { endText, failureText } from './outcome-words.ts'

interface FetchLineProps {
  readonly workshopId: string
  readonly job: FetchJob | null
  readonly mapped: readonly MappedIndicator[]
  readonly mayFetch: boolean
  /** Whether there is something to fetch as well. */
  readonly canFetch: boolean
  readonly onChange: () => Promise<void>
  readonly onEnded: () => void
}

/** Begins to fetch, tells how far it has come, and how it ended. */
export function FetchLine(props: FetchLineProps) {
  const { workshopId, job, mapped, canFetch, mayFetch, onChange, onEnded } = props
  const texts = useTexts()
  const t = texts.statbank
  const [failure, setFailure] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const isRunning = job?.state === 'running'
  const ended = endText(t.ended, job, mapped)

  // a quick job may have ended before it was seen to run
  const now = job ? `${job.id} ${job.state}` : ''
  const told = useRef(now)
  useEffect(() => {
    if (told.current !== now && ended !== undefined) {
      announce(ended)
      onEnded()
    }
    told.current = now
  })

  const ask = async (request: () => ReturnType<typeof api.post>) => {
    if (isBusy) return
    setBusy(true)
    const reply = await request()
    setFailure(reply.ok ? undefined : failureText(texts, reply.error))
    await onChange()
    setBusy(false)
  }
  const done = job?.outcomes.length ?? 0
  return (
    <>
      {isRunning && (
        <div className="stack statbank-progress">
          <p id="statbank-progress">{t.fetching({ done, total: job.total })}</p>
          <progress value={done} max={job.total} aria-labelledby="statbank-progress" />
          <p className="small">{t.slow}</p>
        </div>
      )}
      {ended && <Notice tone={job?.state === 'interrupted' ? 'warning' : 'info'}>{ended}</Notice>}
      {failure && (
        <Notice tone="warning" live="alert">
          {failure}
        </Notice>
      )}
      {(isRunning ? mayFetch : canFetch) && (
        <div className="row">
          {isRunning ? (
            <button
              type="button"
              className="ds-button"
              data-variant="secondary"
              aria-busy={isBusy}
              onClick={() => void ask(() => api.delete(paths.statbankJob(workshopId, job.id)))}
            >
              {t.stop}
            </button>
          ) : (
            <button
              type="button"
              className="ds-button"
              aria-busy={isBusy}
              onClick={() => void ask(() => api.post(paths.statbankJobs(workshopId)))}
            >
              {t.fetch}
            </button>
          )}
        </div>
      )}
    </>
  )
}
