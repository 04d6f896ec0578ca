import { useEffect, useId, useRef, useState } from 'react'
import { matches } from '#client/features/board-list/filter.ts'
import { useTexts } from '#client/session/language.ts'
import { challengeName } from '#client/ui/card-names.ts'
import type { Board, Challenge } from '#shared/board/records.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { useIndicatorTitle } from './link-in-words.tsx'

interface CardPicksProps {
  readonly board: Pick<Board, 'challenges' | 'links'>
  readonly indicator: string
  /** Cards that are selected on the canvas: they come first. */
  readonly selected: readonly string[]
  readonly onPick: (card: Id<'chl'>) => void
  readonly onCancel: () => void
}

/** With more to choose from than this, one can search; as many are shown at a time. */
const SEARCH_FROM = 8
const SHOWN = 60

/** Chooses the card that an indicator is to be connected with. */
export function CardPicks({ board, indicator, selected, onPick, onCancel }: CardPicksProps) {
  const texts = useTexts()
  const t = texts.indicators.panel
  const title = useIndicatorTitle(indicator)
  const id = useId()
  const [text, setText] = useState('')
  const region = useRef<HTMLElement>(null)
  useEffect(() => region.current?.querySelector<HTMLElement>('input, li button, button')?.focus(), [])
  const { challenges, links } = board
  const linked = new Set(links.filter((link) => link.indicator === indicator).map(({ from }) => from))
  const isSelected = (card: Challenge) => selected.includes(card.id)
  const inOrder = [...challenges.filter(isSelected), ...challenges.filter((card) => !isSelected(card))]
  const found = inOrder.filter((card) => matches(card, { text, goal: null }))
  const notesOf = (card: Challenge) => [
    ...(isSelected(card) ? [t.selected] : []),
    ...(linked.has(card.id) ? [t.linked] : []),
  ]
  return (
    <section ref={region} className="stack" aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`} className="ds-heading" data-size="2xs">
        {t.pick({ title })}
      </h3>
      {challenges.length > SEARCH_FROM && (
        <div className="ds-field">
          <label className="ds-label" htmlFor={id}>
            {t.search}
          </label>
          <input
            id={id}
            type="search"
            className="ds-input"
            autoComplete="off"
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
      )}
      <p role="status" className={found.length === 0 ? '' : 'visually-hidden'}>
        {challenges.length === 0 ? t.noCards : found.length === 0 ? t.noHits : ''}
      </p>
      <ul className="list-plain indicators-candidates">
        {found.slice(0, SHOWN).map((card) => (
          <li key={card.id}>
            <button type="button" className="indicators-candidate" onClick={() => onPick(card.id)}>
              <span>{challengeName(card, texts.names)}</span>
              {notesOf(card).length > 0 && <span className="small muted">{notesOf(card).join(' · ')}</span>}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="ds-button" data-variant="secondary" onClick={onCancel}>
        {texts.common.cancel}
      </button>
    </section>
  )
}
