import { useTexts } from '#client/session/language.ts'
import { AGREE_ANSWERS } from '#shared/domain/voting/ballot.ts'
import { BallotFrame, type BallotProps } from '../ballot-frame.tsx'
import { withoutOption } from '../drafts/score.ts'
import type { HeldBallotOf } from '../use-ballot.ts'
import { AnswerCard } from './answer-card.tsx'
import { ChoiceRow } from './choice-row.tsx'

/** V1. A ballot of statements: one agrees with each, passes, or disagrees. */
export function AgreeBallot(props: BallotProps<HeldBallotOf<'agree'>>) {
  const t = useTexts()
  const words = t.methods.agree
  const { session, view, round } = props.ballot
  const count = { answered: Object.keys(view.choices).length, of: round.options.length }
  const choices = AGREE_ANSWERS.map((value) => ({ value, label: words.answers[value] }))
  return (
    <BallotFrame
      {...props}
      rules={words.rules}
      left={t.methods.answered(count)}
      full={count.answered === count.of ? t.methods.answeredAll : undefined}
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
              <ChoiceRow
                legend={words.question({ title: option.title })}
                isLegendHidden
                choices={choices}
                chosen={view.choices[option.id]}
                onChoose={(answer) => session.change({ ...session.view.get().choices, [option.id]: answer })}
              />
            </AnswerCard>
          ))}
        </ul>
      )}
    </BallotFrame>
  )
}
