import { useLanguage, useTexts } from '#client/session/language.ts'
import type { Axis } from '#shared/domain/voting/method.ts'
import type { AxisResult, ScoreOption } from '#shared/domain/voting/result.ts'
import { exactText } from '#shared/export/exact-text.ts'
import { Distribution } from './distribution.tsx'
import { Line } from './line.tsx'

interface ScoreLineProps {
  readonly option: ScoreOption
  readonly axes: readonly Axis[]
  readonly isShared: boolean
  readonly bar: number
  readonly mark: string | undefined
}

/** An option with its scores: what it is ordered by, and each axis with its distribution. */
export function ScoreLine({ option, axes, isShared, bar, mark }: ScoreLineProps) {
  const t = useTexts()
  const words = t.results
  const language = useLanguage()
  const { order } = option
  const place = isShared ? words.shared(option) : words.place(option)
  const say = axes.length === 1 ? words.score.mean : words.score.product
  return (
    <Line
      option={option}
      place={order === null ? words.fewScores : place}
      value={order === null || axes.includes('difficulty') ? '' : say({ value: exactText(order, language) })}
      bar={bar}
      mark={mark}
    >
      <ul className="result-axes list-plain">
        {axes.map((axis, i) => (
          <AxisLine key={axis} name={t.methods.score.axes[axis].name} scores={option.axes[i]!} />
        ))}
      </ul>
    </Line>
  )
}

function AxisLine({ name, scores }: { readonly name: string; readonly scores: AxisResult }) {
  const words = useTexts().results.score
  const language = useLanguage()
  const { statistics, n } = scores
  if (statistics === null) return <li className="result-more">{words.noAnswer({ name })}</li>
  const [mean, median] = [exactText(statistics.mean, language), exactText(statistics.median, language)]
  return (
    <li className="result-axis">
      <Distribution counts={scores.distribution} />
      <span>
        {words.axis({ name, mean, median })} <span className="result-more">{words.answers({ n })}</span>
      </span>
    </li>
  )
}
