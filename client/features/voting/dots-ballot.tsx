import { useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import { type ChoicesOf, spentDots } from '#shared/domain/voting/ballot.ts'
import { BallotFrame, type BallotProps } from './ballot-frame.tsx'
import { DotsOption } from './dots-option.tsx'
import { addDot, removeDot } from './drafts/dots.ts'
import type { HeldBallotOf } from './use-ballot.ts'

/** V1. A ballot of dots: minus and plus on each challenge. */
export function DotsBallot(props: BallotProps<HeldBallotOf<'dots'>>) {
  const t = useTexts()
  const { session, view, round } = props.ballot
  const { method } = round
  const { budget } = method
  const words = t.voting.ballot
  const left = budget - spentDots(view.choices)

  /** Changes what is on the ballot now, and says what the tap has done. */
  const tap = (option: string, change: (choices: ChoicesOf['dots']) => ChoicesOf['dots'] | undefined) => {
    const choices = change(session.view.get().choices)
    if (!choices) return
    session.change(choices)
    const nowLeft = budget - spentDots(choices)
    const state = words.optionState({ dots: choices[option] ?? 0, left: nowLeft })
    announce(nowLeft === 0 ? `${state}. ${words.usedAll}` : state)
  }

  return (
    <BallotFrame
      {...props}
      rules={t.voting.rules(method)}
      left={words.left({ left, budget })}
      full={left === 0 ? words.usedAll : undefined}
    >
      {(options) => (
        <ul className="list-plain ballot-options" aria-label={words.options}>
          {options.map((option) => (
            <DotsOption
              key={option.id}
              option={option}
              dots={view.choices[option.id] ?? 0}
              maximum={method.maxPerOption}
              left={left}
              onAdd={() => tap(option.id, (choices) => addDot(method, choices, option.id))}
              onRemove={() => tap(option.id, (choices) => removeDot(choices, option.id))}
            />
          ))}
        </ul>
      )}
    </BallotFrame>
  )
}
