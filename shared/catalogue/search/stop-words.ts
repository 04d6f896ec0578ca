import type { Language } from '../../kernel/language.ts'
import { fold } from './fold.ts'

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(fold))

const NORWEGIAN = setOf(
  `og i på for av til med som er en et ei den det de dei om fra frå per ved etter eller mot hos sin sine å
   vi oss vår vårt våre har hva kva hvor kor hvem kven kan skal blir ikke ikkje`,
)

const ENGLISH = setOf(
  'the of and in on for to by with per that or from at is are an a we our how what who their not',
)

/** `by` is a preposition in English but a city in Norwegian: who types it means the city. */
const TELLING = setOf('by')

/** Whether a folded word carries no subject in this language. Such words are not indexed. */
export const isStopWord = (folded: string, language: Language): boolean =>
  (language === 'en' ? ENGLISH : NORWEGIAN).has(folded)

/** The words that say what a query is about; all of them when none does, for one may be half typed (*av*fall). */
export function withoutStopWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => {
    const folded = fold(word)
    return TELLING.has(folded) || !(NORWEGIAN.has(folded) || ENGLISH.has(folded))
  })
  return telling.length > 0 ? telling : words
}
