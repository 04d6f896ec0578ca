import { LANGUAGES, type Language, type Localized } from '../../kernel/language.ts'
import { partsOf } from './compound.ts'
import { fold, wordsIn } from './fold.ts'
import { stem } from './stem.ts'
import { isStopWord } from './stop-words.ts'

/** A text of a document and how much a word in it counts (0–1). */
export interface WeightedText {
  readonly text: Localized
  readonly weight: number
}

/** From this length a form that does not occur is taken for an inflection of one that does: *-lege* is no *leger*. */
const SURE_INFLECTION = 5

/** Per language, how much the word counts in one document; 0 where it does not occur. */
type Weights = Record<Language, number>

/** A word that occurs in the documents, in any language. */
export interface Term {
  readonly folded: string
  readonly stem: string
  /** As the documents spell it. */
  readonly shown: string
  readonly inDocuments: ReadonlyMap<number, Readonly<Weights>>
}

export interface TextIndex {
  readonly terms: readonly Term[]
  readonly byStem: ReadonlyMap<string, readonly Term[]>
  /** Compounds by the stem of each of their parts. */
  readonly byPart: ReadonlyMap<string, readonly Term[]>
}

/** Documents and words that are taken in at a time. */
const DOCUMENTS = 25
const TERMS = 200

/** Does all the pieces of some work at once. */
export function whole<T>(pieces: Generator<void, T>): T {
  let piece = pieces.next()
  while (!piece.done) piece = pieces.next()
  return piece.value
}

/** Indexes documents, each a list of texts, piece by piece; a document is known by its place in the list. */
export function* indexing(documents: readonly (readonly WeightedText[])[]): Generator<void, TextIndex> {
  const terms = new Map<string, Omit<Term, 'inDocuments'> & { readonly inDocuments: Map<number, Weights> }>()

  const addWord = (document: number, word: string, language: Language, weight: number): void => {
    const folded = fold(word)
    if (isStopWord(folded, language)) return
    let term = terms.get(folded)
    if (!term) {
      term = { folded, stem: stem(folded), shown: word, inDocuments: new Map() }
      terms.set(folded, term)
    }
    const weights = term.inDocuments.get(document) ?? { nb: 0, nn: 0, en: 0 }
    weights[language] = Math.max(weights[language], weight)
    term.inDocuments.set(document, weights)
  }

  for (const [document, texts] of documents.entries()) {
    for (const { text, weight } of texts) {
      for (const language of LANGUAGES) {
        for (const word of wordsIn(text[language])) addWord(document, word, language, weight)
      }
    }
    if (document % DOCUMENTS === 0) yield
  }

  const all = [...terms.values()]
  const byStem = yield* grouping(all, (term) => [term.stem])
  const isKnown = (word: string): boolean =>
    terms.has(word) || (word.length >= SURE_INFLECTION && byStem.has(stem(word)))
  const byPart = yield* grouping(all, (term) => new Set([...partsOf(term.folded, isKnown)].map(stem)))
  return { terms: all, byStem, byPart }
}

function* grouping(
  terms: readonly Term[],
  keysOf: (term: Term) => Iterable<string>,
): Generator<void, Map<string, Term[]>> {
  const groups = new Map<string, Term[]>()
  for (const [place, term] of terms.entries()) {
    if (place % TERMS === TERMS - 1) yield
    for (const key of keysOf(term)) {
      const group = groups.get(key)
      if (group) group.push(term)
      else groups.set(key, [term])
    }
  }
  return groups
}
