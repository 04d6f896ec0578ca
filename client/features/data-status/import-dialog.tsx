import { type ChangeEvent, useId, useState } from 'react'
import { api } from '#client/api/request.ts'
import { readInWorker } from '#client/features/import/read-in-worker.ts'
import { useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { announce } from '#client/ui/live-region.tsx'
import { Notice } from '#client/ui/notice.tsx'
import type { ImportStatuses } from '#shared/api/data-status.ts'
import { paths } from '#shared/api/paths.ts'
import { STATUS_LIMITS, type StatusReport } from '#shared/domain/data-status.ts'
import '../images/images.css'

type Rows = ImportStatuses['rows']

interface ImportDialogProps {
  readonly workshopId: string
  readonly onClose: () => void
  /** Something else is known now. */
  readonly onDone: () => Promise<void>
}

type Shown =
  | { readonly kind: 'choosing'; readonly failure?: string }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly rows: Rows; readonly report: StatusReport; readonly failure?: string }

/** DS6. Reads the grid back from a file: first what would become of it, then all rows that can be taken. */
export function ImportDialog({ workshopId, onClose, onDone }: ImportDialogProps) {
  const texts = useTexts()
  const t = texts.data.import
  const id = useId()
  const [shown, setShown] = useState<Shown>({ kind: 'choosing' })

  const send = async (rows: Rows, dryRun: boolean) => {
    const reply = await api.post<StatusReport>(paths.dataStatusImport(workshopId), { rows, dryRun })
    if (reply.ok) return reply.value
    return reply.error.fields?.['rows'] === 'headings' ? t.headings : texts.problems[reply.error.code]
  }
  const read = async (file: File) => {
    setShown({ kind: 'reading' })
    const table = await readInWorker(file)
    if (!table.ok) return setShown({ kind: 'choosing', failure: t.faults[table.error] })
    if (table.value.length > STATUS_LIMITS.rows) {
      return setShown({ kind: 'choosing', failure: t.faults.tooMany })
    }
    const rows = table.value.map(({ cells, ...row }) => ({ ...row, cells: [...cells] }))
    const report = await send(rows, true)
    setShown(
      typeof report === 'string' ? { kind: 'choosing', failure: report } : { kind: 'read', rows, report },
    )
  }
  const confirm = async (rows: Rows, tried: StatusReport) => {
    const report = await send(rows, false)
    if (typeof report === 'string') {
      return setShown({ kind: 'read', rows, report: tried, failure: report })
    }
    await onDone()
    announce(t.done({ count: report.changed }))
    onClose()
  }
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (file) void read(file)
    target.value = '' // so that the same file can be chosen again
  }
  const failure = shown.kind === 'reading' ? undefined : shown.failure
  return (
    <Dialog open onClose={onClose} title={t.title} width="40rem">
      <p className="small" id={id}>
        {t.help}
      </p>
      {failure !== undefined && (
        <Notice tone="danger" live="alert">
          {failure}
        </Notice>
      )}
      <p role="status">{shown.kind === 'reading' && t.reading}</p>
      {shown.kind === 'read' && <Report report={shown.report} />}
      <div className="row">
        {shown.kind === 'read' && shown.report.changed > 0 && (
          <button type="button" className="ds-button" onClick={() => void confirm(shown.rows, shown.report)}>
            {t.confirm({ count: shown.report.changed })}
          </button>
        )}
        <label
          className="ds-button file-button"
          data-variant={shown.kind === 'read' ? 'secondary' : undefined}
        >
          {shown.kind === 'read' ? t.another : t.choose}
          <input
            type="file"
            accept=".csv,.tsv,.txt,.xlsx,text/csv"
            aria-describedby={id}
            onChange={onChange}
          />
        </label>
      </div>
    </Dialog>
  )
}

/** How many refused rows are told one by one. */
const TOLD = 50

function Report({ report: { changed, same, empty, refused } }: { readonly report: StatusReport }) {
  const t = useTexts().data.import
  return (
    <div className="stack" role="status">
      <p className="strong">{t.changed({ count: changed })}</p>
      {same > 0 && <p>{t.same({ count: same })}</p>}
      {empty > 0 && <p>{t.empty({ count: empty })}</p>}
      {refused.length > 0 && (
        <>
          <p>{t.refused({ count: refused.length })}</p>
          <ul className="data-refused">
            {refused.slice(0, TOLD).map(({ row, why, said }) => (
              <li key={row}>
                {t.row({ row, said })} {t.why[why]}
              </li>
            ))}
          </ul>
          {refused.length > TOLD && <p>{t.more({ count: refused.length - TOLD })}</p>}
        </>
      )}
    </div>
  )
}
