import { type KeyboardEvent, type PointerEvent, useLayoutEffect } from 'react'
import { stopEventPropagation, useEditor } from 'tldraw'
import { useOwnWords } from '#client/features/own-words/use-own-words.ts'
import { useTexts } from '#client/session/language.ts'
import type { RecordPatch } from '#shared/board/edit.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import { useHost } from '../host.ts'
import { useSharedText } from '../text/use-shared-text.ts'
import { addCardBeside } from '../tools/add-card.ts'
import { focusBoard } from '../ui/focus-board.ts'
import { heightOfText } from './card-height.ts'
import type { ChallengeProps, ChallengeShape } from './types.ts'
import { useEndOfEditing } from './use-end-of-editing.ts'

/**
 * The two texts of a card while somebody writes in it. Enter in the title is done, Shift+Enter goes on to the text. Tab
 * goes on to a new card beside this one, so that one can write one after the other; Shift+Tab and Escape end that.
 */
export function CardEditor({ shape }: { readonly shape: ChallengeShape }) {
  const t = useTexts().canvas.card
  const host = useHost()
  const editor = useEditor()
  const { id, props } = shape
  const record = host.recordOf(id)
  useOwnWords(host.session, record, 'title')
  useOwnWords(host.session, record, 'body')
  /** What the record says this moment; the shape shows it a little later. */
  const now = (): ChallengeProps => {
    const found = host.session.watch.current().challenges.find((challenge) => challenge.id === record)
    return found ? { ...props, ...found.size, title: found.title, body: found.body } : props
  }

  /** Writes the text, and with it the height when the card has become too small. */
  const write = (patch: Pick<Partial<ChallengeProps>, 'title' | 'body'>) => {
    const next = { ...now(), ...patch }
    const height = Math.ceil(heightOfText(editor, next))
    const grown: RecordPatch = height > next.h ? { size: { w: next.w, h: height } } : {}
    host.session.edit.change(record, { ...patch, ...grown })
  }
  const title = useSharedText<HTMLTextAreaElement>({
    value: props.title,
    read: () => now().title,
    write: (text) => write({ title: text }),
    limit: TEXT_LIMITS.title,
    isOneLine: true,
  })
  const body = useSharedText<HTMLTextAreaElement>({
    value: props.body,
    read: () => now().body,
    write: (text) => write({ body: text }),
    limit: TEXT_LIMITS.body,
  })

  const onBlur = useEndOfEditing(id)
  const titleRef = title.ref
  // before anything else is typed, which would press tools
  useLayoutEffect(() => {
    const field = titleRef.current
    field?.focus({ preventScroll: true })
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [titleRef])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
    const isInTitle = event.currentTarget === titleRef.current
    const isBlank = titleRef.current?.value.trim() === '' && body.ref.current?.value.trim() === ''
    const isDone =
      (event.key === 'Enter' && (event.ctrlKey || event.metaKey || (isInTitle && !event.shiftKey))) ||
      (event.key === 'Tab' && (event.shiftKey || isBlank))
    if (isUndo) {
      event.preventDefault()
      if (event.shiftKey) editor.redo()
      else editor.undo()
    } else if (isDone) {
      event.preventDefault()
      editor.complete()
      focusBoard(editor)
    } else if (event.key === 'Enter' && isInTitle) {
      event.preventDefault()
      body.ref.current?.focus({ preventScroll: true })
    } else if (event.key === 'Tab') {
      event.preventDefault()
      if (host.may('create', 'challenge')) addCardBeside(editor, host, id)
      else editor.complete()
    }
  }
  const shared = {
    className: 'canvas-card-field',
    defaultValue: '',
    rows: 1,
    onBlur,
    onKeyDown,
    onPointerDown: stopEventPropagation as (event: PointerEvent) => void,
    spellCheck: true,
  }
  return (
    <>
      <div className="canvas-card-grow canvas-card-title" data-text={props.title}>
        <textarea
          {...shared}
          {...handlersOf(title)}
          aria-label={t.title}
          placeholder={t.titlePlaceholder}
          maxLength={TEXT_LIMITS.title}
          enterKeyHint="done"
        />
      </div>
      <div className="canvas-card-grow canvas-card-body" data-text={props.body}>
        <textarea
          {...shared}
          {...handlersOf(body)}
          aria-label={t.body}
          placeholder={t.bodyPlaceholder}
          maxLength={TEXT_LIMITS.body}
        />
      </div>
    </>
  )
}

type Shared = ReturnType<typeof useSharedText<HTMLTextAreaElement>>

const handlersOf = ({ ref, onInput, onCompositionStart, onCompositionEnd }: Shared) => ({
  ref,
  onInput,
  onCompositionStart,
  onCompositionEnd,
})
