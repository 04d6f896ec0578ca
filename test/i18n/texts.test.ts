import { describe, expect, it } from 'vitest'
import { en } from '#shared/i18n/en/index.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { nn } from '#shared/i18n/nn/index.ts'
import { leavesOf, spoken } from '../support/texts.ts'

const LANGUAGES = { nb, nn, en }

const leaves = { nb: leavesOf(nb), nn: leavesOf(nn), en: leavesOf(en) }

/** Texts that are rightly the same in bokmål and English: names, keys of the keyboard, and words of both. */
const SAME_IN_ENGLISH: readonly RegExp[] = [
  /^actors\.status$/,
  /^common\.productName$/,
  /^common\.languages\./,
  /^common\.schemes\.system$/,
  /\.minutes$/,
  /^workshop\.steps\.kinds\.(?:status|dataGrid)$/,
  /^workshop\.timer\.extendShort$/,
  /^workshop\.panel\.label$/,
  /^canvas\.(?:overview\.)?keys\.list\.\d+\.keys$/,
  /^data\.(?:grid|columns)\.kpi$/,
  /^data\.filters\.type$/,
  /^data\.files\.(?:csv|json)$/,
  /^indicators\.frameworks\./,
  /^mobilisation\.status\.(?:title|send)$/,
  /^methods\.(?:consent\.answers\.ok|agree\.answers\.pass)$/,
  /^rehearsal\.(?:ms|kilobytes)$/,
  /^results\.files\.(?:json|download|kinds\.)/,
  /^results\.(?:matrix|table)\.median$/,
  /^documents\.actorPage\.toldOn$/,
  /^files\.columns\.(?:status|id|median)$/,
  /^files\.vote\.(?:ok|pass)$/,
]

/** Texts that follow another one on the same line, and begin with the dash between them. */
const isContinuation = (text: string) => text.startsWith(' – ')

/** Texts that are never shown for so few. */
const isNeverShown = (path: string, text: string) => path === 'results.equal' && text.startsWith(' ')

const words = (text: string) => text.match(/\p{L}{2,}/gu) ?? []

describe.each(Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[])('the texts in %s', (language) => {
  it('[T1] are those of bokmål, no more and no fewer, with the same values', () => {
    const shape = (texts: typeof leaves.nb) =>
      [...texts]
        .map(([path, leaf]) => `${path} ${typeof leaf === 'function' ? leaf.length : typeof leaf}`)
        .sort()
    expect(shape(leaves[language])).toEqual(shape(leaves.nb))
  })

  it('[T2] all say something, without stray spaces', () => {
    const wrong = [...leaves[language]].flatMap(([path, leaf]) =>
      spoken(leaf)
        .filter((text) => !isContinuation(text) && !isNeverShown(path, text))
        .filter((text) => text.trim() === '' || text !== text.trim() || /[^\n] {2}/.test(text))
        .map((text) => `${path}: ${JSON.stringify(text)}`),
    )
    expect(wrong).toEqual([])
  })

  it('[T2] say something for none, one, two and many', () => {
    const wrong = [...leaves[language]].flatMap(([path, leaf]) =>
      spoken(leaf)
        .filter((text) => /undefined|NaN|\[object|\bnull\b/.test(text))
        .map((text) => `${path}: ${text}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('the languages', () => {
  it('[T3] English is not bokmål that was forgotten', () => {
    const same = [...leaves.en]
      .filter(([path, leaf]) => {
        const [english, norwegian] = [spoken(leaf).join(' '), spoken(leaves.nb.get(path)!).join(' ')]
        return english === norwegian && words(english).length > 0
      })
      .filter(([path]) => !SAME_IN_ENGLISH.some((allowed) => allowed.test(path)))
      .map(([path, leaf]) => `${path}: ${spoken(leaf)[0]}`)
    expect(same).toEqual([])
  })

  it('[T3] each is written in its own standard', () => {
    const strangers = {
      nb: /\b(?:ikkje|eit|ein|frå|kva|kven|korleis|kvifor|dykk|nokon|noko|vere|gjere|saman|berre)\b/iu,
      nn: /\b(?:ikke|jeg|hva|hvem|hvordan|hvorfor|dere|noen|noe|være|gjøre|sammen|bare|fra|mye|uten)\b/iu,
      en: /[æøå]|\b(?:ikke|og|eller|verksted|tavle|stemme)\b/iu,
    }
    const wrong = (['nb', 'nn', 'en'] as const).flatMap((language) =>
      [...leaves[language]].flatMap(([path, leaf]) =>
        (path.startsWith('common.languages.') ? [] : spoken(leaf))
          .filter((text) => strangers[language].test(text))
          .map((text) => `${language} ${path}: ${text}`),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('[T3] nynorsk has one word for a vote', () => {
    const other = [...leaves.nn].flatMap(([, leaf]) => spoken(leaf).filter((text) => /røyst/iu.test(text)))
    expect(other).toEqual([])
  })

  it('[T3] nynorsk is not a copy of bokmål', () => {
    const long = [...leaves.nb].filter(([, leaf]) => words(spoken(leaf).join(' ')).length >= 4)
    const differing = long.filter(
      ([path, leaf]) => spoken(leaves.nn.get(path)!).join() !== spoken(leaf).join(),
    )
    expect(differing.length / long.length).toBeGreaterThan(0.6)
  })
})
