import { useLoad } from '#client/api/use-load.ts'
import { useTexts } from '#client/session/language.ts'
import { PageFrame } from '#client/ui/page-frame.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import { paths } from '#shared/api/paths.ts'
import type { About } from '#shared/api/replies.ts'
import { Contact } from './privacy-page.tsx'
import './privacy.css'

const AUTHORITY = 'https://www.uutilsynet.no/'
const TRIBUNAL = 'https://www.diskrimineringsnemnda.no/'

/** Screen 25: how far everybody can take part, where that ends as far as we know, and whom one tells. */
export function AccessibilityPage() {
  const t = useTexts().privacy.access
  const about = useLoad<About>(paths.about)
  useTitle(t.title)
  return (
    <PageFrame>
      <article className="privacy">
        <h1 className="ds-heading" data-size="lg">
          {t.title}
        </h1>
        <p>{t.lead}</p>
        <section>
          <h2 className="ds-heading" data-size="sm">
            {t.statusTitle}
          </h2>
          <p>{t.status}</p>
        </section>
        <section>
          <h2 className="ds-heading" data-size="sm">
            {t.gapsTitle}
          </h2>
          <ul className="privacy-gaps">
            {t.gaps.map((gap) => (
              <li key={gap}>{gap}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2 className="ds-heading" data-size="sm">
            {t.timeTitle}
          </h2>
          <p>{t.time}</p>
        </section>
        <section>
          <h2 className="ds-heading" data-size="sm">
            {t.complainTitle}
          </h2>
          <p>{t.complain}</p>
          <Contact about={about} />
          <p>{t.authority}</p>
          <ul className="list-plain privacy-links">
            <li>
              <a className="ds-link" href={AUTHORITY} rel="noreferrer">
                {t.authorityLink}
              </a>
            </li>
            <li>
              <a className="ds-link" href={TRIBUNAL} rel="noreferrer">
                {t.tribunalLink}
              </a>
            </li>
          </ul>
        </section>
        <p className="muted small">
          {t.scope} {t.reviewed}
        </p>
      </article>
    </PageFrame>
  )
}
