import { LinkFigures } from '#client/features/figures/link-figures.tsx'
import { useTexts } from '#client/session/language.ts'
import type { IndicatorLink } from '#shared/board/records.ts'
import { LinkInWords } from './link-in-words.tsx'

/** What a card is linked to, as sentences, each with its figures. */
export function LinkList({ links }: { readonly links: readonly IndicatorLink[] }) {
  const t = useTexts().list
  return (
    <ul className="board-list-links" aria-label={t.links}>
      {links.map((link) => (
        <li key={link.id}>
          <LinkInWords link={link} />
          <LinkFigures link={link} />
        </li>
      ))}
    </ul>
  )
}
