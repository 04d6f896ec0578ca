import { useEffect, useMemo, useRef, useState } from 'react'
import { useLanguage } from '#client/session/language.ts'
import type { IndicatorHits } from '#shared/api/replies.ts'
import type { Challenge } from '#shared/board/records.ts'
import { pickSuggestions, type Suggestion, suggestionQueries } from './suggestions.ts'
import { searchIndicators } from './use-indicator-search.ts'

/** Enough to find three that are not linked yet. */
const LIMIT = 8

/** A pause in writing after which it is looked again, milliseconds. */
const PAUSE = 1000

/** Indicators that may fit a challenge; undefined while they are looked for. */
export function useSuggestions(
  { title, goals }: Pick<Challenge, 'title' | 'goals'>,
  linked: ReadonlySet<string>,
): readonly Suggestion[] | undefined {
  const language = useLanguage()
  const [replies, setReplies] = useState<readonly IndicatorHits[]>()
  const isFirst = useRef(true)
  useEffect(() => {
    const abort = new AbortController()
    const queries = suggestionQueries({ title, goals })
    const ask = async () => {
      const answers = await Promise.all(
        queries.map((query) => searchIndicators(query, LIMIT, language, abort.signal)),
      )
      if (!abort.signal.aborted) setReplies(answers.flatMap((answer) => (answer.ok ? [answer.value] : [])))
    }
    // the title may be under somebody's hands right now
    const timer = setTimeout(ask, isFirst.current ? 0 : PAUSE)
    isFirst.current = false
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [title, goals, language])
  return useMemo(() => replies && pickSuggestions({ goals }, replies, linked), [replies, goals, linked])
}
