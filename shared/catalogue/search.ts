import { LANGUAGES, type Language } from '../kernel/language.ts'
import { createCodeBook } from './search/codes.ts'
import { textsOf } from './search/documents.ts'
import { fold, wordsIn } from './search/fold.ts'
import { parseQuery, type Query } from './search/query.ts'
import { scoreDocuments } from './search/score.ts'
import { indexTexts } from './search/text-index.ts'
import type { ChainStepCode, DevelopmentAreaCode, Framework, Indicator } from './types.ts'

export interface IndicatorQuery {
  /** Words in any of the languages, a code, or a goal such as `mål 13`; empty lists everything. */
  readonly q?: string
  readonly framework?: Framework
  /** 1–17. */
  readonly goal?: number
  readonly area?: DevelopmentAreaCode
  readonly chainStep?: ChainStepCode
  /** How many hits to give; 20 unless told. `total` counts them all. */
  readonly limit?: number
  /** The reader's language: hits in it come a little before hits in the others. */
  readonly language?: Language
}

export interface IndicatorHit {
  readonly indicator: Indicator
  /** Comparable within one answer only. */
  readonly score: number
  /** The indicator's own words, in lower case, by which it was found; for marking them. */
  readonly matched?: readonly string[]
}

export interface IndicatorHits {
  readonly hits: readonly IndicatorHit[]
  readonly total: number
}

export interface IndicatorSearch {
  /** Never fails: what cannot be understood finds nothing. */
  readonly search: (query: IndicatorQuery) => IndicatorHits
}

const DEFAULT_LIMIT = 20

/** Hits that answer less than this share of what the best one does are left out. */
const WORTH_SHOWING = 0.4

const WHOLE_TITLE = 1
const SHORT_TITLE = 0.1

/** A goal or target that is not the indicator's first counts less, and a suggested one less than the framework's. */
const NOT_FIRST = 0.8
const SUGGESTED = 0.95

type Keep = (indicator: Indicator) => boolean

/** Builds the index (about a fifth of a second for the whole catalogue) and answers queries from it. */
export function createIndicatorSearch(indicators: readonly Indicator[]): IndicatorSearch {
  const index = indexTexts(indicators.map(textsOf))
  const codes = createCodeBook(indicators)
  const titles = indicators.map(({ title }) => LANGUAGES.map((language) => wordKey(title[language])))

  const byWords = (
    query: Query,
    text: string,
    language: Language | undefined,
    keep: Keep,
  ): IndicatorHit[] => {
    const found = scoreDocuments(index, query.words, language).filter(({ document }) =>
      keep(indicators[document]!),
    )
    const least = Math.max(0, ...found.map(({ score }) => score)) * WORTH_SHOWING
    const asked = wordKey(text)
    return found
      .filter(({ score }) => score >= least)
      .map(({ document, score, words }) => {
        const keys = titles[document]!
        const shortness = Math.min(1, query.words.length / keys[0]!.split(' ').length)
        const bonus = SHORT_TITLE * shortness + (keys.includes(asked) ? WHOLE_TITLE : 0)
        return { indicator: indicators[document]!, score: score + bonus, matched: [...words] }
      })
  }

  const find = (text: string, language: Language | undefined, keep: Keep): IndicatorHit[] => {
    const query = parseQuery(text)
    const quoted = codes.find(query.codeKey, text)
    if (quoted.length > 0) return quoted.filter(keep).map((indicator) => ({ indicator, score: 1 }))
    if (query.goal === undefined && query.target === undefined) return byWords(query, text, language, keep)
    const belongs: Keep = (indicator) => keep(indicator) && belonging(indicator, query) > 0
    if (query.words.length > 0) return byWords(query, text, language, belongs)
    return indicators.filter(belongs).map((indicator) => ({ indicator, score: belonging(indicator, query) }))
  }

  return {
    search: ({ q = '', language, limit = DEFAULT_LIMIT, ...filter }) => {
      const keep: Keep = (indicator) => passes(indicator, filter)
      const found = q.trim() === '' ? listed(indicators.filter(keep), filter.goal) : find(q, language, keep)
      const ranked = found.sort((a, b) => b.score - a.score)
      return { hits: ranked.slice(0, Math.max(0, limit)), total: ranked.length }
    },
  }
}

const wordKey = (text: string): string => wordsIn(text).map(fold).join(' ')

/** Everything, in the catalogue's order; with a goal, those first whose main goal it is. */
const listed = (indicators: readonly Indicator[], goal: number | undefined): IndicatorHit[] =>
  indicators.map((indicator) => ({
    indicator,
    score: goal === undefined || indicator.goals[0] === goal ? 1 : NOT_FIRST,
  }))

/** How surely an indicator belongs to the goal or target that was asked for; 0 when it does not. */
function belonging(indicator: Indicator, { goal, target }: Query): number {
  const place = target === undefined ? indicator.goals.indexOf(goal ?? 0) : indicator.targets.indexOf(target)
  if (place < 0) return 0
  const sure = target !== undefined && indicator.suggested ? SUGGESTED : 1
  return place === 0 ? sure : sure * NOT_FIRST
}

const passes = (
  indicator: Indicator,
  { framework, goal, area, chainStep }: Omit<IndicatorQuery, 'q' | 'limit' | 'language'>,
): boolean =>
  (framework === undefined || indicator.framework === framework) &&
  (goal === undefined || indicator.goals.includes(goal)) &&
  (area === undefined || indicator.developmentAreas.includes(area)) &&
  (chainStep === undefined || indicator.chainStep === chainStep)
