import { useCallback, useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import { type Editor, react, unsafe__withoutCapture } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { holdScheme } from '#client/session/scheme.ts'
import { themeName } from '#client/ui/card-names.ts'
import { announce } from '#client/ui/live-region.tsx'
import type { Theme } from '#shared/board/records.ts'
import { useHost } from '../host.ts'
import { showBox } from '../navigate/go.ts'
import { ToolButton } from './tool-button.tsx'

const BY_KEY: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  Enter: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
}

/** All of the screen but the bar at the bottom. */
const EDGES = { top: 24, right: 24, bottom: 84, left: 24 }

interface PresentationProps {
  readonly editor: Editor
  /** What goes over the whole screen. */
  readonly frame: HTMLElement | null
}

/**
 * Shows the themes one after the other, in the list's order, over the whole screen where the browser allows it; in light,
 * for a room that looks at a wall, unless whoever shows them wants the dark.
 */
export function Presentation({ editor, frame }: PresentationProps) {
  const texts = useTexts()
  const t = texts.canvas.overview.presentation
  const host = useHost()
  const { watch } = host.session
  const { themes } = useSyncExternalStore(watch.subscribe, watch.current)
  const [at, setAt] = useState<string | undefined>(() => themes[0]?.id)
  const bar = useRef<HTMLDivElement>(null)
  const place = Math.max(
    0,
    themes.findIndex(({ id }) => id === at),
  )
  const theme: Theme | undefined = themes[place]

  const leave = useCallback(() => {
    host.part.set(undefined)
    editor.getContainer().focus()
  }, [host, editor])

  const [isDark, setDark] = useState(false)
  useEffect(() => holdScheme(isDark ? 'dark' : 'light'), [isDark])
  useEffect(() => {
    const before = editor.getCamera()
    editor.selectNone()
    // whoever drags looks around, and moves no card
    editor.setCurrentTool('hand')
    bar.current?.focus()
    void frame?.requestFullscreen?.().catch(() => undefined)
    const onChange = () => {
      if (!document.fullscreenElement) leave()
    }
    frame?.addEventListener('fullscreenchange', onChange)
    return () => {
      frame?.removeEventListener('fullscreenchange', onChange)
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
      editor.setCurrentTool('select')
      editor.setCamera(before)
    }
  }, [editor, frame, leave])

  const name = theme && themeName(theme, texts.names)
  useEffect(() => {
    if (name !== undefined) announce(t.said({ name, place: place + 1, count: themes.length }))
  }, [name, place, themes.length, t])

  const shape = theme && host.ids.shapeOf(theme.id)
  useEffect(() => {
    // again when the screen becomes larger or smaller, and when the theme is moved
    return react('show the theme', () => {
      editor.getViewportScreenBounds()
      const bounds = shape && editor.getShapePageBounds(shape)
      if (bounds) unsafe__withoutCapture(() => showBox(editor, bounds, { nearest: 2.5, edges: EDGES }))
    })
  }, [editor, shape])

  const step = (by: 1 | -1) => {
    const next = themes[place + by]
    if (next) setAt(next.id)
  }
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const by = BY_KEY[event.key]
    const isOnButton = event.target instanceof HTMLButtonElement
    if (event.key === 'Escape') leave()
    else if (event.key === 'Home') setAt(themes[0]?.id)
    else if (event.key === 'End') setAt(themes.at(-1)?.id)
    else if (by && !(isOnButton && (event.key === 'Enter' || event.key === ' '))) step(by)
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  // wherever on the canvas the focus is: the canvas itself would take the same keys
  useEffect(() => {
    frame?.addEventListener('keydown', onKeyDown, true)
    return () => frame?.removeEventListener('keydown', onKeyDown, true)
  }, [frame])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div
      ref={bar}
      className="canvas-presentation canvas-panel"
      role="group"
      aria-label={t.label}
      tabIndex={-1}
    >
      <ToolButton icon="previous" label={t.previous} isDisabled={place === 0} onClick={() => step(-1)} />
      <p className="canvas-presentation-name">
        {name === undefined ? t.none : t.at({ name, place: place + 1, count: themes.length })}
      </p>
      <ToolButton
        icon="next"
        label={t.next}
        isDisabled={place >= themes.length - 1}
        onClick={() => step(1)}
      />
      <ToolButton icon="moon" label={t.dark} isPressed={isDark} onClick={() => setDark(!isDark)} />
      <ToolButton icon="close" label={t.leave} withWord onClick={leave} />
    </div>
  )
}
