import { Fragment, type ReactNode, useState } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import type { MeasuredIndicator } from '#shared/api/round-figures.ts'
import type { Periodicity } from '#shared/catalogue/types.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { type PartView, type Place, viewFigures } from '#shared/domain/figures/view.ts'
import { goalText, type Saying, sourcedText, trendText } from '#shared/export/figure-words.ts'
import { FiguresTable } from './figures-table.tsx'
import type { Reader } from './reader.ts'
import { Sparkline } from './sparkline.tsx'
import './figures.css'

interface IndicatorFiguresProps {
  readonly indicator: MeasuredIndicator
  readonly figures: readonly Figure[]
  readonly reader: Reader
  /** The indicator's name stands above already: here it is for those who hear it. */
  readonly isNamed?: boolean
  /** What is shown when nobody has figures. */
  readonly otherwise?: ReactNode
}

/** How often there is a new figure, years. */
const PERIODS: Readonly<Record<Periodicity, number>> = { yearly: 1, every2Years: 2, every3Years: 3 }

/** FS1–FS5. An indicator's newest value in a line, and behind it trend, goal and comparison. */
export function IndicatorFigures({
  indicator,
  figures,
  reader,
  isNamed = false,
  otherwise = null,
}: IndicatorFiguresProps) {
  const t = useTexts().figureWords
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const views = viewFigures(figures, { indicator: indicator.id, better: indicator.better, ...reader })
  const saying: Saying = { t, language, unit: indicator.unit }
  const title = indicator.title[language]
  if (views.length === 0) return otherwise
  return (
    <details
      className="ds-details small figures"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <span>
          <span className={isNamed ? 'visually-hidden' : 'figures-title'}>{title}: </span>
          {views.map((view) => (
            <span key={view.part} className="figures-value">
              {inShort(view, saying, reader)}
            </span>
          ))}
        </span>
      </summary>
      {isOpen && (
        <div className="figures-more">
          {views.map((view) => (
            <Part
              key={view.part}
              title={title}
              view={view}
              saying={saying}
              reader={reader}
              everyYears={PERIODS[indicator.periodicity ?? 'yearly']}
            />
          ))}
        </div>
      )}
    </details>
  )
}

/** `Hamar: 18,2 % (2023, SSB)`, for a part `3G: …`. */
function inShort({ part, first }: PartView, saying: Saying, reader: Reader): string {
  const { t } = saying
  const said =
    first === undefined
      ? t.elsewhere
      : t.at({
          place: reader.nameOf(first.municipality),
          value: first.latest ? sourcedText(first.latest, saying) : goalText(first, saying),
        })
  return part === null ? said : t.at({ place: part, value: said })
}

interface PartProps {
  readonly title: string
  readonly view: PartView
  readonly saying: Saying
  readonly reader: Reader
  readonly everyYears: number
}

function Part({ title, view, saying, reader, everyYears }: PartProps) {
  const { t } = saying
  const told = view.own.length > 0 ? view.own : view.first ? [view.first] : []
  const isOne = view.own.length === 1
  const name = ({ municipality }: Place, text: string) =>
    isOne ? text : t.at({ place: reader.nameOf(municipality), value: text })
  return (
    <section className="figures-part">
      {view.part !== null && <p className="strong">{t.part({ part: view.part })}</p>}
      {told.map((place) => {
        const { trend, goal, municipality } = place
        return (
          <Fragment key={municipality}>
            {trend && (
              <p className="figures-trend">
                <Sparkline
                  series={place.series.filter(({ unit, value }) => value === null || unit === trend.to.unit)}
                  label={name(place, trendText(trend, saying))}
                />
                <span aria-hidden="true">{name(place, trendText(trend, saying))}</span>
              </p>
            )}
            {goal && <p>{name(place, goalText(place, saying))}</p>}
          </Fragment>
        )
      })}
      <FiguresTable
        title={view.part === null ? title : `${title}, ${view.part}`}
        view={view}
        saying={saying}
        reader={reader}
        everyYears={everyYears}
      />
    </section>
  )
}
