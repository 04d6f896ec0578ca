import { useRef } from 'react'
import { useTexts } from '#client/session/language.ts'
import { useKeptFocus } from '#client/ui/use-kept-focus.ts'
import { isConfirmed } from '#shared/board/confirming.ts'
import type { IndicatorLink } from '#shared/board/records.ts'
import { LinkInWords, useIndicatorTitle } from './link-in-words.tsx'
import { LinkProfile } from './link-profile.tsx'
import { LinkedFigures } from './linked-figures.ts'

interface ExistingLinksProps {
  readonly links: readonly IndicatorLink[]
  readonly mayEdit: (link: IndicatorLink) => boolean
  readonly onEdit: (link: IndicatorLink) => void
  readonly onRemove: (link: IndicatorLink) => void
  /** Left out: this person confirms nothing. */
  readonly onConfirm?: ((link: IndicatorLink, isSo: boolean) => void) | undefined
}

/** What a challenge is linked to, as sentences, with what can be done to each. */
export function ExistingLinks({ links, mayEdit, onEdit, onRemove, onConfirm }: ExistingLinksProps) {
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
            <LinkedFigures link={link} saysNone isQuiet />
            <LinkProfile link={link} />
            <div className="row">
              {onConfirm && <ConfirmButton link={link} onConfirm={onConfirm} />}
              {mayEdit(link) && <LinkActions link={link} onEdit={onEdit} onRemove={onRemove} />}
            </div>
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
    <>
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
    </>
  )
}

interface ConfirmButtonProps {
  readonly link: IndicatorLink
  readonly onConfirm: NonNullable<ExistingLinksProps['onConfirm']>
}

function ConfirmButton({ link, onConfirm }: ConfirmButtonProps) {
  const t = useTexts().indicators.fitting
  const title = useIndicatorTitle(link.indicator, link.version)
  const isSo = isConfirmed(link)
  return (
    <button
      type="button"
      className="ds-button"
      data-variant="tertiary"
      data-size="sm"
      aria-label={(isSo ? t.unconfirmOf : t.confirmOf)({ title })}
      onClick={() => onConfirm(link, !isSo)}
    >
      {isSo ? t.unconfirm : t.confirm}
    </button>
  )
}
