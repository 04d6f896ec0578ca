import { describe, expect, it } from 'vitest'
import { startLanguage } from '#client/session/language.ts'

describe('the language to start in', () => {
  it('is the one that was chosen on this device', () => {
    expect(startLanguage('nn', ['en-GB', 'nb-NO'])).toBe('nn')
  })

  it('is the first that the browser asks for and the product speaks', () => {
    expect(startLanguage(undefined, ['de', 'nn-NO', 'nb-NO'])).toBe('nn')
    expect(startLanguage(undefined, ['no'])).toBe('nb')
  })

  it('is not taken from a setting that names no language', () => {
    expect(startLanguage('fr', ['nb-NO'])).toBe('nb')
  })

  it('is English for those whose languages it does not speak, and bokmål when nothing is known', () => {
    expect(startLanguage(undefined, ['de-DE'])).toBe('en')
    expect(startLanguage(undefined, [])).toBe('nb')
  })
})
