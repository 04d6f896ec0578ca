import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import type { Outcomes } from './outcomes-type.ts'
import { type Cell, dayCell, type Sheet, workshopCells, workshopColumns } from './sheet-cells.ts'
import { challengeCode } from './words.ts'

/** One row for each challenge that was chosen or parked. */
export function decisionSheet(outcomes: Outcomes, t: Texts, language: Language): Sheet {
  const { columns: c, decisions, sheets } = t.files
  const ending = workshopCells(outcomes, t, language)
  return {
    name: sheets.decisions,
    columns: [
      ...[c.number, c.title, c.decision, c.order, c.sentence, c.owner, c.reason, c.reviewDate, c.agreement],
      ...workshopColumns(t),
      c.challengeId,
    ],
    rows: outcomes.challenges.flatMap((challenge, index): readonly (readonly Cell[])[] => {
      const { decision } = challenge
      if (decision === null) return []
      return [
        [
          challengeCode(challenge.number),
          challenge.title,
          decisions[decision.kind],
          ...(decision.kind === 'chosen'
            ? [index + 1, decision.sentence, decision.owner, null, null]
            : [null, null, null, decision.reason, dayCell(decision.reviewDate)]),
          outcomes.agreement === null ? null : `V-${outcomes.agreement.number}`,
          ...ending,
          challenge.id,
        ],
      ]
    }),
  }
}
