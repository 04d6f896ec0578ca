import type { Editor } from 'tldraw'

/** With these in hand a finger beside the pen is the hand that rests on the screen. */
const DRAWING: readonly string[] = ['draw', 'highlight', 'eraser']

/**
 * Once a pen has touched the screen, the library listens to nothing else for good. Here the mouse is heard again as soon
 * as it is used, and a finger as soon as it cannot be the hand that draws.
 */
export function letOthersThanPensIn(editor: Editor): () => void {
  const onPointer = ({ type, pointerType }: PointerEvent) => {
    if (pointerType === 'pen' || !editor.getInstanceState().isPenMode) return
    const isHand =
      pointerType === 'touch' && (type !== 'pointerdown' || DRAWING.includes(editor.getCurrentToolId()))
    if (!isHand) editor.updateInstanceState({ isPenMode: false })
  }
  const container = editor.getContainer()
  container.addEventListener('pointerdown', onPointer, true)
  container.addEventListener('pointermove', onPointer, true)
  return () => {
    container.removeEventListener('pointerdown', onPointer, true)
    container.removeEventListener('pointermove', onPointer, true)
  }
}
