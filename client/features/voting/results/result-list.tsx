import { useTexts } from '#client/session/language.ts'
import type { ConsentResult, Result } from '#shared/domain/voting/result.ts'
import { barsOf } from './bars.ts'
import { ConsentLine } from './consent-line.tsx'
import { PointsLine } from './points-line.tsx'
import { ScoreLine } from './score-line.tsx'
import './result-list.css'

export interface ResultListProps {
  readonly result: Result
  /** So many from the top; all of them when left out. */
  readonly limit?: number
  /** What this device's seat said of an option, in words, by the option's id. */
  readonly marks?: Readonly<Record<string, string>>
}

/**
 * Screen 7. What came of a round of any method, best first: words and numbers, and bars for the eye. It takes the size
 * of its letters from where it stands.
 */
export function ResultList({ result, limit = Number.POSITIVE_INFINITY, marks = {} }: ResultListProps) {
  if (result.kind === 'consent') return <ConsentList result={result} limit={limit} marks={marks} />
  const bars = barsOf(result)
  const { paperTable } = result.sources
  const onBallots = paperTable < result.turnout.cast ? 'onBallots' : 'unknown'
  const isShared = (place: number) => result.options.filter((option) => option.place === place).length > 1
  return (
    <ol className="list-plain result-list" data-method={result.kind}>
      {result.kind === 'score'
        ? result.options
            .slice(0, limit)
            .map((option) => (
              <ScoreLine
                key={option.id}
                option={option}
                axes={result.axes}
                isShared={isShared(option.place)}
                bar={bars.get(option.id) ?? 0}
                mark={marks[option.id]}
              />
            ))
        : result.options
            .slice(0, limit)
            .map((option) => (
              <PointsLine
                key={option.id}
                option={option}
                kind={result.kind}
                supporters={paperTable === 0 ? 'all' : onBallots}
                isShared={isShared(option.place)}
                bar={bars.get(option.id) ?? 0}
                mark={marks[option.id]}
              />
            ))}
    </ol>
  )
}

function ConsentList({
  result,
  limit,
  marks,
}: Required<Omit<ResultListProps, 'result'>> & { readonly result: ConsentResult }) {
  const t = useTexts()
  return (
    <ul className="list-plain result-list" data-method="consent" aria-label={t.results.heading}>
      {result.options.slice(0, limit).map((option) => (
        <ConsentLine key={option.id} option={option} mark={marks[option.id]} />
      ))}
    </ul>
  )
}
