import { useEffect, useState } from 'react'
import { type ApiResult, api, type FailureCode } from '#client/api/request.ts'
import { useLanguage } from '#client/session/language.ts'
import type { IndicatorHits } from '#shared/api/replies.ts'
import type {
  ChainStepCode,
  DevelopmentAreaCode,
  Framework,
  Level,
  QualityClass,
} from '#shared/catalogue/types.ts'
import type { Language } from '#shared/kernel/language.ts'
import { rememberHits } from './indicator-cache.ts'
import { indicatorsPath } from './indicators-path.ts'

export interface IndicatorQuery {
  readonly q: string
  readonly framework: Framework | null
  readonly goal: number | null
  readonly area: DevelopmentAreaCode | null
  readonly target: string | null
  readonly chainStep: ChainStepCode | null
  readonly quality: QualityClass | null
  readonly level: Level | null
}

const NO_FILTERS: Omit<IndicatorQuery, 'q'> = {
  framework: null,
  goal: null,
  area: null,
  target: null,
  chainStep: null,
  quality: null,
  level: null,
}

export const EMPTY_QUERY: IndicatorQuery = { q: '', ...NO_FILTERS }

export const isFiltered = ({ q: _, ...filters }: IndicatorQuery): boolean =>
  Object.values(filters).some((value) => value !== null)

export const isEmptyQuery = (query: IndicatorQuery): boolean => query.q.trim() === '' && !isFiltered(query)

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
 * `isOn` false asks nothing; another `revision` says that there is something else to find.
 */
export function useIndicatorSearch(
  query: IndicatorQuery,
  limit: number,
  isOn = true,
  revision = 0,
): SearchState {
  const language = useLanguage()
  const [state, setState] = useState<SearchState>({ kind: 'searching' })
  const asked = JSON.stringify(query)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision asks the same anew
  useEffect(() => {
    if (!isOn) return
    const abort = new AbortController()
    setState((before) => (before.kind === 'found' ? { ...before, isStale: true } : before))
    const timer = setTimeout(async () => {
      const reply = await searchIndicators(JSON.parse(asked), limit, language, abort.signal)
      if (abort.signal.aborted) return
      if (reply.ok) setState({ kind: 'found', reply: reply.value, isStale: false })
      else setState({ kind: 'failed', code: reply.error.code })
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [asked, limit, language, isOn, revision])
  return state
}

/** One search of the catalogue. */
export async function searchIndicators(
  { q, ...filters }: Pick<IndicatorQuery, 'q'> & Partial<IndicatorQuery>,
  limit: number,
  language: Language,
  signal: AbortSignal,
): Promise<ApiResult<IndicatorHits>> {
  const given = Object.entries(filters).filter(([, value]) => value !== null)
  const reply = await api.get<IndicatorHits>(indicatorsPath(), {
    query: { q: q.trim(), ...Object.fromEntries(given), limit, language },
    signal,
  })
  if (reply.ok) rememberHits(reply.value)
  return reply
}
