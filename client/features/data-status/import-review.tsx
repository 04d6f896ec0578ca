import { type ReactNode, useMemo, useState } from 'react'
import { api, type Failure } from '#client/api/request.ts'
import { useTrial } from '#client/features/import/use-trial.ts'
import { useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import { Notice } from '#client/ui/notice.tsx'
import type { ImportStatuses } from '#shared/api/data-status.ts'
import { paths } from '#shared/api/paths.ts'
import type { StatusReport } from '#shared/domain/data-status.ts'

export type StatusRows = ImportStatuses['rows']

interface ImportReviewProps {
  readonly workshopId: string
  readonly rows: StatusRows
  /** Chooses another file. */
  readonly another: ReactNode
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

/** What would become of a file that was filled in, and a way to take all of it that can be. */
export function ImportReview({ workshopId, rows, another, onClose, onDone }: ImportReviewProps) {
  const texts = useTexts()
  const t = texts.data.import
  const asked = useMemo(() => ({ rows }), [rows])
  const trial = useTrial<StatusReport>(paths.dataStatusImport(workshopId), asked)
  const [failure, setFailure] = useState<Failure>()
  const [isSaving, setSaving] = useState(false)
  const refusal = failure ?? (trial && !trial.ok ? trial.error : undefined)
  const count = trial?.ok ? trial.value.changed : 0
  const save = async () => {
    if (isSaving) return
    setSaving(true)
    setFailure(undefined)
    const reply = await api.post<StatusReport>(paths.dataStatusImport(workshopId), asked)
    if (reply.ok) await onDone()
    setSaving(false)
    if (!reply.ok) return setFailure(reply.error)
    announce(t.done({ count: reply.value.changed }))
    onClose()
  }
  return (
    <div className="stack">
      {another}
      {refusal && (
        <Notice tone="danger" live="alert" title={t.failed}>
          {refusal.fields?.['rows'] === 'headings' ? t.headings : texts.problems[refusal.code]}
        </Notice>
      )}
      <div role="status">
        {!trial && <p>{t.checking}</p>}
        {trial?.ok && <Report report={trial.value} />}
      </div>
      {count > 0 && (
        <div className="row">
          <button type="button" className="ds-button" onClick={() => void save()}>
            {t.confirm({ count })}
          </button>
        </div>
      )}
    </div>
  )
}

/** How many refused rows are told one by one. */
const TOLD = 500

function Report({ report: { changed, same, empty, refused } }: { readonly report: StatusReport }) {
  const t = useTexts().data.import
  return (
    <div className="stack">
      <p className="strong">{t.changed({ count: changed })}</p>
      {same > 0 && <p>{t.same({ count: same })}</p>}
      {empty > 0 && <p>{t.empty({ count: empty })}</p>}
      {refused.length > 0 && (
        <>
          <p>{t.refused({ count: refused.length })}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
          <section className="data-refused" aria-label={t.title} tabIndex={0}>
            <ul>
              {refused.slice(0, TOLD).map(({ row, why, said }) => (
                <li key={row}>
                  {t.row({ row, said })} {t.why[why]}
                </li>
              ))}
            </ul>
            {refused.length > TOLD && <p>{t.more({ count: refused.length - TOLD })}</p>}
          </section>
        </>
      )}
    </div>
  )
}
