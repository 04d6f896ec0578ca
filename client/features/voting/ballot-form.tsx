import { useMemo } from 'react'
import { useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { spentDots } from '#shared/domain/voting/ballot.ts'
import { ballotOrder } from '#shared/domain/voting/ballot-order.ts'
import type { DotsStageRound } from '#shared/wire/stage.ts'
import { BallotBar } from './ballot-bar.tsx'
import { BallotOption } from './ballot-option.tsx'
import { BallotRules } from './ballot-rules.tsx'
import type { HeldBallot } from './use-ballot.ts'
import './ballot.css'

interface BallotFormProps {
  readonly round: DotsStageRound
  readonly seatId: string
  readonly ballot: HeldBallot
  readonly clockOffset: number
}

/** V8. The ballot of an open round. Every tap is saved; nothing has to be sent in. */
export function BallotForm({ round, seatId, ballot, clockOffset }: BallotFormProps) {
  const t = useTexts()
  const { session, view } = ballot
  const { budget } = round.method
  const left = budget - spentDots(view.choices)
  const options = useMemo(
    () => ballotOrder(round.options, `${round.id}:${seatId}`),
    [round.id, round.options, seatId],
  )

  /** Says what a tap has done; what it could not do and why is on the button's own description. */
  const say = (option: string) => {
    const { choices } = session.view.get()
    const nowLeft = budget - spentDots(choices)
    const state = t.voting.ballot.optionState({ dots: choices[option] ?? 0, left: nowLeft })
    announce(nowLeft === 0 ? `${state}. ${t.voting.ballot.usedAll}` : state)
  }

  return (
    <div className="ballot stack">
      <div className="stack ballot-head">
        {round.trial && <Notice title={t.voting.trial}>{t.voting.trialHelp}</Notice>}
        <h2 className="ds-heading" data-size="xs">
          {round.question}
        </h2>
        <BallotRules round={round} />
      </div>
      <BallotBar left={left} round={round} phase={view.phase} clockOffset={clockOffset} />
      {view.refusal && view.refusal.code !== 'roundClosed' && (
        <Notice tone="danger" title={t.voting.ballot.refused} live="alert">
          {`${t.problems[view.refusal.code]} ${t.voting.ballot.restored}`}
        </Notice>
      )}
      <ul className="list-plain ballot-options" aria-label={t.voting.ballot.options}>
        {options.map((option) => (
          <BallotOption
            key={option.id}
            option={option}
            dots={view.choices[option.id] ?? 0}
            maximum={round.method.maxPerOption}
            left={left}
            onAdd={() => {
              session.add(option.id)
              say(option.id)
            }}
            onRemove={() => {
              session.remove(option.id)
              say(option.id)
            }}
          />
        ))}
      </ul>
      <div className="stack ballot-end">
        {view.done && (
          <p className="strong" role="status">
            {t.voting.ballot.finished}
          </p>
        )}
        {!view.done && left === budget && <p className="muted">{t.voting.ballot.noneYet}</p>}
        <div className="row">
          <button
            type="button"
            className="ds-button"
            data-variant={view.done ? 'secondary' : 'primary'}
            onClick={() => session.setDone(!view.done)}
          >
            {view.done ? t.voting.ballot.notFinished : t.voting.ballot.finish}
          </button>
          {left < budget && (
            <button
              type="button"
              className="ds-button"
              data-variant="tertiary"
              onClick={() => {
                session.clear()
                announce(t.voting.ballot.cleared)
              }}
            >
              {t.voting.ballot.clear}
            </button>
          )}
        </div>
        <p className="muted small">{t.voting.ballot.progress(round.turnout)}</p>
      </div>
    </div>
  )
}
