import { useState } from 'react'
import { Link } from 'wouter'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { paths } from '#shared/api/paths.ts'
import { saveFile } from './save-file.ts'
import './file-links.css'

interface FileLinksProps {
  readonly workshopId: string
  /** Also a link to the report page; left out on the report page itself. */
  readonly withReport?: boolean
}

const FORMATS = ['csv', 'rounds.csv', 'results.csv', 'links.csv', 'md', 'json'] as const

/** The outcomes as files, in the language of the page. */
export function FileLinks({ workshopId, withReport = true }: FileLinksProps) {
  const t = useTexts()
  const language = useLanguage()
  const [isFailed, setFailed] = useState(false)
  const save = async (path: string) => {
    setFailed(false)
    setFailed(!(await saveFile(path)))
  }
  return (
    <nav className="file-links row" aria-label={t.results.files.label}>
      {withReport && (
        <Link className="ds-link" href={`/w/${workshopId}/report`}>
          {t.results.files.report}
        </Link>
      )}
      <span className="muted small">{t.results.files.download}</span>
      {FORMATS.map((format) => {
        const path = `${paths.outcomesFile(workshopId, format)}?language=${language}`
        return (
          <a
            key={format}
            className="ds-link"
            href={path}
            download
            onClick={(event) => {
              event.preventDefault()
              void save(path)
            }}
          >
            {t.results.files[format]}
          </a>
        )
      })}
      <p role="alert" className="strong">
        {isFailed && t.results.files.failed}
      </p>
    </nav>
  )
}
