import { stopEventPropagation, useEditor, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import type { Verdict } from '#shared/board/fits.ts'
import type { Stamp } from '#shared/board/records.ts'
import { useHost } from '../host.ts'
import { CanvasIcon } from '../ui/icons.tsx'
import { FIT_MARKS, fitColumns, fitLines, fitWords } from './card-fits.ts'
import { CARD_PADDING } from './card-height.ts'
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

/** What facilitators have marked a card with. */
export function CardStamps({ stamps }: { readonly stamps: readonly Stamp[] }) {
  const t = useTexts().cards.stamp
  if (stamps.length === 0) return null
  return (
    <ul className="canvas-stamps">
      {stamps.map((stamp) => (
        <li key={stamp} className="canvas-stamp" data-stamp={stamp}>
          {t[stamp]}
        </li>
      ))}
    </ul>
  )
}

/** How well the card's indicators fit, each verdict by its mark and in words. */
export function CardFits({ record, width }: { readonly record: string; readonly width: number }) {
  const t = useTexts().canvas.card
  const host = useHost()
  const count = useValue('fits', () => host.fits.of(record), [host, record])
  if (!count) return null
  const room = width - 2 * CARD_PADDING
  return (
    <ul
      className="canvas-fits"
      aria-label={t.fitsLabel}
      style={{ gridTemplateColumns: `repeat(${fitColumns(room)}, minmax(0, 1fr))` }}
    >
      {fitLines(count, room)
        .flat()
        .map((part) => (
          <li key={part.verdict} className="canvas-fit" data-fit={part.verdict}>
            <FitMark verdict={part.verdict} />
            <span>{fitWords(part, t.fits)}</span>
          </li>
        ))}
    </ul>
  )
}

const FitMark = ({ verdict }: { readonly verdict: Verdict }) => (
  <svg aria-hidden="true" viewBox="0 0 16 16" width="14" height="14">
    <path
      d={FIT_MARKS[verdict]}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
