import { NO_INDICATOR } from '../domain/indicator-link.ts'
import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { figureRows, figuresInShort } from './figure-rows.ts'
import { linkUseCells } from './link-use.ts'
import type { Outcomes } from './outcomes-type.ts'
import { type Sheet, workshopCells, workshopColumns } from './sheet-cells.ts'
import { challengeCode } from './words.ts'

/** One row for each indicator that was looked at for a challenge, those that did not fit too. */
export function linkSheet(outcomes: Outcomes, t: Texts, language: Language): Sheet {
  const { columns: c, fits, indicator, fit, why, links, noFigure, sheets } = t.files
  const figures = figureRows(outcomes, t, language)
  const ending = workshopCells(outcomes, t, language)
  return {
    name: sheets.links,
    columns: [
      ...[c.number, c.title, c.code, indicator, c.framework, fit, why],
      ...[links.use, links.chainStep, links.owner, links.state, c.ssbTable, c.publisher, c.address],
      c.latest,
      ...[c.version, ...workshopColumns(t), c.id, c.indicatorId, c.challengeId],
    ],
    rows: outcomes.challenges.flatMap((challenge) =>
      challenge.links.map((link) => [
        challengeCode(challenge.number),
        challenge.title,
        link.code,
        link.indicator === NO_INDICATOR ? noFigure : (link.title?.[language] ?? null),
        link.framework,
        fits[link.fit],
        link.why,
        ...linkUseCells(link, t, language),
        link.ssbTable,
        link.publisher,
        link.sourceUrl,
        figuresInShort(figures, link.indicator, t),
        link.version === '' ? null : `v${link.version}`,
        ...ending,
        link.id,
        link.indicator,
        challenge.id,
      ]),
    ),
  }
}
