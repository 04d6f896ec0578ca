import { useState } from 'react'
import { api } from '#client/api/request.ts'
import { LOCALES, useLanguage, useTexts } from '#client/session/language.ts'
import { Removal } from '#client/ui/removal.tsx'
import type { IndicatorSet, SetVersion, WorkshopCatalogue } from '#shared/api/catalogue.ts'
import { paths } from '#shared/api/paths.ts'
import type { ImportReport } from '#shared/catalogue/import/row.ts'
import { ImportDialog } from './import-dialog.tsx'
import { ReportRows } from './report-rows.tsx'

interface SetsSectionProps {
  readonly workshopId: string
  readonly catalogue: WorkshopCatalogue
  /** There is something else to find. */
  readonly onChange: () => void
}

/** The sets that were brought into the workshop, each with its versions; for librarians, the ways to change them. */
export function SetsSection({ workshopId, catalogue, onChange }: SetsSectionProps) {
  const t = useTexts().catalogue.sets
  const [importing, setImporting] = useState<{ readonly set: IndicatorSet | undefined }>()
  const { sets, mayKeep } = catalogue
  const done = () => {
    setImporting(undefined)
    onChange()
  }
  return (
    <section className="stack">
      <h2 id="sets" className="ds-heading" data-size="xs" tabIndex={-1}>
        {t.heading}
      </h2>
      {sets.length === 0 && <p className="muted">{t.none}</p>}
      {mayKeep && (
        <div className="row">
          <button type="button" className="ds-button" onClick={() => setImporting({ set: undefined })}>
            {t.import}
          </button>
        </div>
      )}
      {sets.length > 0 && (
        <ul className="list-plain stack">
          {sets.map((set) => (
            <li key={set.id}>
              <SetCard
                {...{ workshopId, set, mayKeep, onChange }}
                onNewVersion={() => setImporting({ set })}
              />
            </li>
          ))}
        </ul>
      )}
      {importing && (
        <ImportDialog
          {...{ workshopId, sets }}
          set={importing.set}
          onClose={() => setImporting(undefined)}
          onDone={done}
        />
      )}
    </section>
  )
}

interface SetCardProps {
  readonly workshopId: string
  readonly set: IndicatorSet
  readonly mayKeep: boolean
  readonly onNewVersion: () => void
  readonly onChange: () => void
}

function SetCard({ workshopId, set, mayKeep, onNewVersion, onChange }: SetCardProps) {
  const texts = useTexts()
  const t = texts.catalogue.sets
  const { name } = set
  return (
    <article className="ds-card catalogue-set">
      <h3 className="ds-heading" data-size="2xs">
        {name}
      </h3>
      <p className="small muted">{texts.indicators.frameworks[set.framework]}</p>
      {set.versions.map((version) => (
        <Version key={version.number} {...{ workshopId, version, mayKeep }} />
      ))}
      {mayKeep && (
        <Removal
          name={name}
          words={t}
          remove={() => api.delete(paths.catalogueSet(workshopId, set.id))}
          onRemoved={onChange}
        >
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            aria-label={t.newVersionOf({ name })}
            onClick={onNewVersion}
          >
            {t.newVersion}
          </button>
        </Removal>
      )}
    </article>
  )
}

interface VersionProps {
  readonly workshopId: string
  readonly version: SetVersion
  readonly mayKeep: boolean
}

/** One import: when, by whom, from where, under which terms, and what was refused. */
function Version({ workshopId, version, mayKeep }: VersionProps) {
  const texts = useTexts()
  const t = texts.catalogue.sets
  const language = useLanguage()
  const [report, setReport] = useState<ImportReport>()
  const [failure, setFailure] = useState<string>()
  const { number, at, by, accepted, refused, source, licence } = version
  const date = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium' }).format(at)
  const open = async (isOpen: boolean) => {
    if (!isOpen || report) return
    const reply = await api.get<ImportReport>(paths.catalogueImport(workshopId, number))
    if (reply.ok) setReport(reply.value)
    else setFailure(texts.problems[reply.error.code])
  }
  return (
    <div className="catalogue-version">
      <p>
        {t.version({ number, date })} {t.by({ name: by || t.guest })} · {t.accepted({ count: accepted })}
        {refused > 0 && ` · ${t.refused({ count: refused })}`}
      </p>
      <p className="small">
        {t.source}: {source || t.unknown} · {t.licence}: {licence || t.unknown}
      </p>
      {mayKeep && refused > 0 && (
        <details className="ds-details" onToggle={({ currentTarget }) => void open(currentTarget.open)}>
          <summary>
            {t.report}
            <span className="visually-hidden"> – {t.version({ number, date })}</span>
          </summary>
          {report && <ReportRows report={report} />}
          {failure && <p role="alert">{failure}</p>}
        </details>
      )}
    </div>
  )
}
