import { type Editor, getArrowBindings, react, type TLArrowShape, type TLShapeId } from 'tldraw'
import { isId } from '#shared/kernel/ids.ts'
import type { CanvasHost } from '../host.ts'
import { joinCards } from './relation-commands.ts'

/**
 * Makes a relation of each arrow that somebody here lets join two challenges, as soon as the hand is off it: one truth,
 * of which the line is drawn anew. Other arrows stay arrows, and so does one whose maker may not link.
 */
export function turnArrowsIntoRelations(editor: Editor, host: CanvasHost): () => void {
  const tied = new Set<TLShapeId>()
  const turn = () => {
    const arrows = [...tied]
    tied.clear()
    for (const id of arrows) turnIntoRelation(editor, host, id)
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

function turnIntoRelation(editor: Editor, host: CanvasHost, id: TLShapeId): void {
  const arrow = editor.getShape<TLArrowShape>(id)
  if (arrow?.type !== 'arrow' || editor.getIsReadonly()) return
  const { start, end } = getArrowBindings(editor, arrow)
  const from = start && host.recordOf(start.toId)
  const to = end && host.recordOf(end.toId)
  if (!isId('chl', from) || !isId('chl', to) || from === to) return
  if (!host.may('create', 'relation', '', [from, to])) return
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
