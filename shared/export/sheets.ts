import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { activitySheet, actorSheet, commitmentSheet, tieSheet } from './actor-sheets.ts'
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
  activities: activitySheet,
  commitments: commitmentSheet,
  actors: actorSheet,
  ties: tieSheet,
} as const

export type SheetKind = keyof typeof MAKERS

/** What there is a sheet of only where a workshop has some of it. */
const MOBILISATION: ReadonlySet<SheetKind> = new Set(['activities', 'commitments', 'actors', 'ties'])

/** Those of a workbook, in the order in which they are read. */
export const sheetKinds = ({ actors, activities }: Outcomes): readonly SheetKind[] =>
  (Object.keys(MAKERS) as SheetKind[]).filter(
    (kind) => actors !== undefined || activities !== undefined || !MOBILISATION.has(kind),
  )

/** E4, E5. The things of one kind. */
export const sheet = (kind: SheetKind, outcomes: Outcomes, t: Texts, language: Language): Sheet =>
  MAKERS[kind](outcomes, t, language)
