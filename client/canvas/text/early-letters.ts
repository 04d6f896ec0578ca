import {
  type Editor,
  react,
  renderPlaintextFromRichText,
  type TLRichText,
  type TLShape,
  type TLShapeId,
  toRichText,
} from 'tldraw'

/** What waits for the field of the text that is being written. */
interface Early {
  readonly shape: TLShapeId
  letters: string
}

const waiting = new WeakMap<Editor, Early>()

/**
 * Takes a key that is pressed when a text has been opened and its field is not there yet, a picture or two later: it is
 * the first of what is written, and no choice of a tool. True when it has been taken.
 */
export function takeEarlyLetter(editor: Editor, { key, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  const shape = editor.getEditingShape()
  const early = waiting.get(editor)
  const isWaiting = early !== undefined && early.shape === shape?.id
  if (key.length !== 1 || ctrlKey || metaKey) {
    if (isWaiting) writeInShape(editor, early, shape)
    return false
  }
  if (isWaiting) early.letters += key
  else if (!shape || !('richText' in shape.props) || target !== editor.getContainer()) return false
  else if (!writeInField(editor, key)) wait(editor, { shape: shape.id, letters: key })
  return true
}

function writeInField(editor: Editor, letters: string): boolean {
  const field = editor.getRichTextEditor()
  return field?.chain().focus().insertContent({ type: 'text', text: letters }).run() ?? false
}

/** Who presses another key has written what they wanted before there was a field for it: into a new text, it is set as it is. */
function writeInShape(editor: Editor, { letters }: Early, { id, type, props }: TLShape): void {
  waiting.delete(editor)
  const before = 'richText' in props ? renderPlaintextFromRichText(editor, props.richText as TLRichText) : ''
  if (before === '') editor.updateShape({ id, type, props: { richText: toRichText(letters) } })
}

function wait(editor: Editor, early: Early): void {
  waiting.set(editor, early)
  const stop = react('field of a text', () => {
    const isOpen = editor.getEditingShapeId() === early.shape
    if (isOpen && !editor.getRichTextEditor()) return
    // the library is in the middle of making the field here
    queueMicrotask(() => {
      stop()
      if (waiting.get(editor) !== early) return
      waiting.delete(editor)
      if (isOpen) writeInField(editor, early.letters)
    })
  })
}
