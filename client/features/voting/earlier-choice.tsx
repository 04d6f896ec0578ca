import { useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { hasValue } from '#shared/domain/voting/ballot.ts'
import type { Stage } from '#shared/wire/stage.ts'
import type { BallotSession } from './ballot-session.ts'
import { earlierChoices } from './drafts/earlier.ts'
import { ownBallot } from './own-ballots.ts'
import type { HeldBallot } from './use-ballot.ts'

interface EarlierChoiceProps {
  readonly ballot: HeldBallot
  readonly stage: Stage
}

/** V10. At a repeat, what this device's seat voted the last time is offered as a start. Nobody else knows it. */
export function EarlierChoice({ ballot, stage }: EarlierChoiceProps) {
  const words = useTexts().ballots
  const { round } = ballot
  const [isStarted, setStarted] = useState(false)
  const parent = stage.rounds.find(({ id }) => id === round.parent)
  if (!parent) return null
  const own = ownBallot(parent.id, stage.me.id)
  const choices = own && earlierChoices(round, parent, own)
  const start = () => {
    if (!choices) return // made for this round's method
    ;(ballot.session as BallotSession).change(choices as never)
    setStarted(true)
  }
  return (
    <>
      <p className="small">{words.revote(parent)}</p>
      {choices && !hasValue(ballot.view) && (
        <div>
          <button type="button" className="ds-button" data-variant="secondary" onClick={start}>
            {words.startFrom(parent)}
          </button>
        </div>
      )}
      {isStarted && hasValue(ballot.view) && (
        // takes the focus of the button that is gone
        <p className="small" tabIndex={-1} ref={(element) => element?.focus()}>
          {words.started}
        </p>
      )}
    </>
  )
}
