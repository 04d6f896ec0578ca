import { useTexts } from '#client/session/language.ts'
import type { DataStatus, StatusSuggestion } from '#shared/domain/data-status.ts'

interface StatusCellProps {
  /** Which indicator and municipality, for who does not see the row and column. */
  readonly about: string
  readonly status: DataStatus | undefined
  readonly suggestion: StatusSuggestion | undefined
  readonly isRoving?: boolean
  readonly onOpen: () => void
}

/** DS4. What is known of one indicator in one municipality: a word, a kind of edge that goes with it, and the quality. */
export function StatusCell({ about, status, suggestion, isRoving = false, onOpen }: StatusCellProps) {
  const t = useTexts().data
  return (
    <button
      type="button"
      className="data-cell"
      data-has={status?.has ?? 'open'}
      tabIndex={isRoving ? -1 : undefined}
      onClick={onOpen}
    >
      <span className="visually-hidden">{about}: </span>
      <span className={status ? 'strong' : undefined}>{status ? t.has[status.has] : t.notFilled}</span>
      {status && status.has !== 'no' && <span className="small">{t.qualities[status.quality]}</span>}
      {suggestion && (
        <span className="small data-suggested">
          {t.suggestedShort({ has: t.has[suggestion.has], year: suggestion.year })}
        </span>
      )}
    </button>
  )
}
