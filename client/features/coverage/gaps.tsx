import { useId } from 'react'
import { useTexts } from '#client/session/language.ts'
import { challengeName } from '#client/ui/card-names.ts'
import type { Coverage } from '#shared/board/coverage.ts'
import type { Board } from '#shared/board/records.ts'

interface GapsProps {
  readonly board: Pick<Board, 'challenges'>
  readonly coverage: Coverage
  readonly onFind: (card: string) => void
}

const KINDS = ['withoutGoal', 'withoutVerdict', 'withoutFigure'] as const

/** As many as are named of a kind. */
const NAMED = 40

/** Challenges without a goal, without a verdict on any indicator, and those that no figure exists for, by name. */
export function Gaps({ board, coverage, onFind }: GapsProps) {
  const texts = useTexts()
  const t = texts.indicators.coverage
  const id = useId()
  const byId = new Map(board.challenges.map((card) => [card.id as string, card]))
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="ds-heading" data-size="2xs">
        {t.gaps}
      </h3>
      {KINDS.map((kind) => {
        const cards = coverage[kind]
        const words = t[kind]({ count: cards.length })
        if (cards.length === 0) {
          return (
            <p key={kind} className="coverage-none">
              {words}
            </p>
          )
        }
        return (
          <details key={kind} className="ds-details">
            <summary>{words}</summary>
            <ul className="list-plain">
              {cards.slice(0, NAMED).flatMap((card) => {
                const found = byId.get(card)
                return found ? (
                  <li key={card}>
                    <button type="button" className="coverage-term" onClick={() => onFind(card)}>
                      {challengeName(found, texts.names)}
                    </button>
                  </li>
                ) : (
                  []
                )
              })}
            </ul>
            {cards.length > NAMED && <p className="small">{t.more({ count: cards.length - NAMED })}</p>}
          </details>
        )
      })}
    </section>
  )
}
