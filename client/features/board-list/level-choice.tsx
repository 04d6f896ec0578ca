import { useTexts } from '#client/session/language.ts'
import { LEVELS, type Level } from './announce-level.ts'
import './level-choice.css'

interface LevelChoiceProps {
  readonly level: Level
  readonly onChange: (level: Level) => void
}

/** How much of what others do is read out (L6). */
export function LevelChoice({ level, onChange }: LevelChoiceProps) {
  const t = useTexts().listTools.level
  return (
    <details className="ds-details">
      <summary>{t.heading}</summary>
      <fieldset className="ds-fieldset">
        <legend className="small muted">{t.help}</legend>
        <div className="row">
          {LEVELS.map((option) => (
            <label key={option} className="board-list-level">
              <input
                type="radio"
                className="ds-input"
                name="board-list-level"
                checked={level === option}
                onChange={() => onChange(option)}
              />
              {t[option]}
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  )
}
