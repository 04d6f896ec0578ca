import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { NO_INDICATOR } from '#shared/domain/indicator-link.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { CanvasHandle } from './canvas-handle.ts'
import { DraggableHit } from './draggable-hit.tsx'
import { IndicatorLine } from './indicator-line.tsx'
import { useIndicatorTitle } from './link-in-words.tsx'
import { LinkedFigures } from './linked-figures.ts'
import { Notes } from './notes.tsx'
import { useIndicator } from './use-indicator.ts'

interface IndicatorHitProps {
  readonly session: BoardSession
  readonly indicator: string
  /** What was thought of it elsewhere. */
  readonly notes: readonly string[]
  /** Without it, it may not be linked. */
  readonly cardAt: CanvasHandle['cardAt'] | undefined
  readonly onDrop: (card: Id<'chl'>) => void
  /** Chooses the card from a list. */
  readonly onPick: () => void
}

/** An indicator of the panel beside the canvas; also that there is none. */
export function IndicatorHit({ session, indicator, notes, cardAt, onDrop, onPick }: IndicatorHitProps) {
  const t = useTexts().indicators
  const found = useIndicator(indicator)
  const isNone = indicator === NO_INDICATOR
  const linkTitle = useIndicatorTitle(indicator)
  const title = isNone ? t.link.noFigure : linkTitle
  return (
    <DraggableHit session={session} title={title} cardAt={cardAt} onDrop={onDrop}>
      <div className="indicators-hit-words">
        <span className="strong">{title}</span>
        {isNone && <span className="small muted">{t.link.noFigureHelp}</span>}
        {found && <IndicatorLine indicator={found} />}
        {found && <LinkedFigures link={{ indicator }} isQuiet />}
        <Notes notes={notes} />
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          data-size="sm"
          disabled={!cardAt}
          onClick={onPick}
        >
          {t.panel.toCard}
          <span className="visually-hidden">: {title}</span>
        </button>
      </div>
    </DraggableHit>
  )
}
