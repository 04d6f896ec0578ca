import { useEffect, useRef } from 'react'
import { useTexts } from '#client/session/language.ts'
import { Drawing, Icon } from '#client/ui/icon.tsx'
import type { RoundOption } from '#shared/domain/voting/round.ts'
import { challengeCode } from '#shared/export/words.ts'

const UP = 'M12 19V5M6 11l6-6 6 6'
const DOWN = 'M12 5v14M6 13l6 6 6-6'

interface RankedListProps {
  readonly options: readonly RoundOption[]
  /** What the list is called; the voter's own order when left out. */
  readonly label?: string
  readonly onMove: (option: string, by: -1 | 1) => void
  /** Left out where all of them stay. */
  readonly onRemove?: (option: string) => void
  /** The last one was removed: the focus needs another place. */
  readonly onEmptied?: () => void
}

/** What has been chosen, in order, with buttons to change it. The focus follows what was moved. */
export function RankedList({ options, label, onMove, onRemove, onEmptied }: RankedListProps) {
  const words = useTexts().methods.rank
  const list = useRef<HTMLOListElement>(null)
  const focus = useRef<string>(undefined)
  useEffect(() => {
    const wanted = focus.current
    if (wanted === undefined) return
    focus.current = undefined
    list.current?.querySelector<HTMLElement>(`[data-button="${wanted}"]`)?.focus()
  })
  if (options.length === 0) return <p className="muted">{words.none}</p>
  const move = (id: string, by: -1 | 1) => {
    focus.current = `${by < 0 ? 'up' : 'down'} ${id}`
    onMove(id, by)
  }
  const remove = (i: number) => {
    const neighbour = options[i + 1] ?? options[i - 1]
    focus.current = neighbour && `remove ${neighbour.id}`
    if (!neighbour) onEmptied?.()
    onRemove?.(options[i]!.id)
  }
  return (
    <ol className="list-plain stack rank-list" ref={list} aria-label={label ?? words.own}>
      {options.map(({ id, number, title }, i) => (
        <li key={id} className="rank-row">
          <span className="rank-place numeric">{`${i + 1}.`}</span>
          <span className="rank-title">
            <span className="muted small">{challengeCode(number)}</span> {title}
          </span>
          <span className="rank-buttons">
            <button
              type="button"
              className="ballot-tap"
              data-button={`up ${id}`}
              aria-label={words.up({ title })}
              aria-disabled={i === 0 || undefined}
              onClick={() => i > 0 && move(id, -1)}
            >
              <Drawing line={UP} />
            </button>
            <button
              type="button"
              className="ballot-tap"
              data-button={`down ${id}`}
              aria-label={words.down({ title })}
              aria-disabled={i === options.length - 1 || undefined}
              onClick={() => i < options.length - 1 && move(id, 1)}
            >
              <Drawing line={DOWN} />
            </button>
            {onRemove && (
              <button
                type="button"
                className="ballot-tap"
                data-button={`remove ${id}`}
                aria-label={words.removeOf({ title })}
                onClick={() => remove(i)}
              >
                <Icon name="close" />
              </button>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}
