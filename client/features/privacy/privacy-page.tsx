import { type Loaded, useLoad } from '#client/api/use-load.ts'
import { useTexts } from '#client/session/language.ts'
import { PageFrame } from '#client/ui/page-frame.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import { paths } from '#shared/api/paths.ts'
import type { About } from '#shared/api/replies.ts'
import { ClearDevice } from './clear-device.tsx'
import { DeleteMine } from './delete-mine.tsx'
import './privacy.css'

/** Screen 25: what is stored, who sees it and for how long; and how one gets rid of it. */
export function PrivacyPage() {
  const t = useTexts().privacy
  const about = useLoad<About>(paths.about)
  useTitle(t.title)
  return (
    <PageFrame>
      <article className="privacy">
        <h1 className="ds-heading" data-size="lg">
          {t.title}
        </h1>
        <p>{t.lead}</p>
        <DeleteMine />
        <ClearDevice />
        <section>
          <h2 className="ds-heading" data-size="sm">
            {t.storedTitle}
          </h2>
          <ul className="list-plain privacy-stored">
            {t.stored.map(({ what, who, long }) => (
              <li key={what}>
                <h3 className="ds-heading" data-size="2xs">
                  {what}
                </h3>
                <dl>
                  <dt>{t.seenBy}</dt>
                  <dd>{who}</dd>
                  <dt>{t.keptFor}</dt>
                  <dd>{long}</dd>
                </dl>
              </li>
            ))}
          </ul>
          {about.kind === 'loaded' && <p>{t.unused({ months: about.value.keepNamesMonths })}</p>}
        </section>
        <section>
          <h2 className="ds-heading" data-size="sm">
            {t.answers.title}
          </h2>
          <Contact about={about} />
        </section>
      </article>
    </PageFrame>
  )
}

/** Who answers for the server, in the operator's own words if they gave any. */
export function Contact({ about }: { readonly about: Loaded<About> }) {
  const t = useTexts().privacy.answers
  const contact = about.kind === 'loaded' ? about.value.contact : null
  return <p>{contact === null ? t.unknown : t.known({ contact })}</p>
}
