import { useTexts } from '#client/session/language.ts'
import type { IndicatorLink } from '#shared/board/records.ts'
import { LinkInWords, useIndicatorTitle } from './link-in-words.tsx'

interface ExistingLinksProps {
  readonly links: readonly IndicatorLink[]
  readonly mayEdit: (link: IndicatorLink) => boolean
  readonly onEdit: (link: IndicatorLink) => void
  readonly onRemove: (link: IndicatorLink) => void
}

/** What a challenge is linked to, as sentences, with what can be done to each. */
export function ExistingLinks({ links, mayEdit, onEdit, onRemove }: ExistingLinksProps) {
  const t = useTexts().indicators.link
  if (links.length === 0) return <p className="muted">{t.nothingYet}</p>
  return (
    <ul className="list-plain indicators-existing">
      {links.map((link) => (
        <li key={link.id}>
          <p>
            <LinkInWords link={link} />
          </p>
          {mayEdit(link) && <LinkActions link={link} onEdit={onEdit} onRemove={onRemove} />}
        </li>
      ))}
    </ul>
  )
}

function LinkActions({
  link,
  onEdit,
  onRemove,
}: Pick<ExistingLinksProps, 'onEdit' | 'onRemove'> & { readonly link: IndicatorLink }) {
  const t = useTexts().indicators.link
  const title = useIndicatorTitle(link.indicator)
  return (
    <div className="row">
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        data-size="sm"
        aria-label={t.editOf({ title })}
        onClick={() => onEdit(link)}
      >
        {t.edit}
      </button>
      <button
        type="button"
        className="ds-button"
        data-variant="tertiary"
        data-size="sm"
        data-color="danger"
        aria-label={t.removeOf({ title })}
        onClick={() => onRemove(link)}
      >
        {t.remove}
      </button>
    </div>
  )
}
