import { useSyncExternalStore } from 'react'
import type { PageTexts, TextPart, Texts } from '#shared/i18n/texts.ts'
import { chooseLanguage, LANGUAGES, type Language } from '#shared/kernel/language.ts'
import { readSetting, writeSetting } from './settings.ts'

/** What every page needs, and where the rest is: a chunk for each language, of which a page loads one. */
const PAGES: Readonly<Record<Language, () => Promise<PageTexts>>> = {
  nb: () => import('#shared/i18n/nb/page.ts'),
  nn: () => import('#shared/i18n/nn/page.ts'),
  en: () => import('#shared/i18n/en/page.ts'),
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
  const asked = [...wanted]
  const { basic, parts } = await PAGES[language]()
  const loaded = await Promise.all(asked.map((part) => parts[part]()))
  // what nobody has asked for yet is nowhere shown yet
  const texts = Object.assign({}, basic, ...loaded) as Texts
  return wanted.size > asked.length ? textsIn(language) : texts
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
