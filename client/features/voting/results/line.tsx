import type { ReactNode } from 'react'
import { Icon } from '#client/ui/icon.tsx'
import { challengeCode } from '#shared/export/words.ts'

interface LineProps {
  readonly option: { readonly number: number; readonly title: string }
  /** Its place or state, in words; nothing for those that nobody voted for. */
  readonly place: string
  readonly value: ReactNode
  readonly more?: ReactNode
  /** From 0 to 1; no bar with 0. */
  readonly bar?: number
  /** What this device's seat said of it. */
  readonly mark: string | undefined
  readonly children?: ReactNode
}

/** One line of a result. The words carry it; the bar is there for the eye. */
export function Line({ option, place, value, more, bar = 0, mark, children }: LineProps) {
  return (
    <li className="result-row">
      <span className="result-place">{place}</span>
      <span className="result-title">
        <span className="result-code">{challengeCode(option.number)}</span> {option.title}
      </span>
      <span className="result-points numeric">
        <span className="strong">{value}</span> {more && <span className="result-more">{more}</span>}
      </span>
      {bar > 0 && (
        <span className="result-bar" aria-hidden="true">
          <span style={{ inlineSize: `${bar * 100}%` }} />
        </span>
      )}
      {children}
      {mark !== undefined && (
        <span className="result-own">
          <Icon name="check" size={16} /> {mark}
        </span>
      )}
    </li>
  )
}
