import { Link } from 'wouter'
import type { Loaded } from '#client/api/use-load.ts'
import { LOCALES, useLanguage, useTexts } from '#client/session/language.ts'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { Loading } from '#client/ui/loading.tsx'
import type { WorkshopSummary } from '#shared/api/replies.ts'
import type { WorkshopStatus } from '#shared/domain/workshop.ts'

interface WorkshopListProps {
  readonly workshops: Loaded<readonly WorkshopSummary[]> & { readonly again: () => void }
}

/** The workshops in which this device has a seat, newest first. */
export function WorkshopList({ workshops }: WorkshopListProps) {
  const t = useTexts().start.home
  return (
    <section className="stack home-mine">
      <h2 className="ds-heading" data-size="sm">
        {t.mine}
      </h2>
      <Content workshops={workshops} />
    </section>
  )
}

function Content({ workshops }: WorkshopListProps) {
  const t = useTexts().start.home
  if (workshops.kind === 'loading') return <Loading />
  if (workshops.kind === 'failed') {
    return <FailureNotice failure={workshops.failure} onRetry={workshops.again} />
  }
  const newestFirst = [...workshops.value].sort((a, b) => b.createdAt - a.createdAt)
  const real = newestFirst.filter(({ rehearsalOf }) => rehearsalOf === null)
  const rehearsals = newestFirst.filter(({ rehearsalOf }) => rehearsalOf !== null)
  return (
    <>
      {real.length === 0 && <p className="muted">{t.empty}</p>}
      <Cards workshops={real} />
      {rehearsals.length > 0 && (
        <>
          <h3 className="ds-heading" data-size="xs">
            {t.rehearsals}
          </h3>
          <p className="muted">{t.rehearsalsHelp}</p>
          <Cards workshops={rehearsals} />
        </>
      )}
    </>
  )
}

function Cards({ workshops }: { readonly workshops: readonly WorkshopSummary[] }) {
  return (
    <ul className="list-plain home-cards">
      {workshops.map((workshop) => (
        <li key={workshop.id}>
          <WorkshopCard workshop={workshop} />
        </li>
      ))}
    </ul>
  )
}

const TONES: Readonly<Record<WorkshopStatus, string>> = {
  draft: 'neutral',
  lobby: 'info',
  live: 'success',
  ended: 'accent',
  archived: 'neutral',
}

function WorkshopCard({ workshop }: { readonly workshop: WorkshopSummary }) {
  const t = useTexts()
  const language = useLanguage()
  const { home } = t.start
  const { id, title, status, createdAt, seats, role, sample, rehearsalOf, namesGoAt } = workshop
  const dateOf = (at: number) => new Date(at).toLocaleDateString(LOCALES[language], { dateStyle: 'long' })
  return (
    <article className="home-card">
      <div className="row" style={{ '--gap': 'var(--ds-size-2)' } as React.CSSProperties}>
        {rehearsalOf === null ? (
          <span className="ds-tag" data-color={TONES[status]}>
            {home.status[status]}
          </span>
        ) : (
          <span className="ds-tag" data-color="warning">
            {home.rehearsal}
          </span>
        )}
        {sample && (
          <span className="ds-tag" data-color="brand1">
            {home.sample}
          </span>
        )}
      </div>
      <h3 lang={workshop.language}>
        <Link href={`/w/${id}`}>{title}</Link>
      </h3>
      <p className="muted small">{home.created({ date: dateOf(createdAt) })}</p>
      <p className="muted small">
        {home.seats({ count: seats })} · {t.common.roles[role]}
      </p>
      {namesGoAt !== undefined && <p className="small">{home.namesGo({ date: dateOf(namesGoAt) })}</p>}
      {status === 'ended' && (
        <Link className="ds-link home-card-report" href={`/w/${id}/report`}>
          {home.report}
        </Link>
      )}
    </article>
  )
}
