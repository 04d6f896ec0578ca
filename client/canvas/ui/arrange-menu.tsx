import { useRef, useState } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { align, distribute, EDGES } from '#shared/board/arrange/align.ts'
import { arrangeable, liesTogether, moveSelection, tidySelection } from '../arrange/arrange-commands.ts'
import { useHost } from '../host.ts'
import { focusBoard } from './focus-board.ts'
import { sayDone } from './say-done.ts'
import { ToolButton } from './tool-button.tsx'
import { useDismiss } from './use-dismiss.ts'

/** What the choices and the tools below them need, pixels. */
const ROOM = 260

/** Putting what is selected in order: at a line, with equal gaps, or in a grid. */
export function ArrangeMenu({ editor }: { readonly editor: Editor }) {
  const t = useTexts().canvas.overview.arrange
  const host = useHost()
  const [opened, setOpened] = useState<'up' | 'down'>()
  const panel = useRef<HTMLDivElement>(null)
  useDismiss(panel, opened !== undefined, () => setOpened(undefined))
  const can = useValue('can arrange', () => {
    const shapes = arrangeable(editor, host)
    return { count: shapes.length, together: liesTogether(shapes) }
  }, [editor, host])
  if (can.count < 2) return null
  const say = (moved: number) => sayDone(t, moved)
  const toggle = () => {
    const bottom = panel.current?.getBoundingClientRect().bottom ?? 0
    setOpened(opened ? undefined : bottom + ROOM > window.innerHeight ? 'up' : 'down')
  }
  return (
    <div className="canvas-more" ref={panel}>
      <ToolButton icon="grid" label={t.open} isExpanded={opened !== undefined} onClick={toggle} />
      {opened && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
        <div className="canvas-arrange canvas-panel" data-opens={opened} role="group" aria-label={t.label}>
          {can.together &&
            EDGES.map((edge) => (
              <ToolButton
                key={edge}
                icon={edge}
                label={t.align[edge]}
                onClick={() => say(moveSelection(editor, host, (things) => align(things, edge)))}
              />
            ))}
          {can.together && can.count > 2 && (
            <>
              <ToolButton
                icon="across"
                label={t.across}
                onClick={() => say(moveSelection(editor, host, (things) => distribute(things, 'across')))}
              />
              <ToolButton
                icon="down"
                label={t.down}
                onClick={() => say(moveSelection(editor, host, (things) => distribute(things, 'down')))}
              />
            </>
          )}
          <button
            type="button"
            className="canvas-button canvas-wide"
            onClick={() => {
              say(tidySelection(editor, host))
              setOpened(undefined)
              focusBoard(editor)
            }}
          >
            {t.grid}
          </button>
        </div>
      )}
    </div>
  )
}
