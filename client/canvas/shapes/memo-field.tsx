import { useLayoutEffect, useRef } from 'react'
import { stopEventPropagation, useEditor } from 'tldraw'
import { useOwnWords } from '#client/features/own-words/use-own-words.ts'
import { useTexts } from '#client/session/language.ts'
import { useHost } from '../host.ts'
import type { MemoShape } from './types.ts'
import { useEndOfEditing } from './use-end-of-editing.ts'

const LIMIT = 2000

/** The text of a free note while somebody writes in it. It is one value: the last who writes, wins. */
export function MemoField({ shape }: { readonly shape: MemoShape }) {
  const t = useTexts().canvas.memo
  const editor = useEditor()
  const host = useHost()
  useOwnWords(host.session, host.recordOf(shape.id), 'text')
  const onBlur = useEndOfEditing(shape.id)
  const field = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [])

  const write = (area: HTMLTextAreaElement) => {
    const h = Math.max(shape.props.h, area.scrollHeight + 22)
    editor.updateShape<MemoShape>({ id: shape.id, type: 'memo', props: { text: area.value, h } })
  }
  return (
    <textarea
      ref={field}
      className="canvas-card-field"
      aria-label={t.text}
      placeholder={t.placeholder}
      maxLength={LIMIT}
      value={shape.props.text}
      onBlur={onBlur}
      onChange={(event) => write(event.currentTarget)}
      onPointerDown={stopEventPropagation}
    />
  )
}
