import type { Editor } from 'tldraw'
import { duplicateSelection } from './clipboard/copy-records.ts'
import type { CanvasHost } from './host.ts'
import { deleteSelection, groupSelection } from './tools/selection-commands.ts'
import { chooseTool, mayUse, toolByKey } from './tools/tool-list.ts'

/** What the keys need from around the canvas. */
export interface KeyContext {
  readonly editor: Editor
  readonly host: CanvasHost
  /** Whether single letters choose tools; they can be switched off. */
  readonly singleKeys: boolean
  readonly onLeave: () => void
  readonly onHelp: () => void
}

const ANIMATION = { animation: { duration: 200 } } as const

/** A key pressed on the canvas or its tools. True when it has been used up. */
export function pressKey(event: KeyboardEvent, context: KeyContext): boolean {
  const { editor, onLeave } = context
  if (event.key === 'Escape') {
    const isBusy =
      editor.getEditingShapeId() || editor.getSelectedShapeIds().length > 0 || !editor.isIn('select.idle')
    const isHere = event.target instanceof Node && editor.getContainer().contains(event.target)
    if (isBusy || !isHere) return false
    onLeave()
    return true
  }
  if (isTyping(event.target) || event.altKey) return false
  if (event.ctrlKey || event.metaKey) return pressWithControl(event, context)
  if (event.key === '?' && context.singleKeys) {
    context.onHelp()
    return true
  }
  return event.shiftKey ? pressWithShift(event, context) : pressAlone(event, context)
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable="true"]') !== null

function pressWithControl(event: KeyboardEvent, { editor, host }: KeyContext): boolean {
  switch (event.key.toLowerCase()) {
    case 'z':
      if (event.shiftKey) editor.redo()
      else editor.undo()
      return true
    case 'y':
      editor.redo()
      return true
    case 'd':
      if (editor.getSelectedShapeIds().length > 0) duplicateSelection(editor, host)
      return true
    case 'g':
      groupSelection(editor)
      return true
    case 'a':
      editor.selectAll()
      return true
    default:
      return false
  }
}

function pressWithShift(event: KeyboardEvent, { editor }: KeyContext): boolean {
  if (event.code === 'Digit0') editor.resetZoom(undefined, ANIMATION)
  else if (event.code === 'Digit1') editor.zoomToFit(ANIMATION)
  else if (event.code === 'Digit2') editor.zoomToSelection(ANIMATION)
  else return false
  return true
}

function pressAlone(event: KeyboardEvent, { editor, host, singleKeys }: KeyContext): boolean {
  if (event.key === 'Delete' || event.key === 'Backspace') {
    if (editor.getSelectedShapeIds().length === 0 || editor.getIsReadonly()) return false
    deleteSelection(editor)
    return true
  }
  if (event.key === 'Enter' && editor.getSelectedShapeIds().length === 0 && editor.isIn('select.idle')) {
    const [first] = editor.getCurrentPageShapesInReadingOrder()
    if (!first || event.target !== editor.getContainer()) return false
    editor.select(first.id)
    editor.zoomToSelectionIfOffscreen(128, ANIMATION)
    return true
  }
  const tool = singleKeys ? toolByKey(event.key) : undefined
  if (!tool || (tool.needs && !mayUse(host, tool.needs))) return false
  chooseTool(editor, tool)
  return true
}
