import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { challengeSheet } from './challenge-sheet.ts'
import { linkSheet } from './link-sheet.ts'
import type { Outcomes } from './outcomes-type.ts'
import { resultSheet, roundSheet } from './round-sheets.ts'
import type { Sheet } from './sheet-cells.ts'

const MAKERS = {
  challenges: challengeSheet,
  rounds: roundSheet,
  results: resultSheet,
  links: linkSheet,
} as const

export type SheetKind = keyof typeof MAKERS

/** E4, E5. The things of one kind. */
export const sheet = (kind: SheetKind, outcomes: Outcomes, t: Texts, language: Language): Sheet =>
  MAKERS[kind](outcomes, t, language)
