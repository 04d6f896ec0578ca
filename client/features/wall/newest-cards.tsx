import { useTexts } from '#client/session/language.ts'
import type { Challenge } from '#shared/board/records.ts'
import { newestFirst } from './written.ts'

/** So many cards can be read from where people sit. */
const SHOWN = 6

/** How much has been written, and what has come last, without anybody's name. */
export function NewestCards({ cards }: { readonly cards: readonly Challenge[] }) {
  const t = useTexts().wall
  if (cards.length === 0) return <p className="wall-note">{t.empty}</p>
  return (
    <section className="wall-newest">
      <h3 className="numeric">{`${t.newest} · ${t.cards({ count: cards.length })}`}</h3>
      <ul className="list-plain wall-cards">
        {newestFirst(cards)
          .slice(0, SHOWN)
          .map(({ id, title, colour }) => (
            <li key={id} className="wall-card" data-colour={colour}>
              <span>{title}</span>
            </li>
          ))}
      </ul>
    </section>
  )
}
