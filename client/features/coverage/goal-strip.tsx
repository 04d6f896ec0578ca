import { useLanguage, useTexts } from '#client/session/language.ts'
import type { Covered } from '#shared/board/coverage.ts'
import { GOALS } from '#shared/catalogue/goals.ts'
import type { Goal } from '#shared/catalogue/types.ts'

interface GoalStripProps {
  readonly goals: readonly Covered<number>[]
  readonly onFind: (covered: Covered<number>) => void
}

/**
 * The 17 goals in order, in a shape of our own, with how many challenges and links point at each. One that nothing
 * points at is an empty outline.
 */
export function GoalStrip({ goals, onFind }: GoalStripProps) {
  const t = useTexts().indicators.coverage
  return (
    <ul className="list-plain coverage-strip" aria-label={t.goals}>
      {GOALS.map((goal, index) => {
        const covered = goals[index]
        return (
          covered && (
            <li key={goal.number}>
              <GoalTile goal={goal} covered={covered} onFind={() => onFind(covered)} />
            </li>
          )
        )
      })}
    </ul>
  )
}

interface GoalTileProps {
  readonly goal: Goal
  readonly covered: Covered<number>
  readonly onFind: () => void
}

function GoalTile({ goal: { number, name, colour, textOn }, covered, onFind }: GoalTileProps) {
  const texts = useTexts()
  const t = texts.indicators.coverage
  const language = useLanguage()
  const { challenges, links } = covered
  const isEmpty = challenges + links === 0
  const words = [
    texts.common.goal({ number, name: name[language] }),
    t.challenges({ count: challenges }),
    t.links({ count: links }),
  ].join(', ')
  return (
    <button type="button" className="coverage-goal" aria-label={words} title={words} onClick={onFind}>
      <span
        className="coverage-goal-mark"
        data-empty={isEmpty || undefined}
        style={isEmpty ? undefined : { background: colour, color: textOn }}
      >
        {number}
      </span>
      <span className="coverage-goal-count">
        {challenges} · {links}
      </span>
    </button>
  )
}
