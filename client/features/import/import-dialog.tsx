import { type ChangeEvent, useEffect, useId, useState } from 'react'
import type { Insert } from '#client/features/insert/insert.ts'
import type { InsertDialogProps } from '#client/features/insert/insert-dialog.tsx'
import { useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { announce } from '#client/ui/live-region.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { ImportForm } from './import-form.tsx'
import type { ReadFault, Table } from './limits.ts'
import { readInWorker } from './read-in-worker.ts'
import '../images/images.css'
import './import.css'

type Shown =
  | { readonly kind: 'choosing'; readonly fault?: ReadFault }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly table: Table }

interface ImportDialogProps extends InsertDialogProps {
  readonly insert: Insert
}

/** Makes cards of a spreadsheet: chosen, looked at, and laid on the board all at once. */
export function ImportDialog({ insert, session, onClose }: ImportDialogProps) {
  const t = useTexts().insert.table
  const [file, setFile] = useState(insert.files[0])
  const [shown, setShown] = useState<Shown>({ kind: file ? 'reading' : 'choosing' })
  useEffect(() => {
    if (!file) return
    let isCurrent = true
    setShown({ kind: 'reading' })
    void readInWorker(file).then((read) => {
      if (!isCurrent) return
      setShown(read.ok ? { kind: 'read', table: read.value } : { kind: 'choosing', fault: read.error })
    })
    return () => {
      isCurrent = false
    }
  }, [file])
  const onDone = (ids: readonly string[], count: number) => {
    announce(t.done({ count }))
    insert.onDone?.(ids)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t.add} width="46rem">
      {shown.kind === 'choosing' && (
        <>
          {shown.fault && (
            <Notice tone="danger" live="alert" title={t.failed}>
              {t.faults[shown.fault]}
            </Notice>
          )}
          <FileChoice onChoose={setFile} />
        </>
      )}
      {shown.kind === 'reading' && <p role="status">{t.reading}</p>}
      {shown.kind === 'read' && <ImportForm table={shown.table} session={session} onDone={onDone} />}
    </Dialog>
  )
}

function FileChoice({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const t = useTexts().insert.table
  const id = useId()
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (file) onChoose(file)
    target.value = '' // so that the same file can be chosen again
  }
  return (
    <div className="stack">
      <p className="small" id={`${id}-help`}>
        {t.help}
      </p>
      <div className="row">
        <label className="ds-button file-button">
          {t.choose}
          <input
            type="file"
            accept=".csv,.tsv,.txt,.xlsx,text/csv"
            aria-describedby={`${id}-help`}
            onChange={onChange}
          />
        </label>
      </div>
    </div>
  )
}
