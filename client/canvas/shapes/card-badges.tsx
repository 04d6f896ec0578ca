import { stopEventPropagation, useEditor, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import type { Stamp } from '#shared/board/records.ts'
import { useHost } from '../host.ts'
import { CanvasIcon } from '../ui/icons.tsx'
import type { ChallengeShape } from './types.ts'
import './badges.css'

/** How much is said of a card; opens what is said. */
export function CardBadges({ shape }: { readonly shape: Pick<ChallengeShape, 'id'> }) {
  const t = useTexts()
  const host = useHost()
  const editor = useEditor()
  const record = host.recordOf(shape.id)
  const said = useValue('said', () => host.said.get().cards.get(record), [host, record])
  if (!said) return null
  const { comments, open, reactions } = said
  const words = [
    ...(comments > 0 ? [t.cards.comments({ count: comments, open })] : []),
    ...(reactions > 0 ? [t.canvas.objects.reactions({ count: reactions })] : []),
  ].join(' · ')
  return (
    <button
      type="button"
      className="canvas-badges"
      // the canvas is one stop of the Tab key: by keyboard, C on the card opens the same
      tabIndex={-1}
      aria-label={words}
      title={words}
      onPointerDown={stopEventPropagation}
      onClick={() => {
        editor.select(shape.id)
        host.panel.set({ kind: 'talk', cards: [record] })
      }}
    >
      {comments > 0 && (
        <span className="canvas-badge">
          <CanvasIcon name={open > 0 ? 'talk' : 'settled'} />
          {comments}
        </span>
      )}
      {reactions > 0 && (
        <span className="canvas-badge">
          <CanvasIcon name="reaction" />
          {reactions}
        </span>
      )}
    </button>
  )
}

interface StampsProps {
  readonly stamps: readonly Stamp[]
  readonly isParked: boolean
}

/** What facilitators have marked a card with, and that it is parked. */
export function CardStamps({ stamps, isParked }: StampsProps) {
  const { parking, stamp: t } = useTexts().cards
  if (stamps.length === 0 && !isParked) return null
  return (
    <ul className="canvas-stamps">
      {isParked && (
        <li className="canvas-stamp" data-stamp="parked">
          <CanvasIcon name="park" /> {parking.mark}
        </li>
      )}
      {stamps.map((stamp) => (
        <li key={stamp} className="canvas-stamp" data-stamp={stamp}>
          {t[stamp]}
        </li>
      ))}
    </ul>
  )
}
