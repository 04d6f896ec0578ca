import { targetByCode } from '../targets.ts'
import { fold, wordsIn } from './fold.ts'
import { withoutStopWords } from './stop-words.ts'

/** What somebody typed, understood: a code, or words, or a goal or target that narrows the words. */
export interface Query {
  /** The whole text as a code key; it may or may not be the code of something. */
  readonly codeKey: string
  readonly goal?: number
  readonly target?: string
  readonly words: readonly string[]
}

/** More words than this in one query are ignored. */
const MAX_WORDS = 16

/** A code or id however it is punctuated: `EC: ICT: ICT: 1C` and `ec ict ict 1c` have the same key. */
export const codeKey = (text: string): string =>
  fold(text)
    .replace(/^\W*(indikator|indicator|kpi|kode|code)\W+/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const GOAL_WORD = '(?:(?:fn|baerekrafts?|berekrafts?)[ -]?)?(?:mal|sdg|goal)'
const GOAL = new RegExp(`(?:^|\\s)${GOAL_WORD}[ .:#-]*(\\d{1,2})(?=\\s|$)`)
const TARGET = /(?:^|\s)(?:(?:delmal|target|mal|sdg)[ .:#-]*)?(\d{1,2}\.(?:\d{1,2}|[a-d]))\.?(?=\s|$)/

/** Reads a query. Total: any text gives a query. */
export function parseQuery(text: string): Query {
  const folded = fold(text).trim()
  const target = TARGET.exec(folded)
  if (target && targetByCode(target[1]!)) {
    return { codeKey: codeKey(text), target: target[1]!, words: wordsOf(folded.replace(target[0], ' ')) }
  }
  const goal = GOAL.exec(/^\d{1,2}$/.test(folded) ? `sdg${folded}` : folded)
  if (goal && isGoal(Number(goal[1]))) {
    const rest = folded.replace(goal[0], ' ').replace(/^\d+$/, '')
    return { codeKey: codeKey(text), goal: Number(goal[1]), words: wordsOf(rest) }
  }
  return { codeKey: codeKey(text), words: wordsOf(text) }
}

const isGoal = (number: number): boolean => number >= 1 && number <= 17

const wordsOf = (text: string): readonly string[] => withoutStopWords(wordsIn(text)).slice(0, MAX_WORDS)
