import { createShapeId, type Editor } from 'tldraw'
import type { CanvasHost } from '../host.ts'
import { showAll } from '../navigate/go.ts'
import type { CanvasIconName } from '../ui/icons.tsx'
import { addCardAt } from './add-card.ts'
import { addMemoAt } from './memo-tool.ts'

/** What can be done where nothing is selected. `name` is the key of its word in `t.canvas.objects.board`. */
export interface BoardCommand {
  readonly name: 'card' | 'actor' | 'activity' | 'memo' | 'all' | 'fit'
  readonly icon: CanvasIconName
  readonly run: () => void
  readonly hotkey?: string
}

export function boardCommands(editor: Editor, host: CanvasHost): readonly BoardCommand[] {
  const point = editor.inputs.currentPagePoint.clone()
  const commands: BoardCommand[] = [
    { name: 'all', icon: 'select', hotkey: 'Ctrl+A', run: () => editor.selectAll() },
    { name: 'fit', icon: 'fit', hotkey: 'Shift+1', run: () => showAll(editor) },
  ]
  if (editor.getIsReadonly() || !host.rights.get().mayWrite) return commands
  return [
    { name: 'card', icon: 'card', run: () => addCardAt(editor, host, point) },
    { name: 'actor', icon: 'actor', run: () => addCardAt(editor, host, point, 'actor') },
    { name: 'activity', icon: 'activity', run: () => addCardAt(editor, host, point, 'activity') },
    { name: 'memo', icon: 'memo', run: () => addMemoAt(editor, createShapeId(), point) },
    ...commands,
  ]
}
