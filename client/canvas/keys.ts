import type { Editor } from 'tldraw'
import { duplicateSelection } from './clipboard/copy-records.ts'
import type { CanvasHost } from './host.ts'
import { pan, showAll, showSelection, showTrueSize, zoomBy } from './navigate/go.ts'
import { takeEarlyLetter } from './text/early-letters.ts'
import { type Command, type CommandContext, chosenShapes, commandsFor } from './tools/commands.ts'
import { deleteSelection, groupSelection } from './tools/selection-commands.ts'
import { toggleLock } from './tools/toggle-lock.ts'
import { chooseTool, mayUse, toolByKey } from './tools/tool-list.ts'
import { openMenuByKey } from './ui/use-menu.ts'

/** What the keys need from around the canvas. */
export interface KeyContext {
  readonly editor: Editor
  readonly host: CanvasHost
  readonly onOpenCard: ((id: string) => void) | undefined
  readonly onLeave: () => void
}

/**
 * A key pressed on the canvas or its tools. True when it has been used up. What is typed into a field or belongs to
 * something that is open over the canvas, and what an input method makes of keys, is left alone.
 */
export function pressKey(event: KeyboardEvent, context: KeyContext): boolean {
  const { host } = context
  if (event.isComposing || host.part.get() === 'presentation' || ownsKeys(event.target)) return false
  if (takeEarlyLetter(context.editor, event)) return true
  if (event.key === 'Escape') return leave(event, context)
  if (isTyping(event.target) || event.altKey) return false
  const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
  if (isMenuKey && context.editor.getContainer().contains(event.target as Node)) {
    openMenuByKey(context.editor, host)
    return true
  }
  if (event.ctrlKey || event.metaKey) return pressWithControl(event, context)
  if (event.key === '?' && host.singleKeys.get()) {
    host.part.set('help')
    return true
  }
  const zoom = ZOOMS.get(event.key)
  if (zoom && host.singleKeys.get()) {
    zoomBy(context.editor, zoom)
    return true
  }
  return event.shiftKey ? pressWithShift(event, context) : pressAlone(event, context)
}

/** As they are on different keyboards. */
const ZOOMS: ReadonlyMap<string, 'in' | 'out'> = new Map([
  ['+', 'in'],
  ['=', 'in'],
  ['-', 'out'],
])

/** What part of the view each arrow key moves it by, sideways and down. */
const PANS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowLeft', [-0.2, 0]],
  ['ArrowRight', [0.2, 0]],
  ['ArrowUp', [0, -0.2]],
  ['ArrowDown', [0, 0.2]],
])

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable="true"]') !== null

const ownsKeys = (target: EventTarget | null) =>
  target instanceof Element && target.closest('dialog, [data-own-keys]') !== null

function leave(event: KeyboardEvent, { editor, onLeave }: KeyContext): boolean {
  const isBusy =
    editor.getEditingShapeId() || editor.getSelectedShapeIds().length > 0 || !editor.isIn('select.idle')
  const isHere = event.target instanceof Node && editor.getContainer().contains(event.target)
  if (isBusy || !isHere) return false
  onLeave()
  return true
}

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
    case 'f':
      host.part.set('search')
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

function pressWithShift(event: KeyboardEvent, { editor, host }: KeyContext): boolean {
  if (event.code === 'Digit0') showTrueSize(editor)
  else if (event.code === 'Digit1') showAll(editor)
  else if (event.code === 'Digit2') showSelection(editor)
  else if (event.code === 'KeyL') return toggleLock(editor, host)
  else return false
  return true
}

function pressAlone(event: KeyboardEvent, { editor, host, onOpenCard }: KeyContext): boolean {
  if (event.key === 'Delete' || event.key === 'Backspace') {
    if (editor.getSelectedShapeIds().length === 0 || editor.getIsReadonly()) return false
    deleteSelection(editor)
    return true
  }
  if (event.key === 'Enter' && isIdleOnBoard(event, editor)) {
    const [first] = editor.getCurrentPageShapesInReadingOrder()
    if (!first) return false
    editor.select(first.id)
    editor.zoomToSelectionIfOffscreen(128, { animation: { duration: 200 } })
    return true
  }
  const by = PANS.get(event.key)
  if (by && isIdleOnBoard(event, editor)) {
    pan(editor, ...by)
    return true
  }
  if (!host.singleKeys.get()) return false
  const command = commandByKey(event, { editor, host, onOpenCard })
  if (command) {
    command.run()
    return true
  }
  const tool = toolByKey(event.key)
  if (!tool || (tool.needs && !mayUse(host, tool.needs))) return false
  chooseTool(editor, tool)
  return true
}

/** Whether a key means the board itself: nothing is selected, and the focus is on none of the tools. */
const isIdleOnBoard = ({ target }: KeyboardEvent, editor: Editor) =>
  editor.getSelectedShapeIds().length === 0 && editor.isIn('select.idle') && target === editor.getContainer()

/** The command on what is selected that a single letter stands for. */
function commandByKey(event: KeyboardEvent, context: Omit<CommandContext, 'shapes'>): Command | undefined {
  if (!/^[a-z]$/i.test(event.key)) return undefined
  const shapes = chosenShapes(context.editor)
  return commandsFor({ ...context, shapes }).find(({ hotkey }) => hotkey === event.key.toUpperCase())
}
