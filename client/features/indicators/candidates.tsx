import { useLanguage, useTexts } from '#client/session/language.ts'
import type { Indicator } from '#shared/catalogue/types.ts'
import { IndicatorLine } from './indicator-line.tsx'
import type { Suggestion } from './suggestions.ts'

interface CandidatesProps {
  readonly indicators: readonly Indicator[]
  /** Why each is there, by its id. */
  readonly reasons?: ReadonlyMap<string, string>
  readonly linked: ReadonlySet<string>
  readonly onChoose: (indicator: string) => void
}

/** Indicators to choose one of: a button each, with the plain title first. */
export function Candidates({ indicators, reasons, linked, onChoose }: CandidatesProps) {
  const t = useTexts()
  const language = useLanguage()
  return (
    <ul className="list-plain indicators-candidates">
      {indicators.map((indicator) => (
        <li key={indicator.id}>
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
