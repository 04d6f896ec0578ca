import type { EarlierVerdict } from '../domain/indicator-link.ts'
import { LANGUAGES, type Language } from '../kernel/language.ts'
import { createCodeBook } from './search/codes.ts'
import { textsOf } from './search/documents.ts'
import { fold, wordsIn } from './search/fold.ts'
import { parseQuery, type Query } from './search/query.ts'
import { scoreDocuments } from './search/score.ts'
import { indexing, type WeightedText, whole } from './search/text-index.ts'
import type {
  ChainStepCode,
  DevelopmentAreaCode,
  Framework,
  Indicator,
  Level,
  QualityClass,
} from './types.ts'

export interface IndicatorQuery {
  /** Words in any of the languages, a code, or a goal such as `mål 13`; empty lists everything. */
  readonly q?: string
  readonly framework?: Framework
  /** 1–17. */
  readonly goal?: number
  readonly target?: string
  readonly area?: DevelopmentAreaCode
  readonly chainStep?: ChainStepCode
  readonly quality?: QualityClass
  readonly level?: Level
  /** How many hits to give; 20 unless told. `total` counts them all. */
  readonly limit?: number
  /** The reader's language: hits in it come a little before hits in the others. */
  readonly language?: Language
}

export interface IndicatorHit {
  readonly indicator: Indicator
  /** Comparable within one answer only. */
  readonly score: number
  /** In how many workshops it is linked, where the server tells. */
  readonly workshops?: number
  /** What workshops in which the reader took part thought of it, where it did not simply fit. */
  readonly earlier?: readonly EarlierVerdict[]
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

/** Indicators that are taken in at a time. */
const PIECE = 50

type Keep = (indicator: Indicator) => boolean

/** Indicators with an index over their words: a part of what is searched, made once. */
export interface IndicatorShelf {
  readonly indicators: readonly Indicator[]
  /** Those that the text quotes by their codes. */
  readonly quoted: (query: Query, text: string) => readonly Indicator[]
  readonly byWords: (query: Query, text: string, language: Language | undefined, keep: Keep) => ShelfHit[]
}

interface ShelfHit extends IndicatorHit {
  /** How well its words answer, without what its title adds. */
  readonly answered: number
}

/** Builds a shelf piece by piece: half a millisecond of work per indicator in all, and a few milliseconds a piece. */
export function* shelving(indicators: readonly Indicator[]): Generator<void, IndicatorShelf> {
  const documents: WeightedText[][] = []
  const titles: string[][] = []
  for (const indicator of indicators) {
    documents.push(textsOf(indicator))
    titles.push(LANGUAGES.map((language) => wordKey(indicator.title[language])))
    if (titles.length % PIECE === 0) yield
  }
  const codes = createCodeBook(indicators)
  yield
  const index = yield* indexing(documents)

  return {
    indicators,
    quoted: (query, text) => codes.find(query.codeKey, text),
    byWords(query, text, language, keep) {
      const asked = wordKey(text)
      return scoreDocuments(index, query.words, language)
        .filter(({ document }) => keep(indicators[document]!))
        .map(({ document, score, words }) => {
          const keys = titles[document]!
          const shortness = Math.min(1, query.words.length / keys[0]!.split(' ').length)
          const bonus = SHORT_TITLE * shortness + (keys.includes(asked) ? WHOLE_TITLE : 0)
          return {
            indicator: indicators[document]!,
            answered: score,
            score: score + bonus,
            matched: [...words],
          }
        })
    },
  }
}

/** Searches several shelves as if they were one. */
export function searchShelves(
  shelves: readonly IndicatorShelf[],
  { q = '', language, limit = DEFAULT_LIMIT, ...filter }: IndicatorQuery,
): IndicatorHits {
  const keep: Keep = (indicator) => passes(indicator, filter)
  const all = shelves.flatMap(({ indicators }) => indicators)

  const byWords = (query: Query, wanted: Keep): IndicatorHit[] => {
    const found = shelves.flatMap((shelf) => shelf.byWords(query, q, language, wanted))
    const least = Math.max(0, ...found.map(({ answered }) => answered)) * WORTH_SHOWING
    return found.filter(({ answered }) => answered >= least).map(({ answered: _, ...hit }) => hit)
  }
  const find = (): IndicatorHit[] => {
    const query = parseQuery(q)
    const quoted = shelves.flatMap((shelf) => shelf.quoted(query, q))
    if (quoted.length > 0) return quoted.filter(keep).map((indicator) => ({ indicator, score: 1 }))
    if (query.goal === undefined && query.target === undefined) return byWords(query, keep)
    const belongs: Keep = (indicator) => keep(indicator) && belonging(indicator, query) > 0
    if (query.words.length > 0) return byWords(query, belongs)
    return all.filter(belongs).map((indicator) => ({ indicator, score: belonging(indicator, query) }))
  }

  const found = q.trim() === '' ? listed(all.filter(keep), filter.goal) : find()
  const ranked = found.sort((a, b) => b.score - a.score)
  return { hits: ranked.slice(0, Math.max(0, limit)), total: ranked.length }
}

/** Builds the index (about a fifth of a second for the whole catalogue) and answers queries from it. */
export function createIndicatorSearch(indicators: readonly Indicator[]): IndicatorSearch {
  const shelf = shelve(indicators)
  return { search: (query) => searchShelves([shelf], query) }
}

/** A shelf at once, for what is small or nobody waits for. */
export const shelve = (indicators: readonly Indicator[]): IndicatorShelf => whole(shelving(indicators))

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
  {
    framework,
    goal,
    target,
    area,
    chainStep,
    quality,
    level,
  }: Omit<IndicatorQuery, 'q' | 'limit' | 'language'>,
): boolean =>
  (framework === undefined || indicator.framework === framework) &&
  (goal === undefined || indicator.goals.includes(goal)) &&
  (target === undefined || indicator.targets.includes(target)) &&
  (quality === undefined || indicator.qualityClass === quality) &&
  (level === undefined || indicator.lowestLevel === level) &&
  (area === undefined || indicator.developmentAreas.includes(area)) &&
  (chainStep === undefined || indicator.chainStep === chainStep)
