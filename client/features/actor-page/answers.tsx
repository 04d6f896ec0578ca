import { useRef, useState } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { Question } from '#client/ui/question.tsx'
import { useFocusOnceDrawn } from '#client/ui/use-focus-once-drawn.ts'
import { useSending } from '#client/ui/use-sending.ts'
import { paths } from '#shared/api/paths.ts'
import type { ActorPage } from '#shared/board/actor-page.ts'
import { type Commitment, type CommitmentState, waysOf } from '#shared/domain/commitment.ts'
import { dateText } from '#shared/export/formats.ts'
import { answerName } from './answer-words.ts'
import { Part } from './part.tsx'
import type { OwnPage } from './use-own-page.ts'

interface AnswersProps {
  readonly own: OwnPage
  readonly page: ActorPage
}

/** MO8. What the actor was asked, what it has said, and what it may say now. */
export function Answers({ own, page }: AnswersProps) {
  const t = useTexts().actorPage
  const asked = page.activities.flatMap(({ commitments, title }) =>
    commitments.map((commitment) => ({ commitment, title })),
  )
  const isOpen = ({ commitment }: (typeof asked)[number]) => commitment.state === 'offered'
  const isWaiting = asked.some(isOpen)
  // the rest stays where it is: what is answered does not move away from under the thumb
  const [first] = useState(() => new Set(asked.filter(isOpen).map(({ commitment }) => commitment.id)))
  const inOrder = [
    ...asked.filter(({ commitment }) => first.has(commitment.id)),
    ...asked.filter(({ commitment }) => !first.has(commitment.id)),
  ]
  return (
    <Part id="answers" title={isWaiting || asked.length === 0 ? t.answer.heading : t.answer.said}>
      {asked.length === 0 && <p>{t.answer.none}</p>}
      {inOrder.map(({ commitment, title }) => (
        <Answer key={commitment.id} own={own} commitment={commitment} title={title} />
      ))}
    </Part>
  )
}

interface AnswerProps {
  readonly own: OwnPage
  readonly commitment: Commitment
  /** The activity's; empty when it is gone from the board. */
  readonly title: string
}

function Answer({ own, commitment, title }: AnswerProps) {
  const texts = useTexts()
  const t = texts.actorPage.answer
  const language = useLanguage()
  const [isAsking, setAsking] = useState(false)
  const { isBusy, failure, send } = useSending(own.again)
  const { id, what, due, state } = commitment
  const root = useRef<HTMLElement>(null)
  const focus = useFocusOnceDrawn(root)
  const answer = async (next: CommitmentState) => {
    await send(
      () => own.say(paths.answerCommitment, { commitment: id, state: next }),
      t.saved({ state: t.states[next] }),
    )
    focus('h3') // the button may be gone that was pressed
  }
  const withdraw = async () => {
    await answer('withdrawn')
    setAsking(false)
  }
  return (
    <article ref={root} className="stack actor-page-item" data-state={state}>
      <h3 className="actor-page-what" tabIndex={-1}>
        {what}
      </h3>
      {title !== '' && <p className="small">{t.for({ title })}</p>}
      {due !== null && <p className="small">{t.by({ date: dateText(due, language) })}</p>}
      <p>
        <span className="ds-tag actor-page-state" data-color={state === 'offered' ? 'warning' : undefined}>
          {t.states[state]}
        </span>
      </p>
      <div className="row actor-page-buttons">
        {waysOf(state).map((next, index) => {
          const name = answerName(state, next, t)
          return (
            <button
              key={next}
              type="button"
              className="ds-button"
              data-variant={index === 0 ? 'primary' : 'secondary'}
              aria-busy={isBusy}
              aria-label={t.of({ action: name, what })}
              onClick={() => (next === 'withdrawn' ? setAsking(true) : void answer(next))}
            >
              {name}
            </button>
          )
        })}
      </div>
      {failure?.status === 409 ? (
        <Notice tone="warning" live="alert">
          {t.answeredMeanwhile}
        </Notice>
      ) : (
        failure && <FailureNotice failure={failure} />
      )}
      <Question
        open={isAsking}
        title={t.withdrawAsk}
        yes={t.withdraw}
        no={t.keep}
        isDanger
        isBusy={isBusy}
        onYes={() => void withdraw()}
        onNo={() => setAsking(false)}
      >
        <p className="strong">{what}</p>
        <p>{t.withdrawText}</p>
      </Question>
    </article>
  )
}
