import type { ReactNode } from 'react'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { cardName } from '#client/ui/card-names.ts'
import { notify } from '#client/ui/toast.tsx'
import type { Id } from '#shared/kernel/ids.ts'
import type { CanvasHandle } from './canvas-handle.ts'
import { DragGhost } from './drag-ghost.tsx'
import { useCardDrag } from './use-card-drag.ts'

interface DraggableHitProps {
  readonly session: BoardSession
  readonly title: string
  /** Without it, it cannot be dragged. */
  readonly cardAt: CanvasHandle['cardAt'] | undefined
  readonly onDrop: (card: Id<'chl'>) => void
  readonly children: ReactNode
}

/** An indicator that can be dragged onto a card of the canvas. What it holds does the same without dragging. */
export function DraggableHit({ session, title, cardAt, onDrop, children }: DraggableHitProps) {
  const texts = useTexts()
  const t = texts.indicators.drag
  const { dragged, onPointerDown } = useCardDrag({ cardAt, onDrop, onMiss: () => notify(t.missed) })
  const target = dragged?.card?.id
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same by keyboard
    <div
      className="indicators-hit"
      data-draggable={cardAt !== undefined || undefined}
      data-dragging={dragged !== undefined || undefined}
      onPointerDown={onPointerDown}
      onDragStart={(event) => event.preventDefault()}
    >
      {cardAt && (
        <span className="indicators-grip" data-grip title={t.grip} aria-hidden="true">
          <svg aria-hidden="true" width="20" height="20" viewBox="0 0 24 24" fill="currentColor">
            <path d="M8 4h3v3H8zM13 4h3v3h-3zM8 10.5h3v3H8zM13 10.5h3v3h-3zM8 17h3v3H8zM13 17h3v3h-3z" />
          </svg>
        </span>
      )}
      {children}
      {dragged && (
        <DragGhost
          title={title}
          dragged={dragged}
          cardName={target && cardName(session.watch.current(), target, texts.names)}
        />
      )}
    </div>
  )
}
