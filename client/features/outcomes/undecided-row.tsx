import { useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import type { OutcomeChallenge } from '#shared/export/outcomes-type.ts'
import { CardHeading } from './card-heading.tsx'

interface UndecidedRowProps {
  readonly challenge: OutcomeChallenge
  /** Three are chosen already. */
  readonly isFull: boolean
  readonly onChoose: () => void
  readonly onPark: () => void
}

/** A challenge that is neither chosen nor parked, with the two ways to go. */
export function UndecidedRow({ challenge, isFull, onChoose, onPark }: UndecidedRowProps) {
  const t = useTexts()
  const words = t.outcomes.edit
  return (
    <li className="draft-card draft-row">
      <CardHeading challenge={challenge} />
      <div className="row draft-buttons">
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          data-focus={`choose-${challenge.id}`}
          aria-label={words.chooseName(challenge)}
          aria-disabled={isFull}
          title={isFull ? words.full : undefined}
          onClick={() => (isFull ? announce(words.full) : onChoose())}
        >
          {words.choose}
        </button>
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          aria-label={words.parkName(challenge)}
          onClick={onPark}
        >
          {words.park}
        </button>
      </div>
    </li>
  )
}
