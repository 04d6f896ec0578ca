import { fileURLToPath } from 'node:url'

/** The path of a static cut of Inter with Latin, Greek and Cyrillic letters: see fonts/README.md. */
export const fontFile = (weight: 'regular' | 'bold'): string =>
  fileURLToPath(new URL(`./fonts/inter-${weight}.ttf`, import.meta.url))
