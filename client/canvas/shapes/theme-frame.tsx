import { type KeyboardEvent, memo, useLayoutEffect } from 'react'
import { HTMLContainer, stopEventPropagation, useEditor, useIsEditing } from 'tldraw'
import { useOwnWords } from '#client/features/own-words/use-own-words.ts'
import { WritingLine } from '#client/features/people-attention/writing-line.tsx'
import { useTexts } from '#client/session/language.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import { useHost } from '../host.ts'
import { useSharedText } from '../text/use-shared-text.ts'
import { CardBadges } from './card-badges.tsx'
import type { ThemeShape } from './types.ts'
import { useEndOfEditing } from './use-end-of-editing.ts'
import './theme.css'

/** A theme: its name above the room for its cards. */
export const ThemeFrame = memo(function ThemeFrame({ shape }: { readonly shape: ThemeShape }) {
  const t = useTexts().canvas.theme
  const host = useHost()
  const isEditing = useIsEditing(shape.id)
  const { w, h, name, colour } = shape.props
  return (
    <HTMLContainer className="canvas-theme" data-colour={colour} style={{ width: w, height: h }}>
      <WritingLine session={host.session} record={host.recordOf(shape.id)} />
      {isEditing ? (
        <ThemeName shape={shape} />
      ) : (
        <p className="canvas-theme-name" data-empty={name === ''}>
          {name || t.unnamed}
        </p>
      )}
      <CardBadges shape={shape} />
    </HTMLContainer>
  )
})

function ThemeName({ shape }: { readonly shape: ThemeShape }) {
  const t = useTexts().canvas.theme
  const host = useHost()
  const editor = useEditor()
  const { props } = shape
  const record = host.recordOf(shape.id)
  useOwnWords(host.session, record, 'name')
  const name = useSharedText<HTMLInputElement>({
    value: props.name,
    read: () => host.session.watch.current().themes.find((theme) => theme.id === record)?.name ?? props.name,
    write: (text) => host.session.edit.change(record, { name: text }),
    limit: TEXT_LIMITS.themeName,
    isOneLine: true,
  })
  const onBlur = useEndOfEditing(shape.id)
  const field = name.ref
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [field])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      // the same key would open the name again when it is let go
      stopEventPropagation(event)
      editor.complete()
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.preventDefault()
      if (event.shiftKey) editor.redo()
      else editor.undo()
    }
  }
  return (
    <input
      ref={name.ref}
      className="canvas-theme-name canvas-theme-field"
      aria-label={t.name}
      placeholder={t.namePlaceholder}
      defaultValue=""
      maxLength={TEXT_LIMITS.themeName}
      onInput={name.onInput}
      onCompositionStart={name.onCompositionStart}
      onCompositionEnd={name.onCompositionEnd}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
      onPointerDown={stopEventPropagation}
    />
  )
}
