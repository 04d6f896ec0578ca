import { unitText } from '../domain/figures/unit-text.ts'
import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { isoDate } from './formats.ts'
import type { Outcomes } from './outcomes-type.ts'
import { dayCell, type Sheet, workshopCells, workshopColumns } from './sheet-cells.ts'

/** E1. One row for each figure of an indicator that was looked at: all years, goals too, each with its source. */
export function figureSheet(outcomes: Outcomes, t: Texts, language: Language): Sheet {
  const { columns: c, figures: f, sheets, indicator } = t.files
  const { quality, missing } = t.figureWords
  const ending = workshopCells(outcomes, t, language)
  return {
    name: sheets.figures,
    columns: [
      ...[c.code, indicator, f.number, f.ofMunicipality, f.part, f.year, f.kind, f.value, f.state],
      ...[f.unit, f.quality, f.source, c.address, f.fetched, ...workshopColumns(t), c.indicatorId],
    ],
    rows: (outcomes.figures ?? []).flatMap((one) =>
      one.values.map((value) => [
        one.code,
        one.title[language],
        value.municipality,
        value.municipalityName,
        value.part,
        value.year,
        f.kinds[value.kind],
        value.value,
        value.value === null ? missing : null,
        unitText(value.unit, one.unit ?? undefined, language),
        quality[value.quality],
        value.source,
        value.sourceUrl,
        dayCell(isoDate(value.fetchedAt)),
        ...ending,
        one.indicator,
      ]),
    ),
  }
}
