import { useEffect } from 'react'
import { Link } from 'wouter'
import type { Failure } from '#client/api/request.ts'
import { useLoad } from '#client/api/use-load.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { Loading } from '#client/ui/loading.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { PageChoices } from '#client/ui/page-choices.tsx'
import { paths } from '#shared/api/paths.ts'
import type { WorkshopSummary } from '#shared/api/replies.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { facts, statusText } from '#shared/export/words.ts'
import { FileLinks } from './file-links.tsx'
import { ActivitiesSection, ActorsSection } from './report-activities.tsx'
import { RoundsSection } from './report-rounds.tsx'
import { ChosenSection, OthersSection, ParkedSection, Section } from './report-sections.tsx'
import { FiguresSection, LinksSection, SourcesSection } from './report-sources.tsx'
import { useOutcomes } from './use-outcomes.ts'
import './report.css'

/** Screen 16. What the workshop leaves with, on one page that prints well: the same as in the files. */
export function ReportPage({ workshopId }: { readonly workshopId: string }) {
  const t = useTexts()
  const { outcomes, failure, retry } = useOutcomes(workshopId)
  return (
    <div className="report page">
      <header className="row report-bar">
        <Link className="ds-link" href={`/w/${workshopId}`}>
          {t.outcomes.report.back}
        </Link>
        <span className="push">
          <PageChoices />
        </span>
      </header>
      <main id="content">
        {outcomes ? (
          <Report workshopId={workshopId} outcomes={outcomes} />
        ) : failure ? (
          <Failed failure={failure} retry={retry} />
        ) : (
          <Loading />
        )}
      </main>
    </div>
  )
}

interface ReportProps {
  /** Not that of what was frozen: it may have been opened from an archive since. */
  readonly workshopId: string
  readonly outcomes: Outcomes
}

function Report({ workshopId, outcomes }: ReportProps) {
  const t = useTexts()
  const language = useLanguage()
  const { title } = outcomes.workshop
  const mine = useLoad<WorkshopSummary>(paths.workshop(workshopId))
  const runs = mine.kind === 'loaded' && isFacilitating(mine.value.role)
  useEffect(() => {
    document.title = t.outcomes.report.pageTitle({ title })
  }, [t, title])
  useEffect(() => {
    // paper holds what is folded as well
    const unfold = () => {
      for (const folded of document.querySelectorAll('.report details')) folded.setAttribute('open', '')
    }
    addEventListener('beforeprint', unfold)
    return () => removeEventListener('beforeprint', unfold)
  }, [])
  const isEmpty = outcomes.rounds.length === 0 && outcomes.agreement === null
  return (
    <article className="stack">
      <h1 className="ds-heading" data-size="md">
        {t.files.title(title)}
      </h1>
      <p className="strong report-status" data-agreed={outcomes.agreement !== null}>
        {statusText(outcomes, t, language)}
      </p>
      {isEmpty && <Notice title={t.outcomes.report.empty}>{t.outcomes.report.emptyHelp}</Notice>}
      <div className="row report-actions">
        <a className="ds-button" data-variant="secondary" href="#files">
          {t.outcomes.report.files}
        </a>
        <button type="button" className="ds-button" data-variant="tertiary" onClick={() => window.print()}>
          {t.outcomes.report.print}
        </button>
      </div>
      <ChosenSection outcomes={outcomes} />
      <div className="report-files" id="files" tabIndex={-1}>
        <Section title={t.outcomes.report.files}>
          <FileLinks workshopId={workshopId} withReport={false} withArchive={runs} />
        </Section>
      </div>
      <Facts outcomes={outcomes} />
      <ActivitiesSection outcomes={outcomes} />
      <RoundsSection outcomes={outcomes} />
      <ParkedSection outcomes={outcomes} />
      <OthersSection outcomes={outcomes} />
      <ActorsSection outcomes={outcomes} />
      <LinksSection outcomes={outcomes} />
      <FiguresSection outcomes={outcomes} />
      <SourcesSection outcomes={outcomes} />
    </article>
  )
}

function Facts({ outcomes }: { readonly outcomes: Outcomes }) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <Section title={t.files.facts.heading}>
      <dl className="report-details">
        {facts(outcomes, t, language).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function Failed({ failure, retry }: { readonly failure: Failure; readonly retry: () => void }) {
  const t = useTexts()
  return (
    <Notice tone="danger" title={t.outcomes.failed} live="alert">
      <p>{t.problems[failure.code]}</p>
      {failure.reference && (
        <p className="small">{t.common.error.reference({ reference: failure.reference })}</p>
      )}
      <p>
        <button type="button" className="ds-button" data-variant="secondary" onClick={retry}>
          {t.common.tryAgain}
        </button>
      </p>
    </Notice>
  )
}
