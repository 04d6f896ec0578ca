import rows from '../data/synonyms.json' with { type: 'json' }
import { fold, wordsIn } from './fold.ts'
import { stem } from './stem.ts'

/** Words to look for together; a phrase counts only where all its words are found. */
export type Phrase = readonly string[]

const phrasesByStem = new Map<string, Phrase[]>()
for (const { words, find } of rows) {
  const phrases = find.map((phrase) => wordsIn(phrase).map(fold))
  for (const word of words) {
    const key = stem(fold(word))
    phrasesByStem.set(key, [...(phrasesByStem.get(key) ?? []), ...phrases])
  }
}

/** What the catalogue calls the thing that people call by this word (given as a stem): *søppel* is *avfall*. */
export const synonymsOf = (wordStem: string): readonly Phrase[] => phrasesByStem.get(wordStem) ?? []

export const hasSynonyms = (wordStem: string): boolean => phrasesByStem.has(wordStem)

/** The stems that have synonyms. */
export const synonymStems = (): Iterable<string> => phrasesByStem.keys()
