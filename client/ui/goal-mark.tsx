import { goal } from '#shared/catalogue/goals.ts'
import { useLanguage, useTexts } from '../session/language.ts'
import './goal-mark.css'

interface GoalMarkProps {
  /** 1–17. */
  readonly number: number
  /** Shows the goal's name beside the mark; without it the name is there for screen readers and on hover. */
  readonly withName?: boolean
}

/** A sustainability goal: its number on its colour, in a shape of our own. */
export function GoalMark({ number, withName = false }: GoalMarkProps) {
  const t = useTexts()
  const language = useLanguage()
  const found = goal(number)
  if (!found) return null
  const name = found.name[language]
  const label = t.common.goal({ number, name })
  return (
    <span className="goal-mark" title={withName ? undefined : label}>
      <span
        className="goal-mark-number"
        aria-hidden="true"
        style={{ background: found.colour, color: found.textOn }}
      >
        {number}
      </span>
      {withName && <span aria-hidden="true">{name}</span>}
      <span className="visually-hidden">{label}</span>
    </span>
  )
}
