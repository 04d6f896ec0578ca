import { useId, useState } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { announce } from '#client/ui/live-region.tsx'
import type { Covered } from '#shared/board/coverage.ts'
import { coverageRows } from '#shared/board/coverage-rows.ts'
import type { Board } from '#shared/board/records.ts'
import { BOTTOM_LINES } from '#shared/catalogue/bottom-lines.ts'
import { DEVELOPMENT_AREAS } from '#shared/catalogue/development-areas.ts'
import type { Term } from '#shared/catalogue/types.ts'
import { Gaps } from './gaps.tsx'
import { GoalStrip } from './goal-strip.tsx'
import { useCoverage } from './use-coverage.ts'
import './coverage.css'

const CoverageTables = lazyPart(
  () => import('#client/features/data-status/coverage-tables.tsx').then((m) => m.CoverageTables),
  'data',
)

interface CoverageViewProps {
  readonly board: Board
  /** Leads to cards, of which there is one at least; `goal` where they are those of a goal. */
  readonly onFind: (cards: readonly string[], goal?: number) => void
}

/** What a board covers at a glance: goals, development areas, bottom lines, and what is missing. */
export function CoverageView({ board, onFind }: CoverageViewProps) {
  const t = useTexts().indicators.coverage
  const id = useId()
  const { coverage, isWaiting } = useCoverage(board)
  const [isTable, setTable] = useState(false)
  const find = ({ cards }: Pick<Covered, 'cards'>, goal?: number) => {
    announce(cards.length === 0 ? t.nothing : t.found({ count: cards.length }))
    if (cards.length > 0) onFind(cards, goal)
  }
  return (
    <div className="stack coverage">
      <p className="small" id={id}>
        {t.legend}
      </p>
      <GoalStrip goals={coverage.goals} onFind={(goal) => find(goal, goal.key)} />
      <p className="small" role="status">
        {isWaiting && t.waiting}
        {!isWaiting && coverage.unknown > 0 && t.unknown({ count: coverage.unknown })}
      </p>
      <details className="ds-details" onToggle={({ currentTarget }) => setTable(currentTarget.open)}>
        <summary>{t.asTable}</summary>
        {isTable && <CoverageTables {...coverageRows(board, coverage)} />}
      </details>
      <Gaps board={board} coverage={coverage} onFind={(card) => onFind([card])} />
      <Terms heading={t.areas} terms={DEVELOPMENT_AREAS} covered={coverage.areas} onFind={find} />
      <Terms heading={t.bottomLines} terms={BOTTOM_LINES} covered={coverage.bottomLines} onFind={find} />
      <p className="small muted">{t.byLinks}</p>
    </div>
  )
}

interface TermsProps {
  readonly heading: string
  readonly terms: readonly Term[]
  readonly covered: readonly Covered[]
  readonly onFind: (covered: Covered) => void
}

/** Areas or bottom lines, each with what points at it: a full mark, or an empty one and words that say so. */
function Terms({ heading, terms, covered, onFind }: TermsProps) {
  const t = useTexts().indicators.coverage
  const language = useLanguage()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="ds-heading" data-size="2xs">
        {heading}
      </h3>
      <ul className="list-plain">
        {terms.map(({ code, name }, index) => {
          const one = covered[index]
          if (!one) return null
          return (
            <li key={code}>
              <button
                type="button"
                className="coverage-term"
                data-empty={one.links === 0 || undefined}
                onClick={() => onFind(one)}
              >
                <span>{name[language]}</span>
                <span className="coverage-count">
                  {t.links({ count: one.links })}
                  {one.links > 0 && ` · ${t.challenges({ count: one.cards.length })}`}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
