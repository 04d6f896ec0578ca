import { useLanguage, useTexts } from '#client/session/language.ts'
import type { AgreeOption, OptionResult } from '#shared/domain/voting/result.ts'
import { exactText } from '#shared/export/exact-text.ts'
import { Line } from './line.tsx'
import { Split } from './split.tsx'

interface PointsLineProps {
  readonly option: OptionResult | AgreeOption
  readonly kind: 'dots' | 'rank' | 'agree'
  /** Who the ballots show to be behind the numbers: everybody, those without a sheet of a table, or nobody (V16). */
  readonly supporters: 'all' | 'onBallots' | 'unknown'
  readonly isShared: boolean
  readonly bar: number
  readonly mark: string | undefined
}

/** An option with what it got: dots, points for places, or those who agree. */
export function PointsLine({ option, kind, supporters, isShared, bar, mark }: PointsLineProps) {
  const words = useTexts().results
  const language = useLanguage()
  const answers = 'agree' in option ? option : undefined
  const isVoted = answers ? answers.agree + answers.disagree > 0 : option.points > 0
  const place = isShared ? words.shared(option) : words.place(option)
  const known = supporters === 'all' ? words.supporters(option) : words.supportersOnBallots(option)
  const behind = kind === 'rank' ? words.rankedBy(option) : known
  const total = {
    dots: words.votes(option),
    rank: words.points(option),
    agree: words.net({ points: signed(option.points) }),
  }[kind]
  const weighted = option.weighted && words.weighted({ points: exactText(option.weighted, language) })
  const more = [
    ...(weighted ? [total] : []),
    ...(answers ? [words.agreement(answers)] : isVoted && supporters !== 'unknown' ? [behind] : []),
  ]
  return (
    <Line
      option={option}
      place={isVoted ? place : ''}
      value={weighted ?? total}
      more={more.join(' · ')}
      bar={answers ? 0 : bar}
      mark={mark}
    >
      {answers && <Split parts={[answers.agree, answers.pass, answers.disagree]} />}
    </Line>
  )
}

/** With its sign, and a minus that is one. */
const signed = (points: number): string => (points > 0 ? `+${points}` : String(points).replace('-', '−'))
