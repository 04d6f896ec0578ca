import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useLanguage } from '#client/session/language.ts'
import type { IndicatorHits } from '#shared/api/replies.ts'
import type { Board, Challenge } from '#shared/board/records.ts'
import { type About, type Suggestion, suggest } from '#shared/catalogue/suggest.ts'
import { indicatorRevision, knownIndicator, subscribeToIndicators } from './indicator-cache.ts'
import { suggestionQueries } from './suggestions.ts'
import { searchIndicators } from './use-indicator-search.ts'

/** Enough of each answer to find what belongs to several of them, and three that are not linked yet. */
const LIMIT = 20
const MOST = 3

/** A pause in writing after which it is looked again, milliseconds. */
const PAUSE = 1000

/** Indicators that may fit a challenge; undefined while they are looked for. */
export function useSuggestions(
  challenge: Challenge,
  links: Board['links'],
): readonly Suggestion[] | undefined {
  const language = useLanguage()
  const [replies, setReplies] = useState<readonly IndicatorHits[]>()
  const isFirst = useRef(true)
  const { title } = challenge
  const about = useAbout(challenge, links)
  useEffect(() => {
    const abort = new AbortController()
    const queries = suggestionQueries(title, about)
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
  }, [title, about, language])
  return useMemo(() => {
    const isHere = ({ from }: Board['links'][number]) => from === challenge.id
    const idsOf = (some: Board['links']) => new Set(some.map(({ indicator }) => indicator))
    return (
      replies &&
      suggest(
        about,
        replies.flatMap(({ hits }) => hits),
        {
          linked: idsOf(links.filter(isHere)),
          rejected: idsOf(links.filter((link) => !isHere(link) && link.fit === 'no')),
          most: MOST,
          // what people write here is Norwegian, whatever they read the pages in
          languages: language === 'en' ? ['nb', 'nn', 'en'] : ['nb', 'nn'],
        },
      )
    )
  }, [replies, about, links, challenge.id, language])
}

/** What the challenge is about, with the areas of what fits it already; the same object while it says the same. */
function useAbout({ id, goals, targets }: Challenge, links: Board['links']): About {
  useSyncExternalStore(subscribeToIndicators, indicatorRevision)
  const fitting = links.filter(({ from, fit }) => from === id && fit !== 'no')
  const areas = fitting.flatMap(({ indicator }) => knownIndicator(indicator)?.developmentAreas ?? [])
  const said = JSON.stringify({ goals, targets, areas: [...new Set(areas)] })
  return useMemo(() => JSON.parse(said) as About, [said])
}
