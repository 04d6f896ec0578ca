import { atom, createTLStore, createTLUser, type TLStore, type TLUser, type TLUserPreferences } from 'tldraw'
import { isDark } from '#client/session/scheme.ts'
import type { Seat } from '#shared/domain/seat.ts'
import type { Language } from '#shared/kernel/language.ts'
import { BINDING_UTILS, SHAPE_UTILS } from './library.ts'
import { colourOfSeat } from './presence/colours.ts'

export const createCanvasStore = (): TLStore =>
  createTLStore({ shapeUtils: SHAPE_UTILS, bindingUtils: BINDING_UTILS })

const LOCALES: Readonly<Record<Language, string>> = { nb: 'no', nn: 'no', en: 'en' }

/** Who works on the canvas. The library would otherwise keep its own idea of that in the browser's storage. */
export function createCanvasUser(me: Seat, language: Language): TLUser {
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  const preferences = atom<TLUserPreferences>('preferences', {
    id: me.id,
    name: me.name,
    color: colourOfSeat(me.number),
    locale: LOCALES[language],
    colorScheme: isDark.get() ? 'dark' : 'light',
    animationSpeed: isStill ? 0 : 1,
  })
  return createTLUser({
    userPreferences: preferences,
    setUserPreferences: (next) => preferences.set(next),
  })
}
