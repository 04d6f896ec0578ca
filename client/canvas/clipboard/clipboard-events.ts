import type { Editor } from 'tldraw'
import { filesIn } from '#client/features/insert/insert.ts'
import type { CanvasHost } from '../host.ts'
import { insertFiles } from '../tools/insert-files.ts'
import { deleteSelection } from '../tools/selection-commands.ts'
import { CLIP_TYPE, clipFromText, clipToText, wordsOf } from './clip-text.ts'
import { clipOfSelection, offsetTo, pasteClip } from './copy-records.ts'
import { pasteText } from './paste-text.ts'

/**
 * Copying, cutting and pasting while the canvas has the focus. It takes its own records, plain text, and files;
 * markup from elsewhere is not looked at.
 */
export function listenToClipboard(editor: Editor, host: CanvasHost): () => void {
  const isWriting = () =>
    document.activeElement?.closest('input, textarea, [contenteditable="true"]') instanceof HTMLElement
  const isOurs = () => editor.getContainer().contains(document.activeElement) && !isWriting()
  const copy = (event: ClipboardEvent) => {
    if (!isOurs() || !event.clipboardData || editor.getSelectedShapeIds().length === 0) return false
    const clip = clipOfSelection(editor, host)
    event.preventDefault()
    event.clipboardData.setData(CLIP_TYPE, clipToText(clip))
    event.clipboardData.setData('text/plain', wordsOf(clip))
    return true
  }
  const onCopy = (event: ClipboardEvent) => void copy(event)
  const onCut = (event: ClipboardEvent) => {
    if (copy(event)) deleteSelection(editor)
  }
  /** Who has just clicked beside everything means the board as well. */
  const isNobodys = () => document.activeElement === document.body && !document.querySelector('dialog[open]')
  /** Some systems paste what was marked last by the button in the middle, which moves the view here. */
  let isByMiddleButton = false
  const onPointerUp = ({ button }: PointerEvent) => {
    if (button !== 1) return
    isByMiddleButton = true
    setTimeout(() => (isByMiddleButton = false), 50)
  }
  const onPaste = (event: ClipboardEvent) => {
    if (isByMiddleButton && !isWriting()) return event.preventDefault()
    if (!(isOurs() || isNobodys()) || !event.clipboardData || !host.rights.get().mayWrite) return
    event.preventDefault()
    const clip = clipFromText(event.clipboardData.getData(CLIP_TYPE))
    const text = event.clipboardData.getData('text/plain')
    const files = filesIn(event.clipboardData)
    if (clip) {
      editor.markHistoryStoppingPoint('paste')
      pasteClip(editor, host, clip, offsetTo(clip, pastePoint(editor)))
    } else if (text.trim() !== '') pasteText(editor, host, text)
    else if (files.length > 0) insertFiles(editor, host, files, pastePoint(editor))
    else host.notice.set('nothingToPaste')
  }
  document.addEventListener('pointerup', onPointerUp, true)
  document.addEventListener('copy', onCopy)
  document.addEventListener('cut', onCut)
  document.addEventListener('paste', onPaste)
  return () => {
    document.removeEventListener('pointerup', onPointerUp, true)
    document.removeEventListener('copy', onCopy)
    document.removeEventListener('cut', onCut)
    document.removeEventListener('paste', onPaste)
  }
}

/** Where one points, when that is in view, else the middle of the view. */
function pastePoint(editor: Editor) {
  const view = editor.getViewportPageBounds()
  const { currentPagePoint } = editor.inputs
  return editor.getInstanceState().isHoveringCanvas && view.containsPoint(currentPagePoint)
    ? currentPagePoint
    : view.center
}
