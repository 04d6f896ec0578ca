import { DefaultColorThemePalette } from 'tldraw'
import { INKS } from './colours.ts'

/** Gives the library our inks; before the first editor is made. */
export function setInks(): void {
  const { lightMode, darkMode } = DefaultColorThemePalette
  for (const colour of Object.keys(INKS) as (keyof typeof INKS)[]) {
    const [light, dark] = INKS[colour]
    lightMode[colour].solid = light
    darkMode[colour].solid = dark
  }
}
