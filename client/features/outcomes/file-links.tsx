import { Link } from 'wouter'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { paths } from '#shared/api/paths.ts'
import './file-links.css'

interface FileLinksProps {
  readonly workshopId: string
  /** Also a link to the report page; left out on the report page itself. */
  readonly withReport?: boolean
}

const FORMATS = ['csv', 'md', 'json'] as const

/** The outcomes as files, in the language of the page. */
export function FileLinks({ workshopId, withReport = true }: FileLinksProps) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <nav className="file-links row" aria-label={t.outcomes.files.label}>
      {withReport && (
        <Link className="ds-link" href={`/w/${workshopId}/report`}>
          {t.outcomes.files.report}
        </Link>
      )}
      <span className="muted small">{t.outcomes.files.download}</span>
      {FORMATS.map((format) => (
        <a
          key={format}
          className="ds-link"
          href={`${paths.outcomesFile(workshopId, format)}?language=${language}`}
          download
        >
          {t.outcomes.files[format]}
        </a>
      ))}
    </nav>
  )
}
