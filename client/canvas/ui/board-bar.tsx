import { useRef, useState } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { type CanvasPart, useHost } from '../host.ts'
import { ArrangeBoard } from './arrange-board.tsx'
import { focusBoard } from './focus-board.ts'
import { MenuGroup, MenuItem } from './menu-item.tsx'
import { SearchBox } from './search-box.tsx'
import { StartView } from './start-view.tsx'
import { ToolButton } from './tool-button.tsx'
import { useDismiss } from './use-dismiss.ts'
import { ViewCommands } from './view-commands.tsx'

interface BoardBarProps {
  readonly editor: Editor
  readonly workshopId: string | undefined
  readonly onOpenIndicators: (() => void) | undefined
}

/** At the corner of the board: what is for all of it, and searching in it. */
export function BoardBar({ editor, workshopId, onOpenIndicators }: BoardBarProps) {
  const t = useTexts().canvas.overview
  const host = useHost()
  const [isOpen, setOpen] = useState(false)
  const panel = useRef<HTMLDivElement>(null)
  useDismiss(panel, isOpen, () => setOpen(false))
  const isSearching = useValue('searching', () => host.part.get() === 'search', [host])
  /** What was chosen goes with the menu, and had the focus: without it, keys would come to nothing, undo among them. */
  const close = () => {
    setOpen(false)
    focusBoard(editor)
  }
  const open = (part: CanvasPart) => {
    close()
    host.part.set(part)
  }
  return (
    <div className="canvas-board-bar">
      <div className="canvas-panel canvas-zoom" ref={panel}>
        <ToolButton
          icon="board"
          label={t.menu.open}
          isExpanded={isOpen}
          withWord
          onClick={() => setOpen(!isOpen)}
        />
        <ToolButton
          icon="search"
          label={t.search.open}
          hotkey="Ctrl+F"
          isExpanded={isSearching}
          withWord
          onClick={() => host.part.set(isSearching ? undefined : 'search')}
        />
        {isOpen && (
          <div className="canvas-board-menu canvas-panel">
            <ArrangeBoard editor={editor} onDone={close} onOpen={open} />
            <ViewCommands editor={editor} onDone={close}>
              <StartView editor={editor} workshopId={workshopId} onDone={close} />
            </ViewCommands>
            <MenuGroup label={t.menu.figures}>
              {onOpenIndicators && (
                <MenuItem
                  onClick={() => {
                    close()
                    onOpenIndicators()
                  }}
                >
                  {t.menu.indicators}
                </MenuItem>
              )}
              <MenuItem onClick={() => open('coverage')}>{t.menu.coverage}</MenuItem>
            </MenuGroup>
            <MenuGroup label={t.menu.show}>
              <MenuItem onClick={() => open('presentation')}>{t.presentation.open}</MenuItem>
              <MenuItem onClick={() => open('picture')}>{t.picture.open}</MenuItem>
              <MenuItem onClick={() => open('help')} hotkey="?">
                {t.menu.help}
              </MenuItem>
            </MenuGroup>
          </div>
        )}
      </div>
      {isSearching && <SearchBox editor={editor} />}
    </div>
  )
}
