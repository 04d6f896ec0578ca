/*
 * Small choices that this device remembers. Storage can be switched off or full; then nothing is remembered, and
 * nothing else happens.
 */

const PREFIX = 'dugnad.'

export function readSetting(name: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined
  } catch {
    return undefined
  }
}

/** Remembers `value`; forgets the setting when it is undefined. */
export function writeSetting(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + name)
    else localStorage.setItem(PREFIX + name, value)
  } catch {
    // storage is off or full: the choice lasts as long as the page
  }
}
