import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Editor } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { useHost } from '../host.ts'
import { shapesOf, showRecords } from '../navigate/go.ts'
import { findOnBoard } from '../navigate/search.ts'
import { useCalmBoard } from '../use-calm-board.ts'
import { ToolButton } from './tool-button.tsx'

/** How far the hits may be behind the board, milliseconds. */
const CALM = 300

/** Looks for words on the board, and flies to what has them, one after the other. */
export function SearchBox({ editor }: { readonly editor: Editor }) {
  const t = useTexts().canvas.overview.search
  const host = useHost()
  const board = useCalmBoard(host, CALM)
  const [text, setText] = useState('')
  const [at, setAt] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const hits = useMemo(() => {
    const found = findOnBoard(board, text)
    return shapesOf(editor, host, found).map((id) => host.recordOf(id))
  }, [board, text, editor, host])
  const place = at === undefined ? -1 : hits.indexOf(at)
  useEffect(() => field.current?.focus(), [])

  const fly = (hit: string | undefined) => {
    setAt(hit)
    if (hit === undefined) return
    editor.setSelectedShapes([...shapesOf(editor, host, [hit])])
    showRecords(editor, host, [hit], { nearest: Math.min(1, Math.max(0.6, editor.getZoomLevel())) })
  }
  const step = (by: 1 | -1) => {
    if (hits.length > 0) fly(hits[place < 0 ? 0 : (place + by + hits.length) % hits.length])
  }
  const close = () => {
    host.part.set(undefined)
    editor.getContainer().focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const by = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey) ? -1 : 1
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'ArrowUp') step(by)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const count =
    place < 0 ? t.found({ count: hits.length }) : t.place({ place: place + 1, count: hits.length })
  return (
    <search className="canvas-search canvas-panel">
      <input
        ref={field}
        type="search"
        className="ds-input"
        aria-label={t.label}
        placeholder={t.placeholder}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          setAt(undefined)
        }}
        onKeyDown={onKeyDown}
      />
      <p role="status">{text.trim() === '' ? '' : count}</p>
      <ToolButton
        icon="previous"
        label={t.previous}
        isDisabled={hits.length === 0}
        onClick={() => step(-1)}
      />
      <ToolButton icon="next" label={t.next} isDisabled={hits.length === 0} onClick={() => step(1)} />
      <ToolButton icon="close" label={t.close} onClick={close} />
    </search>
  )
}
