import { useLanguage, useTexts } from '#client/session/language.ts'
import type { AxisResult, ScoreResult } from '#shared/domain/voting/result.ts'
import { exactText } from '#shared/export/exact-text.ts'
import { challengeCode } from '#shared/export/words.ts'
import { TableFrame } from './table-frame.tsx'
import '#client/ui/table.css'

/** V11. Every number behind a round of scores, by option and axis: what the matrix shows, and more. */
export function ScoreTable({ result }: { readonly result: ScoreResult }) {
  const t = useTexts()
  const words = t.results.table
  const columns = [
    words.title,
    words.axis,
    words.median,
    words.middle,
    words.mean,
    words.n,
    words.unknown,
    words.distribution,
  ]
  return (
    <TableFrame label={words.caption}>
      <table className="ds-table result-table numeric">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {result.options.map(({ id, number, title, axes }) => (
          <tbody key={id}>
            {result.axes.map((axis, i) => (
              <tr key={axis}>
                {i === 0 && (
                  <th rowSpan={result.axes.length} scope="rowgroup" className="result-name">
                    <span className="result-code">{challengeCode(number)}</span> {title}
                  </th>
                )}
                <th scope="row" className="result-axis-name">
                  {t.methods.score.axes[axis].name}
                </th>
                <Numbers scores={axes[i]!} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </TableFrame>
  )
}

function Numbers({ scores }: { readonly scores: AxisResult }) {
  const language = useLanguage()
  const { n, unknown, distribution, statistics } = scores
  const text = (of: 'median' | 'mean' | 'q1' | 'q3') =>
    statistics === null ? '–' : exactText(statistics[of], language)
  return (
    <>
      <td>{text('median')}</td>
      <td>{statistics === null ? '–' : `${text('q1')}–${text('q3')}`}</td>
      <td>{text('mean')}</td>
      <td>{n}</td>
      <td>{unknown}</td>
      <td>{distribution.join(' · ')}</td>
    </>
  )
}
