import type { ReactNode } from 'react'
import { type Lock, SaidContent } from '#client/features/cards/said-content.tsx'
import type { Said } from '#client/features/cards/said-of.ts'
import { useTexts } from '#client/session/language.ts'
import { themeName } from '#client/ui/card-names.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import type { Theme } from '#shared/board/records.ts'
import { useList } from './list-context.ts'

/* Fetched once the cards are there, see the list. */
export const ThemeActions = lazyPart(() => import('./theme-actions.tsx').then((m) => m.ThemeActions))

interface ThemeSectionProps {
  /** Null: what is in no theme. */
  readonly theme: Theme | null
  /** Deleted by somebody else, and still shown. */
  readonly isGone: boolean
  readonly count: number
  readonly hasThemes: boolean
  readonly isEditing: boolean
  readonly canArrange: boolean
  readonly said: Said
  readonly lock: Lock | undefined
  readonly canTalk: boolean
  readonly children: ReactNode
}

/** A part of the list: its heading, what can be done to the theme, and its rows. */
export function ThemeSection(props: ThemeSectionProps) {
  const { theme, isGone, count, hasThemes, isEditing, canArrange, said, lock, canTalk, children } = props
  const { list: t, names } = useTexts()
  const { textLanguage } = useList()
  const own = hasThemes ? t.ungrouped : t.heading
  const name = theme === null ? own : themeName(theme, names)
  const row = theme?.id ?? 'none'
  const headingId = `board-list-${row}`
  return (
    <section className="board-list-section" aria-labelledby={headingId}>
      <div className="board-list-section-head" data-row={row}>
        <h2
          id={headingId}
          className="ds-heading"
          data-size="xs"
          data-part="heading"
          lang={theme === null ? undefined : textLanguage}
          tabIndex={-1}
        >
          {isGone ? t.goneThemeName({ name }) : name}
        </h2>
        <p className="muted small">{t.count({ count })}</p>
        {theme !== null && !isGone && (
          <ThemeActions
            isQuiet
            theme={theme}
            isEditing={isEditing}
            canArrange={canArrange}
            canTalk={canTalk || said.comments > 0}
          />
        )}
      </div>
      <SaidContent said={said} lock={lock} textLanguage={textLanguage} />
      {count === 0 && theme !== null && <p className="muted">{t.emptyTheme}</p>}
      <ul className="list-plain board-list-rows">{children}</ul>
    </section>
  )
}
