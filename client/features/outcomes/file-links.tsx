import { Link } from 'wouter'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import { DATA_FORMATS, DOCUMENTS, TABLE_FORMATS } from '#shared/api/outcome-files.ts'
import { paths } from '#shared/api/paths.ts'
import { AskedFiles } from './asked-files.tsx'
import { FileLink } from './file-link.tsx'
import { useSaving } from './use-saving.ts'
import './file-links.css'

interface FileLinksProps {
  readonly workshopId: string
  /** Also a link to the report page; left out on the report page itself. */
  readonly withReport?: boolean
  /** For those who run the workshop: also the whole of it. */
  readonly withArchive?: boolean
}

/** The outcomes as files, in the language of the page: documents for those who receive them, and data. */
export function FileLinks({ workshopId, withReport = true, withArchive = false }: FileLinksProps) {
  const words = useTexts().results.files
  const language = useLanguage()
  const { save, ...files } = useSaving((name) => announce(words.saved({ name })))

  const link = (format: string, text: string, name = text) =>
    linkTo(`${paths.outcomesFile(workshopId, format)}?language=${language}`, text, name)
  const linkTo = (path: string, text: string, name: string) => (
    <FileLink key={path} path={path} text={text} name={name} save={save} />
  )
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
                `${receiver}.${kind}`,
                words.kinds[kind],
                words.document({ kind: words.kinds[kind], receiver: words.documents[receiver] }),
              ),
            )}
          </li>
        ))}
        <li className="row">
          <span className="muted small">{words.tables}</span>
          {TABLE_FORMATS.map((format) =>
            link(format, words[format], words.document({ kind: words.kinds.csv, receiver: words[format] })),
          )}
        </li>
        <li className="row">
          <span className="muted small">{words.download}</span>
          {DATA_FORMATS.map((format) => link(format, words[format]))}
        </li>
        {withArchive && (
          <li className="row">
            <span className="muted small">{words.whole}</span>
            {linkTo(paths.archive(workshopId), words.archive, words.archiveHelp)}
          </li>
        )}
      </ul>
      <AskedFiles {...files} />
    </nav>
  )
}
