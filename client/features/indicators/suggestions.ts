import type { IndicatorHits } from '#shared/api/replies.ts'
import type { Challenge } from '#shared/board/records.ts'
import type { Indicator } from '#shared/catalogue/types.ts'
import { EMPTY_QUERY, type IndicatorQuery } from './use-indicator-search.ts'

/** Why an indicator is suggested: words of the challenge that it has, and a goal that both are about. */
export interface Suggestion {
  readonly indicator: Indicator
  readonly words: readonly string[]
  readonly goal: number | null
}

const MAX_SUGGESTIONS = 3

/** What to search for on behalf of a challenge: first its title's words, then what belongs to its goals. */
export const suggestionQueries = ({
  title,
  goals,
}: Pick<Challenge, 'title' | 'goals'>): readonly IndicatorQuery[] => [
  ...(title.trim() === '' ? [] : [{ ...EMPTY_QUERY, q: title }]),
  ...goals.map((goal) => ({ ...EMPTY_QUERY, goal })),
]

/**
 * The three best of the answers to these queries, in their order. Indicators with both a word and a goal in common
 * with the challenge come first; those that are linked already are left out.
 */
export function pickSuggestions(
  challenge: Pick<Challenge, 'goals'>,
  replies: readonly IndicatorHits[],
  linked: ReadonlySet<string>,
): readonly Suggestion[] {
  const found = new Map<string, Suggestion>()
  for (const { indicator, matched } of replies.flatMap((reply) => reply.hits)) {
    if (linked.has(indicator.id) || found.has(indicator.id)) continue
    const goal = challenge.goals.find((number) => indicator.goals.includes(number)) ?? null
    found.set(indicator.id, { indicator, words: matched ?? [], goal })
  }
  const all = [...found.values()]
  const isBoth = ({ words, goal }: Suggestion) => words.length > 0 && goal !== null
  return [...all.filter(isBoth), ...all.filter((one) => !isBoth(one))].slice(0, MAX_SUGGESTIONS)
}
