import { useSyncExternalStore } from 'react'
import { liveValue } from './live.ts'
import { readSetting, writeSetting } from './settings.ts'
import type { Live } from './types.ts'

/** Light or dark as the device has it, or one of them always. */
export const SCHEMES = ['system', 'light', 'dark'] as const

export type Scheme = (typeof SCHEMES)[number]

interface Hold {
  readonly scheme: Exclude<Scheme, 'system'>
}

const SETTING = 'scheme'

const chosen = liveValue<Scheme>('system')
const dark = liveValue(false)
let holds: readonly Hold[] = []

/** The choice that a device remembers; its own when it remembers none. */
export const schemeOf = (remembered: string | undefined): Scheme =>
  SCHEMES.find((scheme) => scheme === remembered) ?? 'system'

/** Shows the page in the scheme chosen on this device, before anything is drawn; follows the device and other tabs. */
export function startScheme(): void {
  const take = () => {
    chosen.set(schemeOf(readSetting(SETTING)))
    show()
  }
  take()
  prefersDark().addEventListener('change', show)
  addEventListener('storage', ({ key }) => {
    if (key === null || key.endsWith(SETTING)) take()
  })
  // the styles are light on paper by themselves; what is drawn by code is told
  addEventListener('beforeprint', () => dark.set(false))
  addEventListener('afterprint', show)
}

/** Changes the scheme of the page, and remembers it on this device. */
export function setScheme(scheme: Scheme): void {
  chosen.set(scheme)
  writeSetting(SETTING, scheme === 'system' ? undefined : scheme)
  show()
}

/** Shows the page in one scheme, whatever is chosen, until the function that it gives is called. */
export function holdScheme(scheme: Hold['scheme']): () => void {
  const hold = { scheme }
  holds = [...holds, hold]
  show()
  return () => {
    holds = holds.filter((other) => other !== hold)
    show()
  }
}

function show(): void {
  const scheme = holds.at(-1)?.scheme ?? chosen.get()
  const root = document.documentElement
  if (scheme === 'system') root.removeAttribute('data-color-scheme')
  else root.setAttribute('data-color-scheme', scheme)
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const own = meta.dataset['scheme']
    meta.media = scheme === 'system' ? `(prefers-color-scheme: ${own})` : scheme === own ? 'all' : 'not all'
  }
  dark.set(scheme === 'dark' || (scheme === 'system' && prefersDark().matches))
}

const prefersDark = () => matchMedia('(prefers-color-scheme: dark)')

/** What is chosen on this device. */
export const useScheme = (): Scheme => useSyncExternalStore(chosen.subscribe, chosen.get)

/** Whether the page is dark now: for what is drawn without styles. */
export const isDark: Live<boolean> = dark

export const useIsDark = (): boolean => useSyncExternalStore(isDark.subscribe, isDark.get)
