import { useLanguage, useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import type { Indicator } from '#shared/catalogue/types.ts'
import type { CardDrops } from './canvas-handle.ts'
import { DraggableHit } from './draggable-hit.tsx'
import { IndicatorLine } from './indicator-line.tsx'
import { Notes } from './notes.tsx'

export interface CandidatesProps {
  readonly session: BoardSession
  readonly indicators: readonly Indicator[]
  /** Why each is there and what was thought of it elsewhere, by its id. */
  readonly notes: ReadonlyMap<string, readonly string[]>
  readonly linked: ReadonlySet<string>
  readonly onChoose: (indicator: string) => void
  /** Beside a canvas; without it, none can be dragged. */
  readonly drops: CardDrops | undefined
}

/** Indicators to choose one of: a button each, with the plain title first. */
export function Candidates({ session, indicators, notes, linked, onChoose, drops }: CandidatesProps) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <ul className="list-plain indicators-candidates">
      {indicators.map((indicator) => (
        <li key={indicator.id}>
          <DraggableHit
            session={session}
            title={indicator.title[language]}
            cardAt={drops?.cardAt}
            onDrop={(card) => drops?.onDrop(card, indicator.id)}
          >
            <button type="button" className="indicators-candidate" onClick={() => onChoose(indicator.id)}>
              <span className="strong">{indicator.title[language]}</span>
              <IndicatorLine indicator={indicator} />
              <Notes notes={notes.get(indicator.id) ?? []} />
              {linked.has(indicator.id) && (
                <span className="ds-tag indicators-linked">{t.indicators.link.existing}</span>
              )}
            </button>
          </DraggableHit>
        </li>
      ))}
    </ul>
  )
}
