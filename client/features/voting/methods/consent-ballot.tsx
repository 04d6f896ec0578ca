import { useEffect, useRef, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { Field } from '#client/ui/field.tsx'
import { CONSENT_ANSWERS } from '#shared/domain/voting/ballot.ts'
import { ROUND_LIMITS } from '#shared/domain/voting/round.ts'
import { BallotFrame, type BallotProps } from '../ballot-frame.tsx'
import { setConsent, setReason } from '../drafts/consent.ts'
import { withoutOption } from '../drafts/score.ts'
import type { HeldBallotOf } from '../use-ballot.ts'
import { AnswerCard } from './answer-card.tsx'
import { ChoiceRow } from './choice-row.tsx'

/** A reason is saved when its writer has paused for so long, milliseconds. */
const PAUSE_MS = 700

/** V1. A ballot of consent: fine, one can live with it, or an objection, with a reason for who wants to give one. */
export function ConsentBallot(props: BallotProps<HeldBallotOf<'consent'>>) {
  const t = useTexts()
  const words = t.methods.consent
  const { session, view, round } = props.ballot
  const count = { answered: Object.keys(view.choices).length, of: round.options.length }
  const choices = CONSENT_ANSWERS.map((value) => ({ value, label: words.answers[value] }))
  const now = () => session.view.get().choices
  return (
    <BallotFrame
      {...props}
      rules={words.rules}
      left={t.methods.answered(count)}
      full={count.answered === count.of ? t.methods.answeredAll : undefined}
    >
      {(options) => (
        <ul className="list-plain ballot-options" aria-label={t.voting.ballot.options}>
          {options.map(({ id, ...option }) => {
            const said = view.choices[id]
            return (
              <AnswerCard
                key={id}
                option={{ id, ...option }}
                isAnswered={said !== undefined}
                onTakeBack={() => session.change(withoutOption(now(), id))}
              >
                <ChoiceRow
                  legend={words.question({ title: option.title })}
                  isLegendHidden
                  choices={choices}
                  chosen={said?.answer}
                  onChoose={(answer) => session.change(setConsent(now(), id, answer))}
                />
                {said?.answer === 'objection' && (
                  <ReasonField
                    saved={said.reason}
                    onChange={(reason) => {
                      const next = setReason(now(), id, reason)
                      if (next) session.change(next, PAUSE_MS)
                    }}
                  />
                )}
              </AnswerCard>
            )
          })}
        </ul>
      )}
    </BallotFrame>
  )
}

interface ReasonFieldProps {
  readonly saved: string
  readonly onChange: (reason: string) => void
}

/** What is written stays as written: the server tidies blanks, and the text must not change under the cursor. */
function ReasonField({ saved, onChange }: ReasonFieldProps) {
  const words = useTexts().methods.consent
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(saved)
  useEffect(() => {
    if (document.activeElement !== field.current) setText(saved)
  }, [saved])
  return (
    <Field label={words.reason} description={words.reasonHelp} optional>
      {(control) => (
        <textarea
          {...control}
          ref={field}
          className="ds-input"
          rows={2}
          maxLength={ROUND_LIMITS.reason}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            onChange(event.currentTarget.value)
          }}
        />
      )}
    </Field>
  )
}
