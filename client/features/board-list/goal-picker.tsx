import { useId, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { GoalMark } from '#client/ui/goal-mark.tsx'
import { VALUE_LIMITS } from '#shared/board/limits.ts'
import { GOALS } from '#shared/catalogue/goals.ts'
import './goal-picker.css'

interface GoalPickerProps {
  readonly value: readonly number[]
  readonly onChange: (goals: readonly number[]) => void
}

/** The 17 goals to choose at most three of. A fourth is not taken, and says why. */
export function GoalPicker({ value, onChange }: GoalPickerProps) {
  const t = useTexts().listTools.goalPicker
  const id = useId()
  const [isTooMany, setTooMany] = useState(false)
  const toggle = (number: number) => {
    const isChosen = value.includes(number)
    const isFull = !isChosen && value.length >= VALUE_LIMITS.goals
    setTooMany(isFull)
    if (!isFull) onChange(isChosen ? value.filter((other) => other !== number) : [...value, number])
  }
  return (
    <fieldset className="ds-fieldset board-list-goal-picker" aria-describedby={`${id}-help`}>
      <legend>{t.legend}</legend>
      <p id={`${id}-help`} className="muted">
        {t.help} <span className="numeric">{t.chosen({ count: value.length })}</span>
      </p>
      <div className="board-list-goal-message" role="alert">
        {isTooMany && <p className="ds-validation-message">{t.tooMany}</p>}
      </div>
      <div className="board-list-goal-options">
        {GOALS.map(({ number }) => (
          <label key={number} className="board-list-goal-option">
            <input
              type="checkbox"
              className="ds-input"
              checked={value.includes(number)}
              onChange={() => toggle(number)}
            />
            <GoalMark number={number} withName />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
