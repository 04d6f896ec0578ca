import { useSyncExternalStore } from 'react'
import type { BasicTexts, TextPart, Texts } from '#shared/i18n/texts.ts'
import { chooseLanguage, LANGUAGES, type Language } from '#shared/kernel/language.ts'
import { readSetting, writeSetting } from './settings.ts'

/** What every page needs, a chunk for each language; a page loads one. */
const BASIC: Readonly<Record<Language, () => Promise<BasicTexts>>> = {
  nb: () => import('#shared/i18n/nb/basic.ts').then((texts) => texts.basic),
  nn: () => import('#shared/i18n/nn/basic.ts').then((texts) => texts.basic),
  en: () => import('#shared/i18n/en/basic.ts').then((texts) => texts.basic),
}

type PartLoaders = { readonly [P in TextPart]: () => Promise<Pick<Texts, P>> }

/** What some parts of the product need besides. */
const PARTS: Readonly<Record<Language, PartLoaders>> = {
  nb: {
    alone: () => import('#shared/i18n/nb/alone.ts'),
    ballots: () => import('#shared/i18n/nb/ballots.ts'),
    canvas: () => import('#shared/i18n/nb/canvas.ts'),
    cards: () => import('#shared/i18n/nb/cards.ts'),
    door: () => import('#shared/i18n/nb/door.ts'),
    facilitation: () => import('#shared/i18n/nb/facilitation.ts'),
    hints: () => import('#shared/i18n/nb/hints.ts'),
    indicators: () => import('#shared/i18n/nb/indicators.ts'),
    insert: () => import('#shared/i18n/nb/insert.ts'),
    methods: () => import('#shared/i18n/nb/methods.ts'),
    outcomes: () => import('#shared/i18n/nb/report.ts'),
    paper: () => import('#shared/i18n/nb/paper.ts'),
    privacy: () => import('#shared/i18n/nb/privacy.ts'),
    rehearsal: () => import('#shared/i18n/nb/rehearsal.ts'),
    results: () => import('#shared/i18n/nb/results.ts'),
    setup: () => import('#shared/i18n/nb/setup.ts'),
    start: () => import('#shared/i18n/nb/start.ts'),
    together: () => import('#shared/i18n/nb/together.ts'),
    wall: () => import('#shared/i18n/nb/wall.ts'),
  },
  nn: {
    alone: () => import('#shared/i18n/nn/alone.ts'),
    ballots: () => import('#shared/i18n/nn/ballots.ts'),
    canvas: () => import('#shared/i18n/nn/canvas.ts'),
    cards: () => import('#shared/i18n/nn/cards.ts'),
    door: () => import('#shared/i18n/nn/door.ts'),
    facilitation: () => import('#shared/i18n/nn/facilitation.ts'),
    hints: () => import('#shared/i18n/nn/hints.ts'),
    indicators: () => import('#shared/i18n/nn/indicators.ts'),
    insert: () => import('#shared/i18n/nn/insert.ts'),
    methods: () => import('#shared/i18n/nn/methods.ts'),
    outcomes: () => import('#shared/i18n/nn/report.ts'),
    paper: () => import('#shared/i18n/nn/paper.ts'),
    privacy: () => import('#shared/i18n/nn/privacy.ts'),
    rehearsal: () => import('#shared/i18n/nn/rehearsal.ts'),
    results: () => import('#shared/i18n/nn/results.ts'),
    setup: () => import('#shared/i18n/nn/setup.ts'),
    start: () => import('#shared/i18n/nn/start.ts'),
    together: () => import('#shared/i18n/nn/together.ts'),
    wall: () => import('#shared/i18n/nn/wall.ts'),
  },
  en: {
    alone: () => import('#shared/i18n/en/alone.ts'),
    ballots: () => import('#shared/i18n/en/ballots.ts'),
    canvas: () => import('#shared/i18n/en/canvas.ts'),
    cards: () => import('#shared/i18n/en/cards.ts'),
    door: () => import('#shared/i18n/en/door.ts'),
    facilitation: () => import('#shared/i18n/en/facilitation.ts'),
    hints: () => import('#shared/i18n/en/hints.ts'),
    indicators: () => import('#shared/i18n/en/indicators.ts'),
    insert: () => import('#shared/i18n/en/insert.ts'),
    methods: () => import('#shared/i18n/en/methods.ts'),
    outcomes: () => import('#shared/i18n/en/report.ts'),
    paper: () => import('#shared/i18n/en/paper.ts'),
    privacy: () => import('#shared/i18n/en/privacy.ts'),
    rehearsal: () => import('#shared/i18n/en/rehearsal.ts'),
    results: () => import('#shared/i18n/en/results.ts'),
    setup: () => import('#shared/i18n/en/setup.ts'),
    start: () => import('#shared/i18n/en/start.ts'),
    together: () => import('#shared/i18n/en/together.ts'),
    wall: () => import('#shared/i18n/en/wall.ts'),
  },
}

const SETTING = 'language'

interface Spoken {
  readonly language: Language
  readonly texts: Texts
}

let spoken: Spoken | undefined
/** The language that is spoken, or will be as soon as its texts are here. */
let target: Language = 'nb'
const wanted = new Set<TextPart>()
const listeners = new Set<() => void>()

/** The language to start in: the one chosen earlier on this device, else the best of what the browser asks for. */
export function startLanguage(remembered: string | undefined, preferred: readonly string[]): Language {
  return LANGUAGES.find((language) => language === remembered) ?? chooseLanguage(preferred)
}

/** Loads the texts of the language to start in. Has to resolve before the first render. */
export async function loadLanguage(): Promise<Language> {
  const language = startLanguage(readSetting(SETTING), navigator.languages ?? [])
  await speak(language)
  return language
}

/** Changes the language of the page, once its texts are here, and remembers it on this device. */
export async function setLanguage(language: Language): Promise<void> {
  await speak(language)
  writeSetting(SETTING, language)
}

/** Loads what parts of the product say, before they are shown. Whatever is said after that is in every language. */
export async function loadTexts(...parts: readonly TextPart[]): Promise<void> {
  for (const part of parts) wanted.add(part)
  if (!parts.every((part) => spoken !== undefined && part in spoken.texts)) await load()
}

async function speak(language: Language): Promise<void> {
  const before = target
  target = language
  try {
    await load()
  } catch (error) {
    target = before
    throw error
  }
}

/** Brings what is spoken to the language that is wanted, with all that is wanted of it. */
async function load(): Promise<void> {
  const language = target
  const texts = await textsIn(language)
  if (language !== target) return load()
  spoken = { language, texts }
  document.documentElement.lang = language
  for (const listener of listeners) listener()
}

async function textsIn(language: Language): Promise<Texts> {
  const parts = [...wanted]
  const basic = await BASIC[language]()
  const loaded = await Promise.all(parts.map((part) => PARTS[language][part]()))
  // what nobody has asked for yet is nowhere shown yet
  const texts = Object.assign({}, basic, ...loaded) as Texts
  return wanted.size > parts.length ? textsIn(language) : texts
}

function current(): Spoken {
  if (!spoken) throw new Error('texts are used before loadLanguage() has resolved')
  return spoken
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const useSpoken = () => useSyncExternalStore(subscribe, current)

/** All texts in the language of the page: `t.voting.left({ left, budget })`. Those of a part are there once loaded. */
export const useTexts = (): Texts => useSpoken().texts

export const useLanguage = (): Language => useSpoken().language

/** The texts outside of components; what is said once, such as a notification. */
export const currentTexts = (): Texts => current().texts

/** The BCP 47 tags for `Intl`, best first: some browsers know no nynorsk. */
export const LOCALES: Readonly<Record<Language, string[]>> = {
  nb: ['nb-NO'],
  nn: ['nn-NO', 'nb-NO'],
  en: ['en-GB'],
}
