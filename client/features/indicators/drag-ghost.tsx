import { createPortal } from 'react-dom'
import { useTexts } from '#client/session/language.ts'
import type { Dragged } from './use-card-drag.ts'

interface DragGhostProps {
  readonly title: string
  readonly dragged: Dragged
  /** The name of the card under the pointer. */
  readonly cardName: string | undefined
}

/** What is dragged, at the pointer, with what letting go would do; and a frame around the card that would get it. */
export function DragGhost({ title, dragged: { x, y, card }, cardName }: DragGhostProps) {
  const t = useTexts().indicators.drag
  return createPortal(
    <>
      {card && (
        <div
          className="indicators-target"
          style={{
            insetInlineStart: card.box.x,
            insetBlockStart: card.box.y,
            width: card.box.w,
            height: card.box.h,
          }}
        />
      )}
      <div className="indicators-ghost" style={{ transform: `translate(${x + 14}px, ${y + 14}px)` }}>
        <span className="strong">{title}</span>
        <span className="small">{card ? t.dropOn({ name: cardName ?? '' }) : t.dropHint}</span>
      </div>
    </>,
    document.body,
  )
}
