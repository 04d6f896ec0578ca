import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { themeName } from '#client/ui/card-names.ts'
import { closedThemes } from '#shared/board/locking.ts'
import type { Challenge, Theme } from '#shared/board/records.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { useList } from './list-context.ts'

interface ThemeSelectProps {
  readonly challenge: Challenge
  /** All themes, or on a large board only the challenge's own: then the others are there once it is used. */
  readonly themes: readonly Theme[]
}

const NO_THEME = ''

/** How long somebody may look at a theme by keyboard before the challenge moves there, milliseconds. */
const LOOK = 1000

/**
 * Moves a challenge to a theme. Picking one moves at once. Arrow keys on a closed select look through the themes:
 * then resting on one, Enter or leaving the field moves, so that nobody wanders through all of them.
 */
export function ThemeSelect({ challenge, themes }: ThemeSelectProps) {
  const { list: t, names } = useTexts()
  const { actions, session, mayLock } = useList()
  const id = useId()
  const [looking, setLooking] = useState<string>()
  const [isUsed, setUsed] = useState(false)
  const byKey = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const current = challenge.theme ?? NO_THEME
  const board = session.watch.current()
  const closed = closedThemes(board)
  const options = (isUsed ? board.themes : themes).filter(
    (theme) => mayLock || theme.id === current || !closed.has(theme.id),
  )

  const move = (value: string) => {
    clearTimeout(timer.current)
    setLooking(undefined)
    if (value !== current) actions.moveToTheme(challenge.id, value === NO_THEME ? null : (value as Id<'clu'>))
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const onChange = ({ target }: ChangeEvent<HTMLSelectElement>) => {
    const { value } = target
    if (!byKey.current) return move(value)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => move(value), LOOK)
    setLooking(value)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && looking !== undefined) {
      event.preventDefault()
      move(looking)
    } else if (event.key === 'Escape') {
      clearTimeout(timer.current)
      setLooking(undefined)
    } else byKey.current = event.key !== 'Tab'
  }
  return (
    <div className="board-list-move">
      <label className="small" htmlFor={id}>
        {t.actions.move}
      </label>
      <select
        id={id}
        className="ds-input"
        data-size="sm"
        data-part="theme"
        value={looking ?? current}
        onChange={onChange}
        onKeyDown={onKeyDown}
        onPointerDown={() => {
          byKey.current = false
          setUsed(true)
        }}
        onFocus={() => setUsed(true)}
        onBlur={() => looking !== undefined && move(looking)}
      >
        <option value={NO_THEME}>{t.ungrouped}</option>
        {options.map((theme) => (
          <option key={theme.id} value={theme.id}>
            {themeName(theme, names)}
          </option>
        ))}
      </select>
    </div>
  )
}
