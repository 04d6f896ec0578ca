import type { ReactNode } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import type { NamedFigure } from '#shared/api/figures.ts'
import { valueText } from './value-text.ts'
import '#client/ui/table.css'

interface FigureTableProps {
  readonly caption: string
  readonly figures: readonly NamedFigure[]
  /** A heading says it already. */
  readonly isCaptionHeard?: boolean
  /** What can be done with a figure. */
  readonly action?: ((one: NamedFigure) => ReactNode) | undefined
}

/** Figures with all that belongs to them, in a frame that scrolls where there is no room. */
export function FigureTable({ caption, figures, isCaptionHeard, action }: FigureTableProps) {
  const t = useTexts().figureKeeping
  const language = useLanguage()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="figure-table" aria-label={caption} tabIndex={0}>
      <table className="ds-table" data-size="sm" data-border>
        <caption className={isCaptionHeard ? 'visually-hidden' : undefined}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.table.indicator}</th>
            <th scope="col">{t.table.municipality}</th>
            <th scope="col">{t.table.value}</th>
            <th scope="col">{t.table.year}</th>
            <th scope="col">{t.table.source}</th>
            {action && <th scope="col">{t.table.action}</th>}
          </tr>
        </thead>
        <tbody>
          {figures.map((one) => {
            const { figure, code, title, place } = one
            const { indicator, municipality, year, part, kind, source, sourceUrl, quality } = figure
            return (
              <tr key={[indicator, municipality, year, part, kind].join()}>
                <td>
                  {title[language]}
                  <span className="figure-small">
                    {code}
                    {part !== null && ` · ${t.partOf({ part })}`}
                  </span>
                </td>
                <td>{place}</td>
                <td>
                  {kind === 'goal' && <span className="ds-tag">{t.isGoal}</span>}{' '}
                  {valueText(one, t, language)}
                </td>
                <td>{year}</td>
                <td>
                  {sourceUrl === null ? (
                    source
                  ) : (
                    <a className="ds-link" href={sourceUrl} target="_blank" rel="noreferrer">
                      {source}
                    </a>
                  )}
                  <span className="figure-small">
                    {t.hand.fields.quality}: {t.qualities[quality]}
                  </span>
                </td>
                {action && <td>{action(one)}</td>}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
