import { useTexts } from '#client/session/language.ts'
import type { MappingPreview } from '#shared/api/statbank.ts'
import { Outcome } from './outcome.tsx'
import { useNumbers } from './use-numbers.ts'
import '#client/ui/table.css'

/** Years that are shown beside each other. */
const YEARS = 5

interface FiguresPreviewProps {
  readonly preview: MappingPreview
  readonly municipalities: readonly string[]
  readonly nameOf: (number: string) => string
}

/** The figures that a choice would fetch: municipalities by the newest years. */
export function FiguresPreview({ preview, municipalities, nameOf }: FiguresPreviewProps) {
  const t = useTexts().statbank.dialog
  const numbers = useNumbers()
  const { outcome, figures } = preview
  const years = [...new Set(figures.map(({ year }) => year))].sort((a, b) => b - a).slice(0, YEARS)
  const shown = (municipality: string, year: number) => {
    const figure = figures.find((one) => one.municipality === municipality && one.year === year)
    if (!figure) return t.noFigure
    return figure.value === null ? t.missing : numbers.number(figure.value)
  }
  const unit = outcome.kind === 'came' && outcome.unit !== '' ? ` (${outcome.unit})` : ''
  return (
    <>
      {years.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        <section className="statbank-preview" aria-label={t.values} tabIndex={0}>
          <table className="ds-table numeric" data-size="sm" data-border>
            <caption>
              {t.values}
              {unit}
            </caption>
            <thead>
              <tr>
                <th scope="col">{t.municipality}</th>
                {years.map((year) => (
                  <th key={year} scope="col">
                    {year}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {municipalities.map((municipality) => (
                <tr key={municipality}>
                  <th scope="row">{nameOf(municipality)}</th>
                  {years.map((year) => (
                    <td key={year}>{shown(municipality, year)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Outcome outcome={outcome} nameOf={nameOf} />
    </>
  )
}
