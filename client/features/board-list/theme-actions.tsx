import { useCallback, useId } from 'react'
import { useOwnWords } from '#client/features/own-words/use-own-words.ts'
import { useTexts } from '#client/session/language.ts'
import { themeName } from '#client/ui/card-names.ts'
import { SharedText } from '#client/ui/shared-text.tsx'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import type { Theme } from '#shared/board/records.ts'
import { ActionButton } from './action-button.tsx'
import { useList } from './list-context.ts'

interface ThemeActionsProps {
  readonly theme: Theme
  readonly isEditing: boolean
  readonly canArrange: boolean
  readonly canTalk: boolean
}

/** Renaming, deleting and locking a theme, and speaking of it. Deleting frees its challenges. */
export function ThemeActions({ theme, isEditing, canArrange, canTalk }: ThemeActionsProps) {
  const { cards, list: t, names } = useTexts()
  const { actions, focus, edit, openTalk, mayLock } = useList()
  if (!canArrange && !canTalk && !mayLock) return null
  const remove = () => {
    focus.leave(theme.id)
    actions.removeTheme(theme)
  }
  return (
    <>
      {canArrange && isEditing && <NameField theme={theme} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form; these are buttons */}
      <div
        className="board-list-actions push"
        role="group"
        aria-label={t.actions.of({ name: themeName(theme, names) })}
      >
        {canArrange && !isEditing && (
          <ActionButton part="edit" onClick={() => edit(theme.id)}>
            {t.actions.rename}
          </ActionButton>
        )}
        {canTalk && (
          <ActionButton part="talk" onClick={() => openTalk(theme.id)}>
            {cards.talk.open}
          </ActionButton>
        )}
        {mayLock && (
          <ActionButton part="lock" onClick={() => actions.lock(theme, !theme.locked)}>
            {theme.locked ? cards.lock.unlockTheme : cards.lock.lockTheme}
          </ActionButton>
        )}
        {mayLock && theme.locked && (
          <ActionButton part="takesCards" onClick={() => actions.takeCards(theme, !theme.takesCards)}>
            {theme.takesCards ? cards.lock.closeTheme : cards.lock.openTheme}
          </ActionButton>
        )}
        {canArrange && (
          <ActionButton part="remove" colour="danger" onClick={remove}>
            {t.actions.removeTheme}
          </ActionButton>
        )}
      </div>
    </>
  )
}

function NameField({ theme }: { readonly theme: Theme }) {
  const t = useTexts().list
  const { session, edit } = useList()
  const id = useId()
  useOwnWords(session, theme.id, 'name')
  const read = useCallback(
    () => session.watch.current().themes.find((candidate) => candidate.id === theme.id)?.name ?? '',
    [session, theme.id],
  )
  const write = useCallback(
    (name: string) => {
      session.edit.change(theme.id, { name })
    },
    [session, theme.id],
  )
  const done = () => edit(null)
  return (
    <div className="row board-list-name">
      <div className="ds-field">
        <label className="ds-label" htmlFor={id}>
          {t.edit.name}
        </label>
        <SharedText
          id={id}
          value={theme.name}
          read={read}
          write={write}
          maxLength={TEXT_LIMITS.themeName}
          rows={1}
          oneLine
          autoFocus
          onDone={done}
          data-part="title"
        />
      </div>
      <button type="button" className="ds-button" data-part="done" onClick={done}>
        {t.edit.done}
      </button>
    </div>
  )
}
