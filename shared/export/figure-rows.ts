import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { goalText, type Saying, trendText, valueText } from './figure-words.ts'
import { type OutcomeFigures, viewsOf } from './outcome-figures.ts'
import type { Outcomes } from './outcomes-type.ts'

/** E1. The newest figure of one indicator in one municipality, in words. */
export interface FigureRow {
  readonly indicator: string
  /** `no-012 Title`, with the part behind where there are parts. */
  readonly name: string
  readonly place: string
  readonly value: string
  readonly year: string
  readonly source: string
  readonly quality: string
  /** Which way it has gone, and what is aimed at; empty when neither is known. */
  readonly more: string
}

/** Whatever is known, indicator by indicator. */
export const figureRows = (outcomes: Outcomes, t: Texts, language: Language): readonly FigureRow[] =>
  (outcomes.figures ?? []).flatMap((figures) => rowsOf(figures, outcomes, t, language))

function rowsOf(
  figures: OutcomeFigures,
  { workshop }: Outcomes,
  { figureWords: t }: Texts,
  language: Language,
): readonly FigureRow[] {
  const names = new Map(figures.values.map((value) => [value.municipality, value.municipalityName]))
  const saying: Saying = { t, language, unit: figures.unit ?? undefined }
  const title = `${figures.code} ${figures.title[language]}`
  const municipalities = workshop.municipalities.map(({ number }) => number)
  return viewsOf(figures, municipalities).flatMap(({ part, own, others }) =>
    [...own, ...others]
      .filter(({ latest, goal }) => latest !== null || goal !== undefined)
      .map((place): FigureRow => {
        const { latest, trend, municipality } = place
        const more = [trend ? trendText(trend, saying) : '', goalText(place, saying)]
        const value = latest ? valueText(latest, saying) : t.unknown
        return {
          indicator: figures.indicator,
          name: part === null ? title : `${title}: ${part}`,
          place: names.get(municipality) ?? municipality,
          value:
            latest?.quality === 'personalEstimate'
              ? t.marked({ value, mark: t.quality.personalEstimate })
              : value,
          year: latest ? String(latest.year) : '',
          source: latest?.source ?? '',
          quality: latest ? t.quality[latest.quality] : '',
          more: more.filter((text) => text !== '').join(' '),
        }
      }),
  )
}

/** `Hamar: 18,2 % (2023, SSB)` of each municipality, for the cell of a link. */
export const figuresInShort = (rows: readonly FigureRow[], indicator: string, t: Texts): string =>
  rows
    .filter((row) => row.indicator === indicator)
    .map(({ place, value, year, source }) => {
      const said = year === '' ? value : t.figureWords.sourced({ value, year: Number(year), source })
      return t.figureWords.at({ place, value: said })
    })
    .join('; ')
