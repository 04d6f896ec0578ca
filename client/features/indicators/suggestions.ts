import type { About, Suggestion } from '#shared/catalogue/suggest.ts'
import type { DevelopmentAreaCode } from '#shared/catalogue/types.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import { EMPTY_QUERY, type IndicatorQuery } from './use-indicator-search.ts'

/** Words that say how much of something there is, and nothing about what: most challenges have one. */
const AMOUNTS =
  /(?<!\p{L})(?:altfor|for|svært|veldig|mye|mykje|mange|lite|liten|lita|få|færre|flere|fleire|mer|meir|mangel|manglande|manglende|dårlig|dårleg|too|very|much|many|little|few|fewer|more|lack|poor)(?!\p{L})/giu

/** What to search for on behalf of a challenge: its title's words, then what belongs to its targets, goals and areas. */
export const suggestionQueries = (title: string, about: About): readonly IndicatorQuery[] => [
  ...[title.replace(AMOUNTS, ' ').trim()].filter((q) => q !== '').map((q) => ({ ...EMPTY_QUERY, q })),
  ...about.targets.map((target) => ({ ...EMPTY_QUERY, target })),
  ...about.goals.map((goal) => ({ ...EMPTY_QUERY, goal })),
  ...about.areas.map((area) => ({ ...EMPTY_QUERY, area })),
]

interface Wording {
  readonly t: Texts['indicators']['fitting']
  readonly list: (items: readonly string[]) => string
  readonly areaName: (code: DevelopmentAreaCode) => string
}

/** As many words as are named. */
const WORDS = 3

/** Why something is suggested, in words: never as a fact. */
export function reasonInWords(
  { words, targets, goals, areas }: Suggestion,
  { t, list, areaName }: Wording,
): string {
  const { reasons } = t
  // a target says of which goal it is
  const others = goals.filter((goal) => !targets.some((target) => target.startsWith(`${goal}.`)))
  const named = words.slice(0, WORDS)
  const said = [
    ...(targets.length > 0 ? [reasons.targets({ codes: list(targets) })] : []),
    ...(others.length > 0 ? [reasons.goals({ numbers: list(others.map(String)) })] : []),
    ...(areas.length > 0 ? [reasons.areas({ names: list(areas.map(areaName)) })] : []),
    ...(named.length > 0
      ? [reasons.words({ words: list(named.map(reasons.word)), count: named.length })]
      : []),
  ]
  return t.because({ reasons: list(said) })
}
