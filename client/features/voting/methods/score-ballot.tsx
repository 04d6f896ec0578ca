import { useTexts } from '#client/session/language.ts'
import type { ScoreAnswer } from '#shared/domain/voting/ballot.ts'
import type { Axis } from '#shared/domain/voting/method.ts'
import { BallotFrame, type BallotProps } from '../ballot-frame.tsx'
import { isScored, setScore, withoutOption } from '../drafts/score.ts'
import type { HeldBallotOf } from '../use-ballot.ts'
import { AnswerCard } from './answer-card.tsx'
import { ChoiceRow } from './choice-row.tsx'

/** V1. A ballot of scores: each challenge gets 1–5, or *do not know*, on one axis or two. */
export function ScoreBallot(props: BallotProps<HeldBallotOf<'score'>>) {
  const t = useTexts()
  const { session, view, round } = props.ballot
  const { axes } = round.method
  const answered = round.options.filter(({ id }) => isScored(view.choices, id)).length
  const count = { answered, of: round.options.length }
  return (
    <BallotFrame
      {...props}
      rules={t.methods.score.rules}
      left={t.methods.answered(count)}
      full={answered === count.of ? t.methods.answeredAll : undefined}
    >
      {(options) => (
        <ul className="list-plain ballot-options" aria-label={t.voting.ballot.options}>
          {options.map((option) => (
            <AnswerCard
              key={option.id}
              option={option}
              isAnswered={view.choices[option.id] !== undefined}
              onTakeBack={() => session.change(withoutOption(session.view.get().choices, option.id))}
            >
              {axes.map((axis, i) => (
                <AxisRow
                  key={axis}
                  axis={axis}
                  answer={view.choices[option.id]?.[i] ?? null}
                  onAnswer={(answer) =>
                    session.change(setScore(axes.length, session.view.get().choices, option.id, i, answer))
                  }
                />
              ))}
            </AnswerCard>
          ))}
        </ul>
      )}
    </BallotFrame>
  )
}

interface AxisRowProps {
  readonly axis: Axis
  readonly answer: ScoreAnswer
  readonly onAnswer: (answer: ScoreAnswer) => void
}

const VALUES = ['1', '2', '3', '4', '5', 'unknown'] as const

function AxisRow({ axis, answer, onAnswer }: AxisRowProps) {
  const t = useTexts()
  const { question, scores } = t.methods.score.axes[axis]
  const choices = VALUES.map((value, i) =>
    value === 'unknown'
      ? { value, label: t.methods.score.unknown }
      : { value, short: value, label: `${value} – ${scores[i]}` },
  )
  const said = typeof answer === 'number' ? `${question} ${answer} – ${scores[answer - 1]}` : question
  return (
    <ChoiceRow
      legend={said}
      choices={choices}
      chosen={answer === null ? undefined : (String(answer) as (typeof VALUES)[number])}
      onChoose={(value) => onAnswer(value === 'unknown' ? value : Number(value))}
      ends={[scores[0]!, scores[4]!]}
    />
  )
}
