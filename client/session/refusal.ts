import { readSetting, writeSetting } from './settings.ts'
import type { SaveState } from './types.ts'

export type Refused = Extract<SaveState, { kind: 'refused' }>

/*
 * Texts that the server did not take, on this device until their author says that they are safe: a phone may throw
 * the page away while somebody looks for a place to paste them.
 */

const settingOf = (workshopId: string) => `refused.${workshopId}`

/** Whether this device will remember it. One without texts is not worth it. */
export function rememberRefusal(workshopId: string, refused: Refused): boolean {
  if (refused.texts.length === 0) return true
  const text = JSON.stringify(refused)
  writeSetting(settingOf(workshopId), text)
  return readSetting(settingOf(workshopId)) === text
}

export const forgetRefusal = (workshopId: string): void => writeSetting(settingOf(workshopId), undefined)

export function rememberedRefusal(workshopId: string): Refused | undefined {
  try {
    const stored = JSON.parse(readSetting(settingOf(workshopId)) ?? 'null') as Partial<Refused> | null
    const texts = Array.isArray(stored?.texts) ? stored.texts.filter((text) => typeof text === 'string') : []
    return texts.length > 0 ? { kind: 'refused', reason: String(stored?.reason), texts } : undefined
  } catch {
    return undefined
  }
}
