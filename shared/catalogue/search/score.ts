import { LANGUAGES, type Language } from '../../kernel/language.ts'
import { type Answer, answersTo } from './grade.ts'
import type { Term, TextIndex } from './text-index.ts'

/** How well a document answers (0–1), and by which of its words. */
interface Found {
  readonly score: number
  readonly words: ReadonlySet<string>
}

export interface FoundDocument extends Found {
  readonly document: number
}

type FoundIn = ReadonlyMap<number, Found>

/** A word in another language than the reader's counts a little less. */
const OTHER_LANGUAGE = 0.9

/**
 * The documents that answer at least half of the words, each with the mean of how well it answers them (0–1).
 * Without a language no language is preferred.
 */
export function scoreDocuments(
  index: TextIndex,
  words: readonly string[],
  language?: Language,
): readonly FoundDocument[] {
  const answered = new Map<number, Found[]>()
  for (const word of words) {
    for (const [document, found] of bestAnswers(answersTo(index, word), language)) {
      const sofar = answered.get(document)
      if (sofar) sofar.push(found)
      else answered.set(document, [found])
    }
  }
  return [...answered]
    .filter(([, found]) => found.length * 2 >= words.length)
    .map(([document, found]) => ({
      document,
      score: found.reduce((sum, { score }) => sum + score, 0) / words.length,
      words: new Set(found.flatMap((one) => [...one.words])),
    }))
}

/** The best of several ways to answer one word, per document. */
function bestAnswers(answers: readonly Answer[], language: Language | undefined): FoundIn {
  const best = new Map<number, Found>()
  for (const answer of answers) {
    for (const [document, found] of scoreAnswer(answer, language)) {
      if (found.score > (best.get(document)?.score ?? 0)) best.set(document, found)
    }
  }
  return best
}

/** A phrase is found where all its words are, and as well as the worst of them. */
function scoreAnswer(answer: Answer, language: Language | undefined): FoundIn {
  const [first, ...others] = answer.words.map((grades) => scoreWord(grades, language))
  if (!first) return new Map()
  const found = new Map<number, Found>()
  for (const [document, start] of first) {
    const all = [start, ...others.map((other) => other.get(document))]
    if (!all.every((one) => one !== undefined)) continue
    found.set(document, {
      score: answer.grade * Math.min(...all.map((one) => one.score)),
      words: new Set(all.flatMap((one) => [...one.words])),
    })
  }
  return found
}

function scoreWord(grades: ReadonlyMap<Term, number>, language: Language | undefined): FoundIn {
  const best = new Map<number, Found>()
  for (const [term, grade] of grades) {
    for (const [document, weights] of term.inDocuments) {
      const weight = Math.max(
        ...LANGUAGES.map((l) => weights[l] * (language && l !== language ? OTHER_LANGUAGE : 1)),
      )
      const score = grade * weight
      if (score > (best.get(document)?.score ?? 0))
        best.set(document, { score, words: new Set([term.shown]) })
    }
  }
  return best
}
