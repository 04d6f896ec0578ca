/**
 * Endings of nouns, adjectives and verbs in bokmål, nynorsk and English, folded, longest first. Only endings that
 * hardly change what a word is about: `-ing` stays, or *regning* would meet *regn*.
 */
const ENDINGS = [
  ...['arane', 'erane', 'enes', 'anes', 'arar', 'erar', 'erne', 'eren', 'aren', 'ene', 'ane', 'one', 'ere'],
  ...['ens', 'ets', 'ers', 'ars', 'en', 'et', 'er', 'ar', 'or', 'es', 'a', 'e'],
]

const SHORTEST_STEM = 3

/** A last `s` is a genitive or a plural, but part of the word after these: *pris*, *hus*, *plass*. */
const OWN_S = /[isu]s$/

/**
 * What is left of a folded word without its ending: *avfallet* and *avfall*, *kommunene* and *kommuner*, *families*
 * and *family* come out the same. A light stemmer of our own: one ending off, then a doubled consonant made single
 * (*rommet*, *rom*). It need not give a word, only the same for the same.
 */
export function stem(word: string): string {
  return withoutEnding(word).replace(/(?<=..)([b-df-hj-np-tv-xz])\1$/, '$1')
}

function withoutEnding(word: string): string {
  const ending = ENDINGS.find((e) => word.endsWith(e) && word.length - e.length >= SHORTEST_STEM)
  if (ending) return word.slice(0, -ending.length)
  if (word.length <= SHORTEST_STEM) return word
  if (word.endsWith('s') && !OWN_S.test(word)) return word.slice(0, -1)
  return word.replace(/y$/, 'i')
}
