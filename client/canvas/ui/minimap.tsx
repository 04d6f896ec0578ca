import { type KeyboardEvent, memo, type PointerEvent, useCallback, useEffect, useRef } from 'react'
import { type Editor, react, useQuickReactor } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { useIsDark } from '#client/session/scheme.ts'
import { PAPERS } from '#shared/export/board-picture/colours.ts'
import { DARK_PAPERS } from '../colours.ts'
import { useHost } from '../host.ts'
import { pan } from '../navigate/go.ts'
import { frameFor, type MapFrame, marksOf, onBoard, onMap } from '../navigate/map.ts'

const SIZE = { w: 208, h: 132 } as const

/** The board is drawn again at most this often, milliseconds; what is in view follows at once. */
const DRAW_EVERY = 500

/** How far an arrow key moves the view, in parts of it. */
const STEP = 0.25

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

/** A small map of the board with the part that is in view: click or drag to go there, or use the arrow keys. */
export const Minimap = memo(function Minimap({ editor }: { readonly editor: Editor }) {
  const t = useTexts().canvas.overview.map
  const host = useHost()
  const papers = useIsDark() ? DARK_PAPERS : PAPERS
  const paper = useRef<HTMLCanvasElement>(null)
  const view = useRef<HTMLSpanElement>(null)
  const frame = useRef<MapFrame>({ scale: 1, corner: { x: 0, y: 0 } })

  const showView = useCallback(() => {
    const { x, y, w, h } = onMap(frame.current, editor.getViewportPageBounds())
    const style = view.current?.style
    if (!style) return
    style.transform = `translate(${x}px, ${y}px)`
    style.width = `${w}px`
    style.height = `${h}px`
  }, [editor])
  useQuickReactor('view on the map', showView, [showView])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = Number.NEGATIVE_INFINITY
    const { watch } = host.session
    const draw = () => {
      timer = undefined
      last = performance.now()
      const marks = marksOf(watch.current())
      frame.current = frameFor(marks, editor.getViewportPageBounds(), SIZE)
      drawMarks(paper.current, { marks, frame: frame.current, papers })
      showView()
    }
    const plan = () => {
      timer ??= setTimeout(draw, Math.max(0, last + DRAW_EVERY - performance.now()))
    }
    const stops = [
      watch.subscribe(plan),
      react('camera for the map', () => {
        editor.getViewportPageBounds()
        plan()
      }),
    ]
    return () => {
      clearTimeout(timer)
      for (const stop of stops) stop()
    }
  }, [editor, host, showView, papers])

  const goTo = (event: PointerEvent<HTMLButtonElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    editor.stopCameraAnimation()
    editor.centerOnPoint(onBoard(frame.current, { x: event.clientX - box.left, y: event.clientY - box.top }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    pan(editor, ...step)
  }
  return (
    <button
      type="button"
      className="canvas-map canvas-panel"
      aria-label={t.label}
      title={t.label}
      data-own-keys
      style={{ width: SIZE.w, height: SIZE.h }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        goTo(event)
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) goTo(event)
      }}
      onKeyDown={onKeyDown}
    >
      <canvas ref={paper} />
      <span ref={view} className="canvas-map-view" />
    </button>
  )
})

interface Drawing {
  readonly marks: ReturnType<typeof marksOf>
  readonly frame: MapFrame
  readonly papers: typeof PAPERS
}

function drawMarks(canvas: HTMLCanvasElement | null, { marks, frame, papers }: Drawing): void {
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return
  const ratio = Math.min(2, window.devicePixelRatio || 1)
  canvas.width = SIZE.w * ratio
  canvas.height = SIZE.h * ratio
  context.scale(ratio, ratio)
  for (const mark of marks) {
    const { x, y, w, h } = onMap(frame, mark)
    const { paper, edge } = papers[mark.colour]
    context.fillStyle = paper
    context.strokeStyle = edge
    context.lineWidth = mark.isTheme ? 1 : 0.75
    context.globalAlpha = mark.isTheme ? 0.55 : 1
    context.fillRect(x, y, Math.max(1.5, w), Math.max(1.5, h))
    context.strokeRect(x, y, Math.max(1.5, w), Math.max(1.5, h))
  }
}
