import { useLanguage, useTexts } from '#client/session/language.ts'
import { dateText, isoDate } from '#shared/export/formats.ts'
import { nameOf, type Picture } from './picture.ts'

/** MO10. What has been promised for the next fourteen days, and what is late. */
export function SoonSection({ picture }: { readonly picture: Picture }) {
  const t = useTexts().mobilisation
  const language = useLanguage()
  const today = isoDate(Date.now())
  if (picture.soon.length === 0) return null
  return (
    <section className="stack mobilisation-soon" aria-labelledby="soon">
      <h2 id="soon" className="ds-heading" data-size="xs">
        {t.soon.heading}
      </h2>
      <ul className="list-plain stack">
        {picture.soon.map(({ id, what, due, actor }) => (
          <li key={id} className="row">
            <span>
              {t.soon.line({
                what,
                actor: nameOf(picture, actor) ?? t.actors.deleted,
                date: dateText(due ?? '', language),
              })}
            </span>
            {(due ?? '') < today && (
              <span className="ds-tag" data-color="danger">
                {t.soon.overdue}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
