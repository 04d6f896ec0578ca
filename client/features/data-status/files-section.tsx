import { useState } from 'react'
import { AskedFiles } from '#client/features/outcomes/asked-files.tsx'
import { FileLink } from '#client/features/outcomes/file-link.tsx'
import { useSaving } from '#client/features/outcomes/use-saving.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import { paths } from '#shared/api/paths.ts'
import { STATUS_FORMATS } from '#shared/domain/data-status.ts'
import { ImportDialog } from './import-dialog.tsx'

interface FilesSectionProps {
  readonly workshopId: string
  readonly mayImport: boolean
  readonly onDone: () => Promise<void>
}

const FOR_NETWORK = ['docx', 'xlsx', 'json'] as const

/** DS6, DS7. The grid as a file to fill in and read back, and what a network takes along. */
export function FilesSection({ workshopId, mayImport, onDone }: FilesSectionProps) {
  const texts = useTexts()
  const t = texts.data
  const words = texts.results.files
  const language = useLanguage()
  const { save, ...files } = useSaving((saved) => announce(words.saved({ name: saved })))
  const [isImporting, setImporting] = useState(false)
  const name = { docx: words.kinds.docx, xlsx: words.kinds.xlsx, csv: t.files.csv, json: t.files.json }
  const link = (about: string, kind: keyof typeof name, file: string) => {
    const path = `${file}?language=${language}`
    const label = `${name[kind]}, ${about.replace(/:$/, '')}`
    return <FileLink key={kind} path={path} text={name[kind]} name={label} save={save} />
  }
  return (
    <section className="stack data-files" aria-labelledby="files">
      <h2 id="files" className="ds-heading" data-size="sm" tabIndex={-1}>
        {t.files.heading}
      </h2>
      <p className="row">
        <span>{t.files.status}</span>
        {STATUS_FORMATS.map((kind) => link(t.files.status, kind, paths.dataStatusFile(workshopId, kind)))}
      </p>
      <p className="row">
        <span>{t.files.network}</span>
        {FOR_NETWORK.map((kind) =>
          link(t.files.network, kind, paths.outcomesFile(workshopId, `network.${kind}`)),
        )}
      </p>
      <AskedFiles {...files} />
      {mayImport && (
        <div className="row">
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            onClick={() => setImporting(true)}
          >
            {t.import.open}
          </button>
        </div>
      )}
      {isImporting && (
        <ImportDialog workshopId={workshopId} onClose={() => setImporting(false)} onDone={onDone} />
      )}
    </section>
  )
}
