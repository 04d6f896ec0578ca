import type { Editor } from 'tldraw'

/**
 * Brings the focus from what is open over the canvas back to it. When that was done by a key, its being let go is kept
 * from the canvas, which would open what is selected.
 */
export function focusBoard(editor: Editor): void {
  editor.getContainer().focus()
  const onKeyUp = (event: KeyboardEvent) => {
    event.stopPropagation()
    end()
  }
  const end = () => {
    window.removeEventListener('keyup', onKeyUp, true)
    window.removeEventListener('keydown', end, true)
    window.removeEventListener('pointerdown', end, true)
  }
  window.addEventListener('keyup', onKeyUp, true)
  window.addEventListener('keydown', end, true)
  window.addEventListener('pointerdown', end, true)
}
