import { useTexts } from '#client/session/language.ts'
import { Icon } from '#client/ui/icon.tsx'
import type { News } from './outline.ts'
import type { Removed } from './use-list-state.ts'

interface ListBarProps {
  readonly news: News
  readonly onUpdate: () => void
  /** What was just deleted; undo is offered beside it. */
  readonly removed: Removed | undefined
  readonly onUndo: (removed: Removed) => void
  readonly onHide: () => void
}

/** At the bottom of the screen: what waits to be shown, and the way back from a deletion. */
export function ListBar({ news, onUpdate, removed, onUndo, onHide }: ListBarProps) {
  const t = useTexts().list
  const hasNews = news.added > 0 || news.changed
  return (
    <div className="board-list-bar">
      {hasNews && (
        <button type="button" className="ds-button board-list-news" onClick={onUpdate}>
          {news.added > 0 ? t.news.added({ count: news.added }) : t.news.changed}
        </button>
      )}
      <div role="status">
        {removed !== undefined && (
          <div className="board-list-removed">
            <p>
              {t.removed}
              <span className="visually-hidden"> {removed.sentence}</span>
            </p>
            <button
              type="button"
              className="ds-button"
              data-size="sm"
              data-variant="secondary"
              onClick={() => onUndo(removed)}
            >
              {t.undo}
            </button>
            <button
              type="button"
              className="ds-button"
              data-size="sm"
              data-variant="tertiary"
              data-icon
              aria-label={t.hide}
              onClick={onHide}
            >
              <Icon name="close" />
            </button>
          </div>
        )}
      </div>
    </div>
  )
}
