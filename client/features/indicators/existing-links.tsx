import { useRef } from 'react'
import { useTexts } from '#client/session/language.ts'
import { useKeptFocus } from '#client/ui/use-kept-focus.ts'
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
  const list = useRef<HTMLUListElement>(null)
  useKeptFocus(list)
  return (
    <>
      {links.length === 0 && <p className="muted">{t.nothingYet}</p>}
      <ul ref={list} className="list-plain indicators-existing" tabIndex={-1} aria-label={t.existing}>
        {links.map((link) => (
          <li key={link.id} tabIndex={-1}>
            <p>
              <LinkInWords link={link} />
            </p>
            {mayEdit(link) && <LinkActions link={link} onEdit={onEdit} onRemove={onRemove} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function LinkActions({
  link,
  onEdit,
  onRemove,
}: Pick<ExistingLinksProps, 'onEdit' | 'onRemove'> & { readonly link: IndicatorLink }) {
  const t = useTexts().indicators.link
  const title = useIndicatorTitle(link.indicator, link.version)
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
