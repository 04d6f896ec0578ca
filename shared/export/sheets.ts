import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { mergedSheet, relationSheet, themeSheet } from './board-sheets.ts'
import { challengeSheet } from './challenge-sheet.ts'
import { decisionSheet } from './decision-sheet.ts'
import { figureSheet } from './figure-sheet.ts'
import { linkSheet } from './link-sheet.ts'
import type { Outcomes } from './outcomes-type.ts'
import { resultSheet, roundSheet } from './round-sheets.ts'
import type { Sheet } from './sheet-cells.ts'

const MAKERS = {
  challenges: challengeSheet,
  decisions: decisionSheet,
  themes: themeSheet,
  merged: mergedSheet,
  relations: relationSheet,
  rounds: roundSheet,
  results: resultSheet,
  links: linkSheet,
  figures: figureSheet,
} as const

export type SheetKind = keyof typeof MAKERS

/** In the order in which they are read. */
export const SHEET_KINDS = Object.keys(MAKERS) as readonly SheetKind[]

/** E4, E5. The things of one kind. */
export const sheet = (kind: SheetKind, outcomes: Outcomes, t: Texts, language: Language): Sheet =>
  MAKERS[kind](outcomes, t, language)
