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
  if (workshops.value.length === 0) return <p className="muted">{t.empty}</p>
  const newestFirst = [...workshops.value].sort((a, b) => b.createdAt - a.createdAt)
  return (
    <ul className="list-plain home-cards">
      {newestFirst.map((workshop) => (
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
  const { id, title, status, createdAt, seats, role, sample } = workshop
  const date = new Date(createdAt).toLocaleDateString(LOCALES[language], { dateStyle: 'long' })
  return (
    <article className="home-card">
      <div className="row" style={{ '--gap': 'var(--ds-size-2)' } as React.CSSProperties}>
        <span className="ds-tag" data-color={TONES[status]}>
          {home.status[status]}
        </span>
        {sample && (
          <span className="ds-tag" data-color="brand1">
            {home.sample}
          </span>
        )}
      </div>
      <h3 lang={workshop.language}>
        <Link href={`/w/${id}`}>{title}</Link>
      </h3>
      <p className="muted small">{home.created({ date })}</p>
      <p className="muted small">
        {home.seats({ count: seats })} · {t.common.roles[role]}
      </p>
      {status === 'ended' && (
        <Link className="ds-link home-card-report" href={`/w/${id}/report`}>
          {home.report}
        </Link>
      )}
    </article>
  )
}
