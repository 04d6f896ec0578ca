import { type ChangeEvent, type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { stopEventPropagation, useEditor } from 'tldraw'
import { useOwnWords } from '#client/features/own-words/use-own-words.ts'
import { useTexts } from '#client/session/language.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import { ACTOR_CATEGORIES, type ActorCategory } from '#shared/board/records.ts'
import { useHost } from '../host.ts'
import { useSharedText } from '../text/use-shared-text.ts'
import { addCardBeside } from '../tools/add-card.ts'
import { focusBoard } from '../ui/focus-board.ts'
import { heightOfTitle } from './help-words.ts'
import type { HelpShape } from './types.ts'
import { useEndOfEditing } from './use-end-of-editing.ts'

/**
 * The name of an actor or the title of an activity while somebody writes it, and what kind of actor it is; the rest is
 * asked for elsewhere. Keys are those of challenges: Enter is done, Tab goes on to another card of the kind beside this
 * one, Shift+Enter to the kind.
 */
export function HelpEditor({ shape }: { readonly shape: HelpShape }) {
  const t = useTexts()
  const host = useHost()
  const editor = useEditor()
  const { id, type, props } = shape
  const record = host.recordOf(id)
  const field = type === 'actor' ? 'name' : 'title'
  const limit = type === 'actor' ? TEXT_LIMITS.actorName : TEXT_LIMITS.title
  const category = useRef<HTMLSelectElement>(null)
  useOwnWords(host.session, record, field)
  /** What the record says this moment; the shape shows it a little later. */
  const now = () => {
    const { actors, activities } = host.session.watch.current()
    const actor = actors.find((one) => one.id === record)
    const activity = activities.find((one) => one.id === record)
    const title = actor?.name ?? activity?.title ?? props.title
    return { title, ...((actor ?? activity)?.size ?? { w: props.w, h: props.h }) }
  }
  const { ref, ...text } = useSharedText<HTMLTextAreaElement>({
    value: props.title,
    read: () => now().title,
    write: (title) => {
      const { w, h } = now()
      const height = Math.ceil(heightOfTitle(editor, { w, title }))
      host.session.edit.change(record, { [field]: title, ...(height > h && { size: { w, h: height } }) })
    },
    limit,
    isOneLine: true,
  })
  const onBlur = useEndOfEditing(id)
  // before anything else is typed, which would press tools
  useLayoutEffect(() => {
    ref.current?.focus({ preventScroll: true })
    ref.current?.setSelectionRange(ref.current.value.length, ref.current.value.length)
  }, [ref])

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return
    const isInTitle = event.currentTarget === ref.current
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      if (event.shiftKey) editor.redo()
      else editor.undo()
    } else if (event.key === 'Enter' && event.shiftKey && isInTitle && category.current) {
      category.current.focus({ preventScroll: true })
    } else if (event.key === 'Tab' && !event.shiftKey && ref.current?.value.trim() !== '') {
      if (host.may('create', type)) addCardBeside(editor, host, id)
      else editor.complete()
    } else if (event.key === 'Tab' || event.key === 'Enter') {
      editor.complete()
      focusBoard(editor)
    } else {
      return
    }
    event.preventDefault()
    // the same key would open the card again when it is let go
    event.stopPropagation()
  }
  const choose = ({ currentTarget: { value } }: ChangeEvent<HTMLSelectElement>) =>
    host.session.edit.change(record, { category: value as ActorCategory })
  return (
    <>
      <div className="canvas-card-grow canvas-card-title" data-text={props.title}>
        <textarea
          ref={ref}
          {...text}
          className="canvas-card-field"
          defaultValue=""
          rows={1}
          maxLength={limit}
          aria-label={t.actors.fields[field]}
          placeholder={t.canvas.help.placeholders[type]}
          enterKeyHint="done"
          spellCheck
          onBlur={onBlur}
          onKeyDown={onKeyDown}
          onPointerDown={stopEventPropagation}
        />
      </div>
      {shape.type === 'actor' && (
        <select
          ref={category}
          className="canvas-help-kind"
          aria-label={t.actors.fields.category}
          value={shape.props.category}
          onChange={choose}
          onBlur={onBlur}
          onKeyDown={onKeyDown}
          onPointerDown={stopEventPropagation}
        >
          {ACTOR_CATEGORIES.map((one) => (
            <option key={one} value={one}>
              {t.actors.categories[one]}
            </option>
          ))}
        </select>
      )}
    </>
  )
}
