import type { EarlierVerdict } from '../domain/indicator-link.ts'
import type { Language } from '../kernel/language.ts'
import type { IndicatorHit } from './search.ts'
import type { DevelopmentAreaCode, Indicator } from './types.ts'

/** What a challenge is about: its own goals and targets, and the areas of what fits it already. */
export interface About {
  readonly goals: readonly number[]
  readonly targets: readonly string[]
  readonly areas: readonly DevelopmentAreaCode[]
}

/** An indicator that may fit, and what it and the challenge have in common: never nothing. */
export interface Suggestion extends About {
  readonly indicator: Indicator
  /** The indicator's own words by which it was found. */
  readonly words: readonly string[]
  readonly earlier: readonly EarlierVerdict[]
}

interface SuggestOptions {
  /** Indicators that the challenge is linked to already. */
  readonly linked: ReadonlySet<string>
  /** Indicators that were found not to fit something else here; those of earlier workshops are known by the hits. */
  readonly rejected: ReadonlySet<string>
  readonly most: number
  /** Words of other languages are passed over: that one is like a word of the challenge is chance. */
  readonly languages: readonly Language[]
}

/**
 * LK1. The best of what searches on behalf of a challenge have found, each once. What was rejected comes after all that
 * was not; then what has more kinds of things in common comes first; of equally many, a word counts before a target,
 * that before a goal, and that before an area; then the order in which it was found.
 */
export function suggest(
  about: About,
  hits: readonly IndicatorHit[],
  { linked, rejected, most, languages }: SuggestOptions,
): readonly Suggestion[] {
  const found = new Map<string, Suggestion>()
  for (const { indicator, matched = [], earlier = [] } of hits) {
    if (linked.has(indicator.id)) continue
    const before = found.get(indicator.id)
    const words = before && before.words.length > 0 ? before.words : wordsOf(indicator, matched, languages)
    found.set(indicator.id, { indicator, words, earlier, ...common(about, indicator) })
  }
  const isRejected = ({ indicator, earlier }: Suggestion) =>
    rejected.has(indicator.id) || earlier.some(({ fit }) => fit === 'no')
  const rank = (one: Suggestion) => (isRejected(one) ? 0 : NOT_REJECTED) + weightOf(one)
  return [...found.values()]
    .filter((one) => weightOf(one) > 0)
    .toSorted((a, b) => rank(b) - rank(a))
    .slice(0, most)
}

const wordsOf = (
  { title, help }: Indicator,
  matched: readonly string[],
  languages: readonly Language[],
): readonly string[] => {
  const texts = languages.map((language) => `${title[language]} ${help?.[language] ?? ''}`.toLowerCase())
  return matched.filter((word) => texts.some((text) => text.includes(word)))
}

/** How many kinds of things in common, and then which: no sum of fewer kinds reaches one of more. */
const weightOf = ({ words, targets, goals, areas }: Suggestion): number =>
  KINDS.reduce((sum, worth, kind) => {
    return [words, targets, goals, areas][kind]!.length > 0 ? sum + EACH + worth : sum
  }, 0)

const KINDS = [8, 4, 2, 1] as const
const EACH = 16
const NOT_REJECTED = 1000

const common = (about: About, { goals, targets, developmentAreas }: Indicator): About => ({
  goals: about.goals.filter((goal) => goals.includes(goal)),
  targets: about.targets.filter((target) => targets.includes(target)),
  areas: about.areas.filter((area) => developmentAreas.includes(area)),
})
