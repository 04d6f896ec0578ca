import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { oneLine } from './document/blocks.ts'
import { footOf } from './document/parts.ts'
import { networkSheets } from './network-sheets.ts'
import type { Outcomes } from './outcomes-type.ts'
import { methodText, turnoutText } from './round-words.ts'
import type { Sheet } from './sheet-cells.ts'
import { sheet, sheetKinds } from './sheets.ts'
import { facts, sourcesText, statusText } from './words.ts'

/** E5. The whole of the outcomes for spreadsheets: what it is of, then a sheet for each kind of thing. */
export interface Workbook {
  readonly title: string
  readonly language: Language
  /** At the foot of each printed page (E1); the title, where there is none. */
  readonly foot?: string
  readonly sheets: readonly Sheet[]
}

export const workbookOf = (outcomes: Outcomes, t: Texts, language: Language): Workbook => ({
  title: oneLine(t.documents.titles.planners({ title: outcomes.workshop.title })),
  language,
  foot: footOf({ outcomes, t, language }),
  sheets: [
    aboutSheet(outcomes, t, language),
    ...sheetKinds(outcomes).map((kind) => sheet(kind, outcomes, t, language)),
  ],
})

/** The same for a network: without names, and without what was said of each challenge. */
export const networkWorkbookOf = (outcomes: Outcomes, t: Texts, language: Language): Workbook => {
  const { network } = outcomes
  return {
    title: oneLine(t.documents.titles.network({ title: outcomes.workshop.title })),
    language,
    foot: footOf({ outcomes, t, language }),
    sheets: [
      aboutSheet(outcomes, t, language),
      ...(network ? networkSheets({ ...outcomes, network }, t, language) : []),
    ],
  }
}

/** E1. */
function aboutSheet(outcomes: Outcomes, t: Texts, language: Language): Sheet {
  const { about } = t.documents
  const { sources, columns } = t.files
  return {
    name: t.files.facts.heading,
    columns: [about.what, about.value],
    rows: [
      [columns.workshop, outcomes.workshop.title],
      [columns.status, statusText(outcomes, t, language)],
      ...facts(outcomes, t, language).map(({ label, value }) => [label, value]),
      ...outcomes.rounds.map((round) => [
        `R-${round.number} ${round.question}`,
        `${methodText(round, t, language)} ${turnoutText(round, t, language)}.`,
      ]),
      [sources.heading, sourcesText(outcomes, t)],
    ],
  }
}
