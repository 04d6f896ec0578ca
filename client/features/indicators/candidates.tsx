import { useLanguage, useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import type { Indicator } from '#shared/catalogue/types.ts'
import type { CardDrops } from './canvas-handle.ts'
import { DraggableHit } from './draggable-hit.tsx'
import { IndicatorLine } from './indicator-line.tsx'
import type { Suggestion } from './suggestions.ts'

export interface CandidatesProps {
  readonly session: BoardSession
  readonly indicators: readonly Indicator[]
  /** Why each is there, by its id. */
  readonly reasons?: ReadonlyMap<string, string>
  readonly linked: ReadonlySet<string>
  readonly onChoose: (indicator: string) => void
  /** Beside a canvas; without it, none can be dragged. */
  readonly drops: CardDrops | undefined
}

/** Indicators to choose one of: a button each, with the plain title first. */
export function Candidates({ session, indicators, reasons, linked, onChoose, drops }: CandidatesProps) {
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
              {reasons?.has(indicator.id) && (
                <span className="small indicators-reason">{reasons.get(indicator.id)}</span>
              )}
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

type SuggestionTexts = ReturnType<typeof useTexts>['indicators']['suggestion']

/** The reasons of suggestions in words. */
export function reasonsOf(
  suggestions: readonly Suggestion[],
  t: SuggestionTexts,
): ReadonlyMap<string, string> {
  return new Map(
    suggestions.flatMap(({ indicator, words, goal }) => {
      const reason = inWords(words.join(', '), goal, t)
      return reason === undefined ? [] : [[indicator.id, reason] as const]
    }),
  )
}

function inWords(words: string, number: number | null, t: SuggestionTexts): string | undefined {
  if (words !== '' && number !== null) return t.both({ words, number })
  if (words !== '') return t.matched({ words })
  return number === null ? undefined : t.goal({ number })
}
