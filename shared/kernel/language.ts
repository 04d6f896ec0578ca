/** The languages of the product, in order of preference when nothing else is known. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

export type Localized = Readonly<Record<Language, string>>

/** The product's language that fits a BCP 47 tag best, or undefined: `no` and `nb-NO` are bokmål. */
export function languageFromTag(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split('-')[0]
  if (primary === 'no' || primary === 'nb' || primary === 'da' || primary === 'sv') return 'nb'
  if (primary === 'nn') return 'nn'
  return primary === 'en' ? 'en' : undefined
}

/** The first of the reader's preferred tags that the product speaks; English when none of them is. */
export function chooseLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const language = languageFromTag(tag)
    if (language) return language
  }
  return tags.length === 0 ? 'nb' : 'en'
}
