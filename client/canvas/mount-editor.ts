import {
  DefaultDashStyle,
  DefaultFillStyle,
  DefaultFontStyle,
  DefaultSizeStyle,
  type Editor,
  react,
  registerDefaultSideEffects,
  type TLEventInfo,
  type TLShapeId,
} from 'tldraw'
import { isFocusLost } from '#client/ui/use-kept-focus.ts'
import { deleteWithLinks } from '#shared/board/actors.ts'
import { deleteChallenge } from '#shared/board/commands.ts'
import { lockedOn } from '#shared/board/locking.ts'
import { linesOfHelp } from '#shared/export/board-picture/help-face.ts'
import { bindBoard } from './binding/bind-board.ts'
import { createView } from './binding/view.ts'
import { listenToClipboard } from './clipboard/clipboard-events.ts'
import { guardEditor } from './guard.ts'
import { HELP_ID } from './help-id.ts'
import { type CanvasHost, setHost } from './host.ts'
import { showStart } from './navigate/go.ts'
import { followOthers } from './presence/follow.ts'
import { watchPeers } from './presence/peers.ts'
import { sendPresence } from './presence/send.ts'
import { clipWhatSticksOut } from './shapes/clip-what-sticks-out.ts'
import { followDetail } from './shapes/detail.ts'
import { saidOf } from './shapes/said-of.ts'
import { keepListWhileThingsMove } from './shapes/steady-list.ts'
import { addCardAt, isOnSomething } from './tools/add-card.ts'
import { turnArrowsIntoLines } from './tools/arrows-to-lines.ts'
import { letOthersThanPensIn } from './tools/pen-mode.ts'
import { focusBoard } from './ui/focus-board.ts'

/** Makes an editor a view of the board, until the function that it gives is called. */
export function mountEditor(editor: Editor, host: CanvasHost): () => void {
  setHost(editor, host)
  clipWhatSticksOut(editor)
  keepListWhileThingsMove(editor)
  const view = createView(editor, host.ids)
  const binding = bindBoard(view, host.session, {
    may: (deed, kind, id) => host.may(deed, kind, id),
    onTooLarge: () => host.notice.set('tooLarge'),
    onShown: () => {
      const board = host.session.watch.current()
      host.board.set(board)
      host.unreadable.set(view.unreadable.size)
      host.locked.set(lockedOn(board, host.locked.get()))
      host.said.set(saidOf(board, host.said.get()))
      host.fits.show(board)
    },
  })
  host.flush = binding.flush
  const stops = [
    registerDefaultSideEffects(editor),
    guardEditor(view, host),
    throwAwayBlankCards(editor, host),
    endEditingOfWhatIsGone(editor),
    makeCardsByDoubleClick(editor, host),
    turnArrowsIntoLines(editor, host),
    listenToClipboard(editor, host),
    letOthersThanPensIn(editor),
    followDetail(editor),
    seePointerAgain(editor),
    watchPeers(host),
    sendPresence(editor, host),
  ]
  letTabIn(editor)
  setFirstStyles(editor)
  showStart(editor, host, true)
  stops.push(followOthers(editor, host))
  return () => {
    binding.stop()
    host.flush = () => {}
    for (const stop of stops) stop()
  }
}

/** Makes the canvas a stop of the Tab key, one that listens to keys wherever the focus came from and tells what lies on it. */
function letTabIn(editor: Editor): void {
  const container = editor.getContainer()
  container.tabIndex = 0
  container.setAttribute('aria-describedby', HELP_ID)
  // in it the library leaves what it measured last, to be read out as if it lay on the board
  container.querySelector('.tl-text-measure')?.setAttribute('aria-hidden', 'true')
  editor.updateInstanceState({ isFocused: true })
}

function setFirstStyles(editor: Editor): void {
  editor.setStyleForNextShapes(DefaultFontStyle, 'sans')
  editor.setStyleForNextShapes(DefaultDashStyle, 'solid')
  editor.setStyleForNextShapes(DefaultFillStyle, 'none')
  editor.setStyleForNextShapes(DefaultSizeStyle, 'm')
}

/** The library hears the pointer leave for a menu that covers the canvas, but not come back when that is gone from under it. */
function seePointerAgain(editor: Editor): () => void {
  const onEvent = ({ name }: TLEventInfo) => {
    if (name === 'pointer_move' && editor.getInstanceState().isHoveringCanvas === false)
      editor.updateInstanceState({ isHoveringCanvas: true })
  }
  editor.on('event', onEvent)
  return () => {
    editor.off('event', onEvent)
  }
}

/** A card that was made here and left without a word is taken away again. */
function throwAwayBlankCards(editor: Editor, host: CanvasHost): () => void {
  return editor.sideEffects.registerAfterChangeHandler('instance_page_state', (before, after) => {
    const left = before.editingShapeId
    if (!left || left === after.editingShapeId) return
    const record = host.recordOf(left)
    if (!host.blank.delete(record)) return
    // the library is in the middle of a change here, and takes no other
    queueMicrotask(() => {
      const board = host.session.watch.current()
      const { edit } = host.session
      const card = board.challenges.find(({ id }) => id === record)
      if (card?.title === '' && card.body === '') deleteChallenge(edit, card.id, board)
      const actor = board.actors.find(({ id }) => id === record)
      if (actor && linesOfHelp(actor) === 0 && actor.name === '') deleteWithLinks(edit, actor.id, board)
      const activity = board.activities.find(({ id }) => id === record)
      if (activity && linesOfHelp(activity) === 0 && activity.title === '')
        deleteWithLinks(edit, activity.id, board)
    })
  })
}

/** The library goes on editing what somebody else has taken away, and the focus would fall to the page with it. */
function endEditingOfWhatIsGone(editor: Editor): () => void {
  let edited: TLShapeId | undefined
  const end = (gone: TLShapeId) => {
    if (editor.isDisposed || editor.getShape(gone)) return
    if (editor.getEditingShapeId() === gone) editor.setEditingShape(null)
    if (editor.isIn('select.editing_shape')) editor.setCurrentTool('select.idle')
    if (isFocusLost() || editor.getContainer().contains(document.activeElement)) focusBoard(editor)
  }
  return react('editing', () => {
    const now = editor.getEditingShape()
    const before = edited
    edited = now?.id
    // the library is in the middle of a change here, and takes no other
    if (before && !now) queueMicrotask(() => end(before))
  })
}

/** Two clicks where nothing lies make a card there, at once: who goes on to type means the card, not the tools. */
function makeCardsByDoubleClick(editor: Editor, host: CanvasHost): () => void {
  /** What is clicked may be gone, taken by somebody else, when the button is let go. */
  let wasOnSomething = false
  const onEvent = (info: TLEventInfo) => {
    if (info.type !== 'click' || info.name !== 'double_click') return
    if (info.phase === 'down') wasOnSomething = isOnSomething(editor)
    if (info.phase !== 'up' || info.target !== 'canvas' || !editor.isIn('select.idle')) return
    if (!wasOnSomething && !isOnSomething(editor)) {
      addCardAt(editor, host, editor.inputs.currentPagePoint)
    }
  }
  editor.on('event', onEvent)
  return () => {
    editor.off('event', onEvent)
  }
}
