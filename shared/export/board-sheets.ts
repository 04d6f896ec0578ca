import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import type { Outcomes } from './outcomes-type.ts'
import { type Sheet, workshopCells, workshopColumns } from './sheet-cells.ts'
import { challengeCode, challengeName } from './words.ts'

/** One row for each theme, those without challenges too. */
export function themeSheet(outcomes: Outcomes, t: Texts, language: Language): Sheet {
  const { columns: c, sheets } = t.files
  const ending = workshopCells(outcomes, t, language)
  const names = new Map(outcomes.challenges.map((challenge) => [challenge.id, challengeName(challenge)]))
  return {
    name: sheets.themes,
    columns: [c.theme, c.count, c.challenges, ...workshopColumns(t), c.id, c.challengeIds],
    rows: (outcomes.themes ?? []).map(({ id, name, challenges }) => [
      name,
      challenges.length,
      challenges.map((challenge) => names.get(challenge) ?? challenge).join(' | '),
      ...ending,
      id,
      challenges.join(' | '),
    ]),
  }
}

/** One row for each challenge that was merged into another, in the words that it had. */
export function mergedSheet(outcomes: Outcomes, t: Texts, language: Language): Sheet {
  const { columns: c, sheets } = t.files
  const ending = workshopCells(outcomes, t, language)
  return {
    name: sheets.merged,
    columns: [c.number, c.title, c.body, c.mergedInto, ...workshopColumns(t), c.id, c.challengeId],
    rows: outcomes.challenges.flatMap((challenge) =>
      (challenge.mergedFrom ?? []).map((source) => [
        challengeCode(source.number),
        source.title,
        source.body,
        challengeName(challenge),
        ...ending,
        source.id,
        challenge.id,
      ]),
    ),
  }
}

/** One row for each way in which two challenges have to do with each other, told from the one it starts at. */
export function relationSheet(outcomes: Outcomes, t: Texts, language: Language): Sheet {
  const { columns: c, sheets } = t.files
  const ending = workshopCells(outcomes, t, language)
  return {
    name: sheets.relations,
    columns: [
      ...[c.number, c.title, c.relation, c.otherNumber, c.otherTitle, c.why],
      ...workshopColumns(t),
      ...[c.challengeId, c.otherId],
    ],
    rows: outcomes.challenges.flatMap((challenge) =>
      (challenge.relations ?? [])
        // those that go both ways are told by both of their ends
        .filter(({ meaning, other }) =>
          meaning === 'affects' ? true : meaning !== 'affectedBy' && challenge.id < other.id,
        )
        .map(({ meaning, other, why }) => [
          challengeCode(challenge.number),
          challenge.title,
          meaning === 'affectedBy' ? null : t.cards.relation.kinds[meaning],
          challengeCode(other.number),
          other.title,
          why,
          ...ending,
          challenge.id,
          other.id,
        ]),
    ),
  }
}
