import { useEffect, useState } from 'react'
import { type ApiResult, api, type FailureCode } from '#client/api/request.ts'
import { useLanguage } from '#client/session/language.ts'
import { paths } from '#shared/api/paths.ts'
import type { IndicatorHits } from '#shared/api/replies.ts'
import type { DevelopmentAreaCode, Framework } from '#shared/catalogue/types.ts'
import type { Language } from '#shared/kernel/language.ts'
import { rememberHits } from './indicator-cache.ts'

export interface IndicatorQuery {
  readonly q: string
  readonly framework: Framework | null
  readonly goal: number | null
  readonly area: DevelopmentAreaCode | null
}

export const EMPTY_QUERY: IndicatorQuery = { q: '', framework: null, goal: null, area: null }

export const isEmptyQuery = (query: IndicatorQuery): boolean =>
  query.q.trim() === '' && query.framework === null && query.goal === null && query.area === null

export type SearchState =
  /** Nothing has been found yet. */
  | { readonly kind: 'searching' }
  /** What was found last; `isStale` while a newer question is under way. */
  | { readonly kind: 'found'; readonly reply: IndicatorHits; readonly isStale: boolean }
  | { readonly kind: 'failed'; readonly code: FailureCode }

/** A pause in typing after which it is searched, milliseconds. */
const PAUSE = 200

/**
 * Searches the catalogue as the question changes. An answer that comes after a newer question is passed over.
 * `isOn` false asks nothing.
 */
export function useIndicatorSearch(query: IndicatorQuery, limit: number, isOn = true): SearchState {
  const language = useLanguage()
  const [state, setState] = useState<SearchState>({ kind: 'searching' })
  const { q, framework, goal, area } = query
  useEffect(() => {
    if (!isOn) return
    const abort = new AbortController()
    setState((before) => (before.kind === 'found' ? { ...before, isStale: true } : before))
    const timer = setTimeout(async () => {
      const reply = await searchIndicators({ q, framework, goal, area }, limit, language, abort.signal)
      if (abort.signal.aborted) return
      if (reply.ok) setState({ kind: 'found', reply: reply.value, isStale: false })
      else setState({ kind: 'failed', code: reply.error.code })
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [q, framework, goal, area, limit, language, isOn])
  return state
}

/** One search of the catalogue. */
export async function searchIndicators(
  { q, framework, goal, area }: IndicatorQuery,
  limit: number,
  language: Language,
  signal: AbortSignal,
): Promise<ApiResult<IndicatorHits>> {
  const reply = await api.get<IndicatorHits>(paths.indicators, {
    query: {
      q: q.trim(),
      framework: framework ?? undefined,
      goal: goal ?? undefined,
      area: area ?? undefined,
      limit,
      language,
    },
    signal,
  })
  if (reply.ok) rememberHits(reply.value)
  return reply
}
