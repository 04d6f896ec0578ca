import type { ReactNode } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { notify } from '#client/ui/toast.tsx'
import { useHost } from '../host.ts'
import { showAll, showMine, showRecords, showSelection, showTrueSize } from '../navigate/go.ts'
import { MenuGroup, MenuItem } from './menu-item.tsx'

interface ViewCommandsProps {
  readonly editor: Editor
  readonly onDone: () => void
  /** Further commands of this kind. */
  readonly children?: ReactNode
}

/** What part of the board is in view, in words. */
export function ViewCommands({ editor, onDone, children }: ViewCommandsProps) {
  const t = useTexts().canvas.overview.view
  const host = useHost()
  const hasSelection = useValue('has selection', () => editor.getSelectedShapeIds().length > 0, [editor])
  const voted = useValue('own votes', () => host.ownVotes.get(), [host])
  const go = (move: () => void) => () => {
    move()
    onDone()
  }
  return (
    <MenuGroup label={t.label}>
      <MenuItem hotkey="Shift+1" onClick={go(() => showAll(editor))}>
        {t.all}
      </MenuItem>
      {hasSelection && (
        <MenuItem hotkey="Shift+2" onClick={go(() => showSelection(editor))}>
          {t.selection}
        </MenuItem>
      )}
      <MenuItem onClick={go(() => showMine(editor, host) || notify(t.noneMine))}>{t.mine}</MenuItem>
      {voted.size > 0 && (
        <MenuItem onClick={go(() => showRecords(editor, host, [...voted]))}>{t.ownVotes}</MenuItem>
      )}
      <MenuItem hotkey="Shift+0" onClick={go(() => showTrueSize(editor))}>
        {t.trueSize}
      </MenuItem>
      {children}
    </MenuGroup>
  )
}
