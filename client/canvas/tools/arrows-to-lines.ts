import { type Editor, getArrowBindings, react, type TLArrowShape, type TLShapeId } from 'tldraw'
import type { CanvasHost } from '../host.ts'
import { joinCards, mayJoin } from './joining-commands.ts'

/**
 * Makes a line of each arrow that somebody here lets join two cards that can be joined, as soon as the hand is off it: one
 * truth, of which the line is drawn anew. Other arrows stay arrows, and so does one whose maker may not link.
 */
export function turnArrowsIntoLines(editor: Editor, host: CanvasHost): () => void {
  const tied = new Set<TLShapeId>()
  const turn = () => {
    const arrows = [...tied]
    tied.clear()
    for (const id of arrows) turnIntoLine(editor, host, id)
  }
  const stops = [
    editor.sideEffects.registerAfterCreateHandler('binding', (binding, source) => {
      if (source === 'user' && binding.type === 'arrow') tied.add(binding.fromId)
    }),
    editor.sideEffects.registerAfterChangeHandler('binding', (before, after, source) => {
      if (source === 'user' && after.type === 'arrow' && before.toId !== after.toId) tied.add(after.fromId)
    }),
    react('arrows at rest', () => {
      // the library is in the middle of a change here, and takes no other
      if (editor.isIn('select.idle')) queueMicrotask(() => tied.size > 0 && !editor.isDisposed && turn())
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function turnIntoLine(editor: Editor, host: CanvasHost, id: TLShapeId): void {
  const arrow = editor.getShape<TLArrowShape>(id)
  if (arrow?.type !== 'arrow' || editor.getIsReadonly()) return
  const { start, end } = getArrowBindings(editor, arrow)
  const from = start && host.recordOf(start.toId)
  const to = end && host.recordOf(end.toId)
  if (from === undefined || to === undefined || !mayJoin(host, { from, to })) return
  const { undo } = host.session
  const { captureTimeout } = undo
  // drawing the arrow and what becomes of it are one step of undo
  undo.captureTimeout = Number.POSITIVE_INFINITY
  try {
    editor.deleteShapes([id])
    host.flush()
    joinCards(editor, host, { from, to }, arrow.props.text)
  } finally {
    undo.captureTimeout = captureTimeout
  }
}
