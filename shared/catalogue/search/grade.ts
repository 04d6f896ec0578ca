import { partsOf } from './compound.ts'
import { allowedErrors, errorsBetween } from './distance.ts'
import { fold } from './fold.ts'
import { stem } from './stem.ts'
import { hasSynonyms, synonymStems, synonymsOf } from './synonyms.ts'
import type { Term, TextIndex } from './text-index.ts'

/** How well a word of the catalogue answers a word of the query: 1 is the same word. */
const GRADE = {
  exact: 1,
  stem: 0.9,
  part: 0.75,
  prefix: 0.6,
  synonym: 0.6,
  oneError: 0.5,
  twoErrors: 0.4,
  partOfAsked: 0.35,
} as const

/** A word is taken as the beginning of another from this length, and its stem from this. */
const SHORTEST_PREFIX = 2
const SHORTEST_STEM_PREFIX = 4

/** Terms with their grades, best grade kept. */
export type Grades = ReadonlyMap<Term, number>

/** One way to answer a word of the query: every one of its words must be found. */
export interface Answer {
  readonly grade: number
  readonly words: readonly Grades[]
}

/**
 * The ways in which the catalogue may answer a word that somebody typed: by the word itself (same word, inflected,
 * part of a compound, not yet typed out) and by what the catalogue calls it. When it has no such word, a typing
 * error is forgiven; when that does not help either, the parts of the word are looked for.
 */
export function answersTo(index: TextIndex, word: string): readonly Answer[] {
  const folded = fold(word)
  const direct = gradeDirect(index, folded)
  const answers = synonymAnswers(index, stem(folded), GRADE.synonym)
  if (direct.size > 0) return [whole(direct), ...answers]
  if (answers.length > 0) return answers
  const misspelt = misspeltAnswers(index, stem(folded))
  return misspelt.length > 0 ? misspelt : partAnswers(index, folded)
}

const whole = (grades: Grades): Answer => ({ grade: 1, words: [grades] })

function gradeDirect(index: TextIndex, folded: string): Grades {
  const grades = gradeWord(index, folded)
  const wordStem = stem(folded)
  const begins = (term: Term): boolean =>
    (folded.length >= SHORTEST_PREFIX && term.folded.startsWith(folded)) ||
    (wordStem.length >= SHORTEST_STEM_PREFIX && term.folded.startsWith(wordStem))
  for (const term of index.terms) {
    if (!grades.has(term) && begins(term)) grades.set(term, GRADE.prefix)
  }
  return grades
}

/** The word itself, in any inflection and inside compounds. */
function gradeWord(index: TextIndex, folded: string): Map<Term, number> {
  const grades = gradeStem(index, stem(folded))
  for (const term of index.byStem.get(stem(folded)) ?? []) {
    if (term.folded === folded) grades.set(term, GRADE.exact)
  }
  return grades
}

function gradeStem(index: TextIndex, wordStem: string): Map<Term, number> {
  const grades = new Map<Term, number>()
  for (const term of index.byPart.get(wordStem) ?? []) grades.set(term, GRADE.part)
  for (const term of index.byStem.get(wordStem) ?? []) grades.set(term, GRADE.stem)
  return grades
}

function synonymAnswers(index: TextIndex, wordStem: string, grade: number): Answer[] {
  return synonymsOf(wordStem).map((phrase) => ({
    grade,
    words: phrase.map((word) => gradeWord(index, word)),
  }))
}

/** The words nearest to the asked one, whether the catalogue's or synonyms, if typing errors can explain it. */
function misspeltAnswers(index: TextIndex, asked: string): Answer[] {
  let fewest: number = allowedErrors(asked.length)
  let nearest: string[] = []
  for (const candidate of new Set([...index.byStem.keys(), ...synonymStems()])) {
    const errors = errorsBetween(asked, candidate, fewest)
    if (errors === undefined || errors === 0) continue
    if (errors < fewest) nearest = []
    fewest = errors
    nearest.push(candidate)
  }
  const grade = fewest < 2 ? GRADE.oneError : GRADE.twoErrors
  return nearest.flatMap((candidate) => [
    { grade, words: [gradeStem(index, candidate)] },
    ...synonymAnswers(index, candidate, grade * GRADE.synonym),
  ])
}

/** A compound that the catalogue lacks (*boligkrise*) is answered by the words that it is made of. */
function partAnswers(index: TextIndex, folded: string): Answer[] {
  const isKnown = (word: string): boolean => index.byStem.has(stem(word)) || hasSynonyms(stem(word))
  return [...partsOf(folded, isKnown)].flatMap((part) => [
    { grade: GRADE.partOfAsked, words: [gradeWord(index, part)] },
    ...synonymAnswers(index, stem(part), GRADE.partOfAsked * GRADE.synonym),
  ])
}
