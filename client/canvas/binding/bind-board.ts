import type { TLBindingId, TLEventInfo, TLShape, TLShapeId } from 'tldraw'
import type { BoardSession } from '#client/session/types.ts'
import type { Deed } from '../may.ts'
import { asShown, showBoard } from './show-board.ts'
import { createShowPace } from './show-pace.ts'
import { type Refused, storeChanges } from './store-changes.ts'
import { kindOfType, type ShownKind } from './to-record.ts'
import type { View } from './view.ts'

/** Others' changes are shown at least this often, milliseconds, also while something here has not been written. */
const SHOW_WITHIN = 100

/**
 * How often what is being moved is written, and what is being drawn or typed, each write of which is the whole. What is
 * let go of is written at once.
 */
const MOVE_INTERVAL = 40
const CONTENT_INTERVAL = 300

export interface BoardBinding {
  /** Writes at once what has been done here and has not been written, and shows what has not been shown. */
  flush(): void
  stop(): void
}

interface BindingOptions {
  readonly may: (deed: Deed, kind: ShownKind | 'binding', id: string) => boolean
  /** Something that was drawn here is too large to be stored and has been taken away again. */
  readonly onTooLarge: () => void
  /** After each time that records have been shown. */
  readonly onShown: () => void
}

/**
 * Ties an editor's store to a board. Records are shown as they change; what somebody does is written to them, as
 * one transaction for all that belongs together, and always before others' changes are shown over it.
 */
export function bindBoard(view: View, session: BoardSession, options: BindingOptions): BoardBinding {
  const { editor } = view
  const touched = new Set<TLShapeId | TLBindingId>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = 0
  let lastWrite = 0
  let isWriting = false
  let frame = 0
  /** Whether something that has not been written is the work of a hand, which may have let go since. */
  let isOfHand = false
  const pace = createShowPace(SHOW_WITHIN)

  const show = () => {
    cancelAnimationFrame(frame)
    frame = 0
    pace.begin(performance.now())
    showBoard(view, session.watch.current())
    options.onShown()
  }
  /** Others' changes are shown with the next frame that is due, all at once; not at all while out of sight. */
  const planShow = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0
      // showing writes what has been done here: that has a pace of its own
      if (!pace.isDue(performance.now(), timer === undefined ? 0 : due)) return planShow()
      flush()
      // a task of its own comes after the picture
      setTimeout(() => pace.end(performance.now()))
    })
  }

  const flush = () => settle(show)

  /** Writes what has been done here, then shows. */
  function settle(showing: (done: readonly (TLShapeId | TLBindingId)[]) => void) {
    clearTimeout(timer)
    timer = undefined
    if (isWriting) return
    const done = [...touched]
    const refused = done.length > 0 ? write() : undefined
    showing(done)
    if (refused) takeBack(refused)
  }

  function write(): Refused {
    isWriting = true
    const { undo } = session
    const { captureTimeout } = undo
    // one drag is one step of undo, to its end, however long the hand rests or the device takes in the middle of it
    if (isOfHand) undo.captureTimeout = Number.POSITIVE_INFINITY
    try {
      return storeChanges(view, session.edit, session.watch.current(), touched, options.may)
    } finally {
      touched.clear()
      undo.captureTimeout = captureTimeout
      isWriting = false
      isOfHand = false
      lastWrite = performance.now()
    }
  }

  /**
   * While somebody's hand is at work, what it has done is in its place at once, for the next write is judged by that.
   * What others have changed costs more, and is shown at its own pace.
   */
  function showOwn(done: readonly (TLShapeId | TLBindingId)[]) {
    const own = new Set(done.flatMap((id) => view.ids.recordOf(id) ?? []))
    showBoard(view, session.watch.current(), own)
    planShow()
  }

  function takeBack({ tooLarge, notAllowed }: Refused) {
    if (tooLarge.length + notAllowed.length === 0) return
    asShown(view, () => {
      for (const id of [...tooLarge, ...notAllowed]) restore(view, id)
    })
    if (tooLarge.length > 0) options.onTooLarge()
  }

  const isGoingOn = () => editor.inputs.isPointing || editor.getEditingShapeId() !== null

  /** Plans the write: now, or as soon as the pace of what is going on allows. */
  function touch(id: TLShapeId | TLBindingId, isContent: boolean) {
    if (view.isShowing) {
      view.reacted.add(id)
      return
    }
    touched.add(id)
    isOfHand ||= editor.inputs.isPointing
    const interval = !isGoingOn() ? 0 : isContent ? CONTENT_INTERVAL : MOVE_INTERVAL
    const wanted = Math.max(performance.now(), lastWrite + interval)
    if (timer !== undefined && due <= wanted) return
    clearTimeout(timer)
    due = wanted
    timer = setTimeout(() => settle(isGoingOn() ? showOwn : show), wanted - performance.now())
  }

  /** What is done at the moment of letting go, after the last move, belongs to what the hand did. */
  const onEvent = ({ name }: TLEventInfo) => {
    if (name === 'pointer_up') isOfHand = touched.size > 0
  }
  editor.on('event', onEvent)

  const { sideEffects } = editor
  const stops = [
    () => editor.off('event', onEvent),
    sideEffects.registerAfterCreateHandler('shape', (shape) => touch(shape.id, isDrawn(shape))),
    sideEffects.registerAfterChangeHandler('shape', (before, after) =>
      touch(after.id, before.props !== after.props && isDrawn(after)),
    ),
    sideEffects.registerAfterDeleteHandler('shape', (shape) => touch(shape.id, false)),
    sideEffects.registerAfterCreateHandler('binding', (binding) => touch(binding.id, true)),
    sideEffects.registerAfterChangeHandler('binding', (_, after) => touch(after.id, true)),
    sideEffects.registerAfterDeleteHandler('binding', (binding) => touch(binding.id, true)),
    session.watch.subscribe(() => {
      if (!isWriting) planShow()
    }),
  ]
  show()
  return {
    flush,
    stop() {
      flush()
      cancelAnimationFrame(frame)
      for (const stop of stops) stop()
    },
  }
}

/** Whether each write of the shape is all of it: so for what is stored as it is. */
const isDrawn = ({ type }: TLShape) => kindOfType(type) === 'shape'

function restore({ editor, shapes, bindings }: View, id: TLShapeId | TLBindingId): void {
  const wanted = shapes.get(id as TLShapeId) ?? bindings.get(id as TLBindingId)
  if (wanted) editor.store.put([wanted])
  else if (editor.store.has(id)) editor.store.remove([id])
}
