import { useState } from 'react'
import { useBoardOf } from '#client/session/hooks.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import type { Challenge } from '#shared/board/records.ts'
import { Candidates } from './candidates.tsx'
import type { CardDrops } from './canvas-handle.ts'
import { SearchFields } from './search-fields.tsx'
import { SearchStatus } from './search-status.tsx'
import { EMPTY_QUERY, isEmptyQuery, useIndicatorSearch } from './use-indicator-search.ts'
import { useNotes, useReason } from './use-notes.ts'
import { useSuggestions } from './use-suggestions.ts'

interface IndicatorFinderProps {
  readonly session: BoardSession
  readonly challenge: Challenge
  /** Indicators that the challenge is linked to already. */
  readonly linked: ReadonlySet<string>
  readonly onChoose: (indicator: string) => void
  readonly drops: CardDrops | undefined
}

const LIMIT = 20

/** Finds an indicator for a challenge: suggestions until something is asked for, then what the search finds. */
export function IndicatorFinder({ session, challenge, linked, onChoose, drops }: IndicatorFinderProps) {
  const t = useTexts().indicators
  const language = useLanguage()
  const [query, setQuery] = useState(EMPTY_QUERY)
  const isAsking = !isEmptyQuery(query)
  const state = useIndicatorSearch(query, LIMIT, isAsking)
  const board = useBoardOf(session)
  const suggestions = useSuggestions(challenge, board.links)
  const reasonOf = useReason()
  const notesOf = useNotes(board, challenge.id)
  return (
    <div className="stack">
      <SearchFields query={query} onChange={setQuery} isCompact />
      {isAsking ? (
        <section className="stack indicators-results" aria-label={t.search.results}>
          <SearchStatus state={state} language={language} />
          {state.kind === 'found' && (
            <Candidates
              indicators={state.reply.hits.map((hit) => hit.indicator)}
              notes={new Map(state.reply.hits.map((hit) => [hit.indicator.id, notesOf(hit)]))}
              session={session}
              linked={linked}
              onChoose={onChoose}
              drops={drops}
            />
          )}
        </section>
      ) : (
        <section className="stack indicators-results" aria-label={t.suggestion.heading}>
          <h3 className="ds-heading" data-size="2xs">
            {t.suggestion.heading}
          </h3>
          {suggestions?.length === 0 && <p className="muted">{t.suggestion.none}</p>}
          {suggestions && (
            <Candidates
              indicators={suggestions.map((suggestion) => suggestion.indicator)}
              notes={
                new Map(
                  suggestions.map((one) => [one.indicator.id, [reasonOf(one), ...notesOf(one)]] as const),
                )
              }
              session={session}
              linked={linked}
              onChoose={onChoose}
              drops={drops}
            />
          )}
        </section>
      )}
    </div>
  )
}
