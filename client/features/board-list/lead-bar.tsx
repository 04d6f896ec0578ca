import { useEffect, useId, useMemo, useState } from 'react'
import { frameOfRecord } from '#client/features/people-attention/frame-of.ts'
import { useBoardOf, useLive } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import type { Live } from '#client/session/types.ts'
import { challengeName, themeName } from '#client/ui/card-names.ts'
import { notify } from '#client/ui/toast.tsx'
import type { Command } from '#shared/api/workshops.ts'
import { useList } from './list-context.ts'
import './search.css'

interface LeadBarProps {
  /** The card or theme that last had the focus, to be shown unless another one is chosen. */
  readonly focused: Live<string | null>
  readonly isLeading: boolean
  readonly onCommand: (command: Command) => Promise<boolean>
}

/**
 * F3. Facilitators bring everybody to a card or theme, once, or for as long as they lead: the one that has the focus,
 * or that is chosen here.
 */
export function LeadBar({ focused, isLeading, onCommand }: LeadBarProps) {
  const { cards, names, together } = useTexts()
  const { session } = useList()
  const board = useBoardOf(session)
  const row = useLive(focused)
  const [shown, setShown] = useState(row)
  const [isListed, setListed] = useState(false)
  const id = useId()
  useEffect(() => setShown(row), [row])
  const all = useMemo(
    () => [
      ...board.themes.map((theme) => ({ value: theme.id, name: themeName(theme, names) })),
      ...board.challenges.map((card) => ({ value: card.id, name: challengeName(card, names) })),
    ],
    [board.themes, board.challenges, names],
  )
  const one = all.find(({ value }) => value === shown)
  const target = one?.value ?? null
  // a thousand names are not drawn before somebody looks for one of them
  const choices = isListed ? all : one ? [one] : []
  const { x, y, w, h } = frameOfRecord(board, target)

  useEffect(() => {
    if (!isLeading) return
    const { awareness } = session
    const tell = (told: object) => {
      const state = awareness.getLocalState()
      if (state) awareness.setLocalState({ ...state, ...told })
    }
    tell({ frame: { x, y, w, h }, shows: target })
    return () => tell({ frame: null, shows: null })
  }, [session, isLeading, target, x, y, w, h])

  const call = async () => {
    if (await onCommand({ type: 'call', frame: { x, y, w, h }, shows: target }))
      notify(together.attention.called, 'success')
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div className="row board-list-search-fields" role="group" aria-label={cards.here.lead}>
      <div className="ds-field">
        <label className="ds-label" htmlFor={id}>
          {cards.here.what}
        </label>
        <select
          id={id}
          className="ds-input"
          value={target ?? ''}
          onFocus={() => setListed(true)}
          onPointerDown={() => setListed(true)}
          onChange={({ target: { value } }) => setShown(value === '' ? null : value)}
        >
          <option value="">{cards.here.board}</option>
          {choices.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button type="button" className="ds-button" data-variant="secondary" onClick={() => void call()}>
        {together.attention.call}
      </button>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        aria-pressed={isLeading}
        onClick={() => void onCommand({ type: isLeading ? 'release' : 'lead' })}
      >
        {isLeading ? together.attention.release : together.attention.lead}
      </button>
      <p role="status" className="small">
        {isLeading && together.attention.leading}
      </p>
    </div>
  )
}
