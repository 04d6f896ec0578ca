import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Id } from '#shared/kernel/ids.ts'
import type { CanvasHandle, CardUnder } from './canvas-handle.ts'

/** How far a pointer has to go before it drags and does not press, pixels. */
const THRESHOLD = 6

/** Where the pointer is while something is dragged, and the card under it. */
export interface Dragged {
  readonly x: number
  readonly y: number
  readonly card: CardUnder | undefined
}

interface CardDragOptions {
  /** Without it nothing is dragged. */
  readonly cardAt: CanvasHandle['cardAt'] | undefined
  readonly onDrop: (card: Id<'chl'>) => void
  /** It was let go where no card is. */
  readonly onMiss: () => void
}

/**
 * Dragging with a mouse or pen from anywhere in an element, by touch from its grip (`data-grip`) alone: elsewhere a
 * finger scrolls. Escape, and whatever else interrupts the pointer, ends it with nothing done.
 */
export function useCardDrag(options: CardDragOptions) {
  const [dragged, setDragged] = useState<Dragged>()
  const latest = useRef(options)
  latest.current = options
  const end = useRef<() => void>(undefined)
  useEffect(() => () => end.current?.(), [])

  const onPointerDown = useCallback((down: ReactPointerEvent<HTMLElement>) => {
    const onGrip = down.target instanceof Element && down.target.closest('[data-grip]') !== null
    const { cardAt } = latest.current
    if (!cardAt || down.button !== 0 || !down.isPrimary) return
    if (down.pointerType === 'touch' && !onGrip) return
    const element = down.currentTarget
    const { pointerId, clientX, clientY } = down
    const listening = new AbortController()
    const { signal } = listening
    let isDragging = false
    const stop = () => {
      listening.abort()
      end.current = undefined
      setDragged(undefined)
    }
    const onMove = (move: PointerEvent) => {
      if (move.pointerId !== pointerId) return
      // the button was let go where this window does not hear of it
      if (move.buttons === 0) return stop()
      const { clientX: x, clientY: y } = move
      if (!isDragging && Math.hypot(x - clientX, y - clientY) < THRESHOLD) return
      if (!isDragging) element.setPointerCapture(pointerId)
      isDragging = true
      setDragged({ x, y, card: cardAt(x, y) })
    }
    const onUp = (up: PointerEvent) => {
      if (up.pointerId !== pointerId) return
      stop()
      if (!isDragging) return
      swallowClick()
      const card = cardAt(up.clientX, up.clientY)
      if (card) latest.current.onDrop(card.id)
      else latest.current.onMiss()
    }
    const onKey = (key: KeyboardEvent) => {
      if (!isDragging || key.key !== 'Escape') return
      key.preventDefault()
      key.stopPropagation()
      stop()
      window.addEventListener('pointerup', swallowClick, { once: true })
    }
    end.current?.()
    end.current = stop
    window.addEventListener('pointermove', onMove, { signal })
    window.addEventListener('pointerup', onUp, { signal })
    window.addEventListener('pointercancel', stop, { signal })
    window.addEventListener('blur', stop, { signal })
    window.addEventListener('keydown', onKey, { signal, capture: true })
  }, [])
  return { dragged, onPointerDown }
}

/** What was dragged has not been clicked. The click comes in the same turn, if it comes. */
function swallowClick(): void {
  const swallow = (click: MouseEvent) => {
    click.preventDefault()
    click.stopPropagation()
  }
  window.addEventListener('click', swallow, { capture: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }))
}
