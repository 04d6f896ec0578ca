import { describe, expect, it } from 'vitest'
import { chooseLanguage, languageFromTag } from '#shared/kernel/language.ts'

describe('the language of a reader', () => {
  it.each([
    ['nb', 'nb'],
    ['nb-NO', 'nb'],
    ['no', 'nb'],
    ['NN-no', 'nn'],
    ['en-GB', 'en'],
    ['sv-SE', 'nb'],
    ['da', 'nb'],
    ['de-DE', undefined],
    ['', undefined],
    ['enm', undefined],
  ])('of the tag %j is %s', (tag, language) => {
    expect(languageFromTag(tag)).toBe(language)
  })

  it('is the first of the preferred ones that the product speaks', () => {
    expect(chooseLanguage(['de', 'nn-NO', 'en'])).toBe('nn')
    expect(chooseLanguage(['en-US', 'nb'])).toBe('en')
  })

  it('is English for those who prefer other languages, and bokmål when nothing is known', () => {
    expect(chooseLanguage(['de-DE', 'fr'])).toBe('en')
    expect(chooseLanguage([])).toBe('nb')
  })
})
