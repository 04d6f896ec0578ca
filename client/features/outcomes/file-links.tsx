import { useRef } from 'react'
import { Link } from 'wouter'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { DOCUMENTS, type DocumentFormat, OUTCOME_FORMATS } from '#shared/api/outcome-files.ts'
import { paths } from '#shared/api/paths.ts'
import { useSaving } from './use-saving.ts'
import './file-links.css'

interface FileLinksProps {
  readonly workshopId: string
  /** Also a link to the report page; left out on the report page itself. */
  readonly withReport?: boolean
}

/** The outcomes as files, in the language of the page: documents for those who receive them, and data. */
export function FileLinks({ workshopId, withReport = true }: FileLinksProps) {
  const t = useTexts()
  const language = useLanguage()
  const { state, save, cancel } = useSaving()
  const words = t.results.files
  const asked = useRef<HTMLElement>(undefined)
  const giveUp = () => {
    asked.current?.focus() // the button that has the focus goes
    cancel()
  }
  const link = (format: DocumentFormat | (typeof OUTCOME_FORMATS)[number], text: string, label?: string) => {
    const path = `${paths.outcomesFile(workshopId, format)}?language=${language}`
    return (
      <a
        key={format}
        className="ds-link"
        href={path}
        download
        aria-label={label}
        onClick={(event) => {
          event.preventDefault()
          asked.current = event.currentTarget
          save(path)
        }}
      >
        {text}
      </a>
    )
  }
  return (
    <nav className="file-links" aria-label={words.label}>
      {withReport && (
        <Link className="ds-link" href={`/w/${workshopId}/report`}>
          {words.report}
        </Link>
      )}
      <ul className="list-plain">
        {DOCUMENTS.map(({ receiver, kinds }) => (
          <li key={receiver} className="row">
            <span className="muted small">{words.documents[receiver]}</span>
            {kinds.map((kind) =>
              link(
                `${receiver}.${kind}` as DocumentFormat,
                words.kinds[kind],
                words.document({ kind: words.kinds[kind], receiver: words.documents[receiver] }),
              ),
            )}
          </li>
        ))}
        <li className="row">
          <span className="muted small">{words.download}</span>
          {OUTCOME_FORMATS.map((format) => link(format, words[format]))}
        </li>
      </ul>
      {state === 'making' && (
        <p className="row">
          <span role="status">{words.making}</span>
          <button type="button" className="ds-button" data-variant="tertiary" onClick={giveUp}>
            {t.common.cancel}
          </button>
        </p>
      )}
      <p role="alert" className="strong">
        {state === 'failed' && words.failed}
        {state === 'busy' && words.busy}
      </p>
    </nav>
  )
}
