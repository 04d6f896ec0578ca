import type { ReactNode } from 'react'
import { useTexts } from '#client/session/language.ts'

interface ParkedSectionProps {
  readonly count: number
  readonly children: ReactNode
}

/** F11. The parked challenges, wherever they lie on the canvas. */
export function ParkedSection({ count, children }: ParkedSectionProps) {
  const { cards, list } = useTexts()
  return (
    <section className="board-list-section" aria-labelledby="board-list-parked">
      <div className="board-list-section-head" data-row="parked">
        <h2 id="board-list-parked" className="ds-heading" data-size="xs" tabIndex={-1}>
          {cards.parking.heading}
        </h2>
        <p className="muted small">{list.count({ count })}</p>
      </div>
      <ul className="list-plain board-list-rows">{children}</ul>
    </section>
  )
}
