import { useId } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import type { Axis } from '#shared/domain/voting/method.ts'
import type { AxisResult, ScoreResult } from '#shared/domain/voting/result.ts'
import { exactText } from '#shared/export/exact-text.ts'
import { challengeCode } from '#shared/export/words.ts'
import { TableFrame } from './table-frame.tsx'

/** V11. Every number behind a round of scores, by option and axis: what the matrix shows, and more. */
export function ScoreTable({ result }: { readonly result: ScoreResult }) {
  const t = useTexts()
  const words = t.results.table
  const id = useId()
  const columns = [words.median, words.middle, words.mean, words.n, words.unknown, words.distribution]
  return (
    <TableFrame label={words.caption}>
      <table className="ds-table result-table numeric">
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            <th rowSpan={2} scope="col" id={`${id}title`}>
              {words.title}
            </th>
            {result.axes.map((axis) => (
              <th
                key={axis}
                colSpan={columns.length}
                scope="colgroup"
                id={id + axis}
                className="result-group"
              >
                {t.methods.score.axes[axis].name}
              </th>
            ))}
          </tr>
          <tr>
            {result.axes.flatMap((axis) =>
              columns.map((column, i) => (
                <th
                  key={`${axis} ${column}`}
                  scope="col"
                  id={`${id}${axis}${i}`}
                  className={i === 0 ? 'result-group' : undefined}
                >
                  {column}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {result.options.map((option) => (
            <tr key={option.id}>
              <th scope="row" className="result-name">
                <span className="result-code">{challengeCode(option.number)}</span> {option.title}
              </th>
              {result.axes.map((axis, i) => (
                <AxisCells key={axis} axis={axis} id={id} scores={option.axes[i]!} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

interface AxisCellsProps {
  readonly axis: Axis
  readonly id: string
  readonly scores: AxisResult
}

function AxisCells({ axis, id, scores: { n, unknown, distribution, statistics } }: AxisCellsProps) {
  const language = useLanguage()
  const text = (of: 'median' | 'mean' | 'q1' | 'q3') => exactText(statistics![of], language)
  const cells = [
    statistics === null ? '–' : text('median'),
    statistics === null ? '–' : `${text('q1')}–${text('q3')}`,
    statistics === null ? '–' : text('mean'),
    n,
    unknown,
    distribution.join(' · '),
  ]
  return cells.map((cell, i) => (
    <td
      // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
      key={i}
      headers={`${id}title ${id}${axis} ${id}${axis}${i}`}
      className={i === 0 ? 'result-group' : undefined}
    >
      {cell}
    </td>
  ))
}
