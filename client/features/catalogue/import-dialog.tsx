import { type ChangeEvent, useEffect, useId, useState } from 'react'
import type { ReadFault } from '#client/features/import/limits.ts'
import { useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { Notice } from '#client/ui/notice.tsx'
import type { IndicatorSet } from '#shared/api/catalogue.ts'
import { faultText } from './fault-text.ts'
import { ImportReview } from './import-review.tsx'
import { type CatalogueFile, readCatalogueFile } from './read-file.ts'
import '../images/images.css'

type Shown =
  | { readonly kind: 'choosing'; readonly fault?: ReadFault | 'tooMany' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly file: CatalogueFile; readonly name: string }

interface ImportDialogProps {
  readonly workshopId: string
  readonly sets: readonly IndicatorSet[]
  /** The set that a new version is brought of. */
  readonly set: IndicatorSet | undefined
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Brings indicators in: a file is chosen, looked at, and taken with all of its rows that can be, or not at all. */
export function ImportDialog({ workshopId, sets, set, onClose, onDone }: ImportDialogProps) {
  const t = useTexts().catalogue
  const [chosen, setChosen] = useState<File>()
  const [shown, setShown] = useState<Shown>({ kind: 'choosing' })
  useEffect(() => {
    if (!chosen) return
    let isCurrent = true
    setShown({ kind: 'reading' })
    void readCatalogueFile(chosen).then((read) => {
      if (!isCurrent) return
      const name = chosen.name.replace(/\.[a-z]+$/i, '')
      setShown(read.ok ? { kind: 'read', file: read.value, name } : { kind: 'choosing', fault: read.error })
    })
    return () => {
      isCurrent = false
    }
  }, [chosen])
  const title = set ? t.sets.newVersionOf({ name: set.name }) : t.import.title
  return (
    <Dialog open onClose={onClose} title={title} width="52rem">
      {shown.kind === 'choosing' && (
        <>
          {shown.fault && (
            <Notice tone="danger" live="alert" title={t.import.failed}>
              {faultText(t.import, shown.fault, null)}
            </Notice>
          )}
          <FileChoice label={t.import.choose} onChoose={setChosen} />
        </>
      )}
      {shown.kind === 'reading' && <p role="status">{t.import.reading}</p>}
      {shown.kind === 'read' && (
        <ImportReview
          {...{ workshopId, sets, set, onClose, onDone }}
          file={shown.file}
          fileName={shown.name}
          another={<FileChoice label={t.import.another} onChoose={setChosen} isAgain />}
        />
      )}
    </Dialog>
  )
}

interface FileChoiceProps {
  readonly label: string
  readonly onChoose: (file: File) => void
  readonly isAgain?: boolean
}

function FileChoice({ label, onChoose, isAgain = false }: FileChoiceProps) {
  const t = useTexts().catalogue.import
  const id = useId()
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (file) onChoose(file)
    target.value = '' // so that the same file can be chosen again
  }
  return (
    <div className="stack">
      {!isAgain && (
        <p className="small" id={`${id}-help`}>
          {t.help}
        </p>
      )}
      <div className="row">
        <label className="ds-button file-button" data-variant={isAgain ? 'tertiary' : undefined}>
          {label}
          <input
            type="file"
            accept=".ttl,.json,.csv,.tsv,.txt,.xlsx,text/turtle,application/json,text/csv"
            aria-describedby={isAgain ? undefined : `${id}-help`}
            onChange={onChange}
          />
        </label>
      </div>
    </div>
  )
}
