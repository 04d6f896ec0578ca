import { useId } from 'react'
import { useTexts } from '#client/session/language.ts'
import { themeName } from '#client/ui/card-names.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import type { Theme } from '#shared/board/records.ts'

interface EntryMoreProps {
  readonly body: string
  readonly onBody: (body: string) => void
  /** The themes to choose from; none where this person may not put what they write into one. */
  readonly themes: readonly Theme[]
  /** The theme's id; empty for none. */
  readonly theme: string
  readonly onTheme: (theme: string) => void
}

/** What a new challenge can be given beside its title, fetched when somebody asks for it. */
export function EntryMore({ body, onBody, themes, theme, onTheme }: EntryMoreProps) {
  const { list: t, names } = useTexts()
  const id = useId()
  return (
    <div className="stack">
      <div className="ds-field">
        <label className="ds-label" htmlFor={`${id}-body`}>
          {t.entry.body}
        </label>
        <textarea
          id={`${id}-body`}
          className="ds-input"
          rows={3}
          maxLength={TEXT_LIMITS.body}
          value={body}
          onChange={({ target }) => onBody(target.value)}
        />
      </div>
      {themes.length > 0 && (
        <div className="ds-field">
          <label className="ds-label" htmlFor={`${id}-theme`}>
            {t.entry.theme}
          </label>
          <select
            id={`${id}-theme`}
            className="ds-input"
            value={theme}
            onChange={({ target }) => onTheme(target.value)}
          >
            <option value="">{t.ungrouped}</option>
            {themes.map((one) => (
              <option key={one.id} value={one.id}>
                {themeName(one, names)}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  )
}
