import { useLanguage, useTexts } from '#client/session/language.ts'
import type { ActorPage } from '#shared/board/actor-page.ts'
import { dateText, listText } from '#shared/export/formats.ts'

/** Whom the page is for, and from where it comes. */
export function Heading({ page }: { readonly page: ActorPage }) {
  const t = useTexts().actorPage
  const language = useLanguage()
  const { workshop, actor, asOf } = page
  const { municipalities } = workshop
  return (
    <header className="stack actor-page-heading">
      <h1 className="ds-heading" data-size="md">
        {t.titleOf({ name: actor.name })}
      </h1>
      <p className="strong">{t.from({ workshop: workshop.title })}</p>
      {workshop.goal !== '' && <p className="actor-page-text">{workshop.goal}</p>}
      <p className="small muted">
        {municipalities.length > 0 && `${listText(municipalities, language)}. `}
        {t.asOf({ date: dateText(asOf, language) })}
      </p>
    </header>
  )
}
