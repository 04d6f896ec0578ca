import { useId, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import type { Pick } from './picks.ts'

/** With more than these to choose from, one can search. */
const SEARCH_FROM = 8

/** As many as are shown at a time; searching brings the others. */
const SHOWN = 60

interface PickListProps {
  readonly picks: readonly Pick[]
  readonly onPick: (id: string) => void
}

/** A list to choose one thing from. */
export function PickList({ picks, onPick }: PickListProps) {
  const t = useTexts().canvas.objects.panel
  const [search, setSearch] = useState('')
  const fieldId = useId()
  const wanted = search.trim().toLowerCase()
  const found = picks.filter(({ words }) => words.toLowerCase().includes(wanted))
  if (picks.length === 0) return <p>{t.none}</p>
  return (
    <>
      {picks.length > SEARCH_FROM && (
        <>
          <label htmlFor={fieldId}>{t.search}</label>
          <input
            id={fieldId}
            type="search"
            className="ds-input"
            data-size="sm"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        </>
      )}
      <p className="visually-hidden" role="status">
        {found.length === 0 ? t.noHits : ''}
      </p>
      {found.length === 0 && <p aria-hidden="true">{t.noHits}</p>}
      <ul className="canvas-picks">
        {found.slice(0, SHOWN).map(({ id, words, isCurrent = false }) => (
          <li key={id}>
            <button
              type="button"
              className="canvas-pick"
              aria-current={isCurrent || undefined}
              onClick={() => onPick(id)}
            >
              {isCurrent ? t.current({ name: words }) : words}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
