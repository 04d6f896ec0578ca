import { useSyncExternalStore } from 'react'
import type { Texts } from '#shared/i18n/texts.ts'
import { chooseLanguage, LANGUAGES, type Language } from '#shared/kernel/language.ts'
import { readSetting, writeSetting } from './settings.ts'

/** Each language is a chunk of its own; a page loads one. */
const LOADERS: Readonly<Record<Language, () => Promise<Texts>>> = {
  nb: () => import('#shared/i18n/nb/index.ts').then((texts) => texts.nb),
  nn: () => import('#shared/i18n/nn/index.ts').then((texts) => texts.nn),
  en: () => import('#shared/i18n/en/index.ts').then((texts) => texts.en),
}

const SETTING = 'language'

interface Spoken {
  readonly language: Language
  readonly texts: Texts
}

let spoken: Spoken | undefined
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

async function speak(language: Language): Promise<void> {
  const texts = await LOADERS[language]()
  spoken = { language, texts }
  document.documentElement.lang = language
  for (const listener of listeners) listener()
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

/** All texts in the language of the page: `t.voting.left({ left, budget })`. */
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
