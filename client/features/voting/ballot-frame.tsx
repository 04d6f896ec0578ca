import { type ReactNode, useMemo } from 'react'
import { useTexts } from '#client/session/language.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { announce } from '#client/ui/live-region.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { hasValue } from '#shared/domain/voting/ballot.ts'
import { ballotOrder } from '#shared/domain/voting/ballot-order.ts'
import type { RoundOption } from '#shared/domain/voting/round.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { BallotBar } from './ballot-bar.tsx'
import { BallotRound } from './option-text.tsx'
import type { HeldBallot } from './use-ballot.ts'
import './ballot.css'

const RoundTerms = lazyPart(() => import('./round-terms.tsx').then((module) => module.RoundTerms), 'ballots')

/** What a ballot of any method is shown with. */
export interface BallotProps<B = HeldBallot> {
  readonly ballot: B
  readonly stage: Stage
  readonly clockOffset: number
  /** Only what is answered, in the order of the paper: a ballot from paper is copied. */
  readonly isCopy?: boolean
}

interface BallotFrameProps extends BallotProps {
  /** How one votes, in a sentence. */
  readonly rules: string
  readonly left: string
  readonly full: string | undefined
  readonly children: (options: readonly RoundOption[]) => ReactNode
}

/**
 * V8. What the ballots of all methods have in common: the question, the terms, what is left, *done* and *clear
 * mine*. Every change is saved; nothing has to be sent in. `children` gets the options in the seat's own order.
 */
export function BallotFrame(props: BallotFrameProps) {
  const { ballot, stage, clockOffset, isCopy = false, rules, left, full, children } = props
  const t = useTexts()
  const { round, session, view } = ballot
  const isBlank = !hasValue(view)
  const isOfBoard = !round.trial && !round.evaluation && stage.rounds.some(({ id }) => id === round.id)
  const options = useMemo(
    () => ballotOrder(round.options, `${round.id}:${stage.me.id}`),
    [round.id, round.options, stage.me.id],
  )
  if (isCopy) {
    return (
      <div className="ballot stack">
        <p className="strong">{left}</p>
        {children(round.options)}
      </div>
    )
  }
  return (
    <div className="ballot stack">
      <div className="stack ballot-head">
        {round.trial && <Notice title={t.voting.trial}>{t.voting.trialHelp}</Notice>}
        <h2 className="ds-heading" data-size="xs">
          {round.question}
        </h2>
        <p className="small">{rules}</p>
        {ballot.kind !== 'consent' && <p className="small">{t.voting.tieRules[round.tieRule]}</p>}
        <RoundTerms ballot={ballot} stage={stage} isQuiet />
      </div>
      <BallotBar left={left} full={full} round={round} phase={view.phase} clockOffset={clockOffset} />
      {view.refusal && view.refusal.code !== 'roundClosed' && (
        <Notice tone="danger" title={t.voting.ballot.refused} live="alert">
          {`${t.problems[view.refusal.code]} ${t.voting.ballot.restored}`}
        </Notice>
      )}
      <BallotRound value={isOfBoard ? round.id : undefined}>{children(options)}</BallotRound>
      <div className="stack ballot-end">
        {view.done && (
          <p className="strong" role="status">
            {t.voting.ballot.finished}
          </p>
        )}
        {!view.done && isBlank && <p className="muted">{t.voting.ballot.noneYet}</p>}
        <div className="row">
          <button
            type="button"
            className="ds-button"
            data-variant={view.done ? 'secondary' : 'primary'}
            onClick={() => session.setDone(!view.done)}
          >
            {view.done ? t.voting.ballot.notFinished : t.voting.ballot.finish}
          </button>
          {!isBlank && (
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
