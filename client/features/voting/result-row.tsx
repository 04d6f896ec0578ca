import { useTexts } from '#client/session/language.ts'
import { Icon } from '#client/ui/icon.tsx'
import type { OptionResult } from '#shared/domain/voting/result.ts'
import { challengeCode } from '#shared/export/words.ts'

interface ResultRowProps {
  readonly option: OptionResult
  /** The most points of any option: a full bar. */
  readonly most: number
  readonly isShared: boolean
  /** Dots that this device's seat gave. */
  readonly own: number
}

/** One line of a result. The words carry it; the bar is there for the eye. */
export function ResultRow({ option, most, isShared, own }: ResultRowProps) {
  const t = useTexts()
  const words = t.results
  const place = isShared ? words.shared(option) : words.place(option)
  return (
    <li className="result-row">
      <span className="result-place small">{option.points > 0 && place}</span>
      <span className="result-title">
        <span className="muted small">{challengeCode(option.number)}</span> {option.title}
      </span>
      <span className="result-points numeric">
        <span className="strong">{words.points(option)}</span>{' '}
        {option.points > 0 && <span className="small muted">{words.supporters(option)}</span>}
      </span>
      {option.points > 0 && (
        <span className="result-bar" aria-hidden="true">
          <span style={{ inlineSize: `${(option.points / most) * 100}%` }} />
        </span>
      )}
      {own > 0 && (
        <span className="result-own small">
          <Icon name="check" size={16} /> {words.yours({ dots: own })}
        </span>
      )}
    </li>
  )
}
