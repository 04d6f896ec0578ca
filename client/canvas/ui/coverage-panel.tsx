import { useEffect, useRef } from 'react'
import type { Editor } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { useHost } from '../host.ts'
import { shapesOf, showRecords } from '../navigate/go.ts'
import { useCalmBoard } from '../use-calm-board.ts'
import { ToolButton } from './tool-button.tsx'

const Coverage = lazyPart(
  () => import('#client/features/coverage/coverage-view.tsx').then((m) => m.CoverageView),
  'indicators',
)

/** How far the figures may be behind the board, milliseconds. */
const CALM = 500

/** The width of the panel, pixels. */
const PANEL = 360

/** What the board covers, beside it; a goal, area or gap leads to its cards. */
export function CoveragePanel({ editor }: { readonly editor: Editor }) {
  const t = useTexts().canvas.overview
  const host = useHost()
  const board = useCalmBoard(host, CALM)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const find = (cards: readonly string[]) => {
    const shapes = shapesOf(editor, host, cards)
    if (shapes.length === 0) return
    editor.setCurrentTool('select')
    editor.setSelectedShapes([...shapes])
    showRecords(editor, host, cards, { left: PANEL })
  }
  const close = () => {
    host.part.set(undefined)
    editor.getContainer().focus()
  }
  return (
    <section
      className="canvas-side canvas-panel"
      aria-label={t.menu.coverage}
      data-own-keys
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <div className="canvas-side-head">
        <h2 ref={heading} className="ds-heading" data-size="2xs" tabIndex={-1}>
          {t.menu.coverage}
        </h2>
        <ToolButton icon="close" label={t.similar.close} onClick={close} />
      </div>
      <Coverage board={board} onFind={find} />
    </section>
  )
}
