import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { api, type Failure } from '#client/api/request.ts'
import { useLoad } from '#client/api/use-load.ts'
import { CodeForm } from '#client/features/join/code-form.tsx'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { PageFrame } from '#client/ui/page-frame.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import { paths } from '#shared/api/paths.ts'
import type { Created, WorkshopSummary } from '#shared/api/replies.ts'
import { Illustration } from './illustration.tsx'
import { WorkshopList } from './workshop-list.tsx'
import './home.css'

const ReopenDialog = lazyPart(
  () => import('../archive/reopen-dialog.tsx').then((m) => m.ReopenDialog),
  'archive',
)

/** Screen 1: what this is, the workshops of this device, and the three ways into one. */
export function HomePage() {
  const t = useTexts().start.home
  const workshops = useLoad<readonly WorkshopSummary[]>(paths.workshops)
  const isNewcomer = workshops.kind !== 'loaded' || workshops.value.length === 0
  useTitle(t.pageTitle)
  return (
    <PageFrame>
      <section className="home-hero" data-compact={isNewcomer ? undefined : true}>
        <div className="stack home-hero-words">
          <h1>{t.headline}</h1>
          <p className="home-lead">{t.lead}</p>
          <Ways />
        </div>
        <Illustration label={t.illustration} />
      </section>
      {!isNewcomer && <WorkshopList workshops={workshops} />}
      <div className="home-below">
        <CodeCard />
        <HowItGoes />
      </div>
      {isNewcomer && <WorkshopList workshops={workshops} />}
    </PageFrame>
  )
}

function Ways() {
  const t = useTexts().start.home
  const language = useLanguage()
  const [, navigate] = useLocation()
  const [isOpening, setOpening] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [isReopening, setReopening] = useState(false)
  const openSample = async () => {
    if (isOpening) return
    setOpening(true)
    setFailure(undefined)
    const created = await api.post<Created>(paths.samples, { language })
    if (created.ok) return navigate(`/w/${created.value.id}`)
    setOpening(false)
    setFailure(created.error)
  }
  return (
    <>
      <div className="row">
        <Link className="ds-button home-way" href="/new">
          {t.newWorkshop}
        </Link>
        <button
          type="button"
          className="ds-button home-way"
          data-variant="secondary"
          aria-busy={isOpening}
          onClick={() => void openSample()}
        >
          {isOpening ? t.openingSample : t.openSample}
        </button>
        <button
          type="button"
          className="ds-button home-way"
          data-variant="tertiary"
          onClick={() => setReopening(true)}
        >
          {t.openArchive}
        </button>
      </div>
      <p className="muted small">{t.noAccount}</p>
      {isReopening && <ReopenDialog isQuiet onClose={() => setReopening(false)} />}
      {failure && <FailureNotice failure={failure} />}
    </>
  )
}

function CodeCard() {
  const t = useTexts().join
  const [, navigate] = useLocation()
  return (
    <section className="home-code">
      <h2 className="ds-heading" data-size="xs">
        {t.haveCode}
      </h2>
      <CodeForm onCode={(code) => navigate(`/j/${code}`)} />
    </section>
  )
}

function HowItGoes() {
  const t = useTexts().start.home
  return (
    <section className="home-how">
      <h2 className="ds-heading" data-size="xs">
        {t.how}
      </h2>
      <ol className="list-plain home-steps">
        {t.steps.map(({ title, text }, index) => (
          <li key={title}>
            <span className="home-step-number" aria-hidden="true">
              {index + 1}
            </span>
            <div>
              <h3>{title}</h3>
              <p>{text}</p>
            </div>
          </li>
        ))}
      </ol>
      <Link className="ds-link" href="/indicators">
        {t.indicators}
      </Link>
    </section>
  )
}
