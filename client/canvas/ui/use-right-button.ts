import { type RefObject, useEffect } from 'react'
import type { Editor } from 'tldraw'
import type { CanvasHost } from '../host.ts'

/** How far the pointer moves before that is a drag and no click any more, pixels. */
const DRAG = 5

const RIGHT = 2

/**
 * The right button opens the menu where one clicks, and moves the view where one drags, as on other boards. Systems
 * differ in when they ask for the menu: some when the button goes down, some when it comes up. Here it opens when it
 * comes up; by a long press or by a key, at once.
 */
export function useRightButton(
  editor: Editor | undefined,
  host: CanvasHost,
  frame: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const element = frame.current
    if (!editor || !element) return
    /** Where the button that is held went down, or has drawn the view to. */
    let held: { readonly x: number; readonly y: number } | undefined
    let hasDragged = false
    let isAsked = false
    const isOnBoard = ({ target }: Event) => editor.getContainer().contains(target as Node)

    const open = ({ clientX, clientY }: MouseEvent) => {
      const { left, top } = element.getBoundingClientRect()
      host.menu.set({ x: clientX - left, y: clientY - top })
    }
    const letGo = () => {
      held = undefined
      if (hasDragged) editor.setCursor({ type: 'default', rotation: 0 })
    }
    const onDown = (event: PointerEvent) => {
      hasDragged = false
      isAsked = false
      const isHeld = event.button === RIGHT && event.pointerType === 'mouse' && isOnBoard(event)
      held = isHeld ? { x: event.clientX, y: event.clientY } : undefined
    }
    const onMove = ({ buttons, clientX, clientY }: PointerEvent) => {
      if (!held) return
      // it may have been let go of outside of the window
      if ((buttons & RIGHT) === 0) return letGo()
      const [dx, dy] = [clientX - held.x, clientY - held.y]
      if (!hasDragged && Math.hypot(dx, dy) < DRAG) return
      if (!hasDragged) editor.setCursor({ type: 'grabbing', rotation: 0 })
      hasDragged = true
      held = { x: clientX, y: clientY }
      const { x, y, z } = editor.getCamera()
      editor.setCamera({ x: x + dx / z, y: y + dy / z, z }, { immediate: true })
    }
    const onUp = (event: PointerEvent) => {
      if (!held || event.button !== RIGHT) return
      letGo()
      if (isAsked && !hasDragged) open(event)
    }
    const onMenu = (event: MouseEvent) => {
      if ((event.target as HTMLElement).closest('input, textarea, [contenteditable="true"]')) return
      event.preventDefault()
      if (!isOnBoard(event)) return
      if (held) isAsked = true
      else if (!(hasDragged && event.button === RIGHT)) open(event)
    }
    element.addEventListener('pointerdown', onDown, true)
    element.addEventListener('contextmenu', onMenu)
    window.addEventListener('pointermove', onMove, true)
    window.addEventListener('pointerup', onUp)
    return () => {
      element.removeEventListener('pointerdown', onDown, true)
      element.removeEventListener('contextmenu', onMenu)
      window.removeEventListener('pointermove', onMove, true)
      window.removeEventListener('pointerup', onUp)
    }
  }, [editor, host, frame])
}
